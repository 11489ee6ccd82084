#include "small_run.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace linli::report {

namespace {

using store::Column;
using store::Table;
using Texts = std::vector<std::string>;
using Codes = std::vector<std::int32_t>;
using Floats = std::vector<float>;
using Flags = std::vector<std::uint8_t>;

constexpr float never = std::numeric_limits<float>::quiet_NaN();

Column made(std::string name, store::Values values, std::size_t width = 1) {
    return {std::move(name), "", "made up", std::move(values), width};
}

std::vector<Table> summary_tables(double offset) {
    return {
        {"indicators",
         "",
         {made("name", Texts{"days_to_fix_p50", "days_by_cause.waiting", "load.community-office"}),
          made("value", std::vector<double>{5.0 + offset, 2.0, 0.5}),
          made("unit", Texts{"day", "day", "share"}), made("samples", std::vector<std::int64_t>{40, 40, 1})}},
        {"kinds",
         "",
         {made("id", Texts{"LAMP"}), made("name_en", Texts{"Broken lamp"}),
          made("name_zh", Texts{"路灯损坏"})}},
        {"by_kind",
         "",
         {made("arisen", std::vector<std::int64_t>{4}), made("fixed", std::vector<std::int64_t>{2}),
          made("false_closed", std::vector<std::int64_t>{1}),
          made("days_to_fix_p50", std::vector<double>{3.0}),
          made("days_to_fix_p90", std::vector<double>{4.0})}},
        {"tiers", "", {made("id", Texts{"courtyard", "community"})}},
        {"causes", "", {made("id", Texts{"unnoticed", "waiting"})}},
        {"offices",
         "",
         {made("id", Texts{"council", "community-office"}),
          made("name_en", Texts{"Council", "Community office"}),
          made("name_zh", Texts{"理事会", "社区居委会"}), made("tier", Codes{0, 1})}}};
}

std::vector<Table> daily_tables() {
    std::vector<Column> columns;
    for (char const* const series :
         {"open_problems", "backlog", "reported", "fixed", "satisfaction", "trust"}) {
        Floats values;
        for (int day = 0; day < 20; ++day) {
            values.push_back(static_cast<float>(day));
            values.push_back(static_cast<float>(day) + 10.0F);
        }
        columns.push_back(made(series, values, 2));
    }
    return {{"places/community",
             "",
             {made("name", Texts{"one", "two"}), made("residents", std::vector<std::int64_t>{300, 100})}},
            {"daily/community", "", std::move(columns)}};
}

std::vector<Table> issue_tables() {
    return {
        {"issues",
         "",
         {made("arisen", Floats{0.0F, 2.0F, 4.0F, 15.0F}), made("fixed", Floats{2.5F, never, 8.0F, 16.0F}),
          made("closed", Floats{3.0F, 5.0F, never, 16.0F}), made("noticed_by", Codes{1, 3, 1, 2}),
          made("closed_by", Codes{1, 0, 255, 1}), made("self_solved", Flags{0, 0, 1, 0}),
          made("faded", Flags{0, 0, 0, 0})}},
        {"courtyards",
         "",
         {made("number", Codes{7, 3}), made("community", Codes{0, 1}), made("residents", Codes{300, 100}),
          made("days_to_fix_mean", Floats{2.5F, never}), made("fixed", Codes{3, 0}),
          made("open", Codes{1, 0})}},
        {"posts", "", {made("office", Codes{0, 1, 1}), made("load", Floats{0.2F, 0.9F, 1.1F})}}};
}

} // namespace

store::RunFile small_run(std::string const& structure, std::uint64_t replicate, Level level) {
    static constexpr std::array levels{"summary", "daily", "issues"};
    store::RunFile run;
    run.provenance = {{"schema_version", "1"},
                      {"program", "linli 0 (test)"},
                      {"scenario", "small"},
                      {"structure", structure},
                      {"seed", "7"},
                      {"replicate", std::to_string(replicate)},
                      {"level", levels[static_cast<std::size_t>(level)]},
                      {"days", "20"},
                      {"first_date", "2020-01-25"},
                      {"overrides", ""}};
    run.inputs = {{"small.toml", "# the scenario\n"}, {structure + ".toml", "# the structure\n"}};
    run.tables = summary_tables((structure == "chain" ? 0.0 : 1.0) + 0.25 * static_cast<double>(replicate));
    auto const append = [&](std::vector<Table> tables) {
        run.tables.insert(run.tables.end(), tables.begin(), tables.end());
    };
    if (level >= Level::daily) {
        append(daily_tables());
    }
    if (level >= Level::issues) {
        append(issue_tables());
    }
    return run;
}

std::string& provenance(store::RunFile& run, std::string const& name) {
    return std::find_if(run.provenance.begin(), run.provenance.end(),
                        [&](store::Text const& text) { return text.name == name; })
        ->text;
}

store::Column& column(store::RunFile& run, std::string const& table, std::string const& name) {
    auto const found =
        std::find_if(run.tables.begin(), run.tables.end(), [&](Table const& t) { return t.path == table; });
    return *std::find_if(found->columns.begin(), found->columns.end(),
                         [&](Column const& c) { return c.name == name; });
}

} // namespace linli::report
