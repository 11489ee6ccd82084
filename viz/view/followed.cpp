#include "viz/view/followed.hpp"

#include <algorithm>
#include <cstdint>
#include <string>

namespace linli::viz {

namespace {

bool has_a_row_a_day(store::Table const& table) {
    return table.path.starts_with("daily/") || table.path.starts_with("emergency/") ||
           table.path == "office_days";
}

bool is_label(store::Table const& table) {
    return table.path.starts_with("places/") || table.path == "kinds" || table.path == "tiers" ||
           table.path == "causes" || table.path == "offices" || table.path == "channels";
}

store::Table cut(store::Table const& table, int days) {
    store::Table result{table.path, table.meaning, {}};
    for (auto const& column : table.columns) {
        auto const* const values = std::get_if<std::vector<float>>(&column.values);
        if (values == nullptr) {
            continue;
        }
        auto const count = std::min(values->size(), static_cast<std::size_t>(days) * column.width);
        result.columns.push_back(
            {column.name, column.unit, column.meaning,
             std::vector<float>(values->begin(), values->begin() + static_cast<std::ptrdiff_t>(count)),
             column.width});
    }
    return result;
}

/// The texts of a run of so many days at level `daily`.
void shorten(store::RunFile& run, int days) {
    for (auto& text : run.provenance) {
        if (text.name == "days") {
            text.text = std::to_string(days);
        } else if (text.name == "level" && text.text != "summary") {
            text.text = "daily";
        }
    }
}

/// Of a run that is not finished nothing is summed up.
store::Table no_indicators() {
    return {"indicators",
            "None before the end of the run.",
            {{"name", "", "", std::vector<std::string>{}},
             {"value", "", "", std::vector<double>{}},
             {"unit", "", "", std::vector<std::string>{}},
             {"samples", "", "", std::vector<std::int64_t>{}}}};
}

} // namespace

store::RunFile run_so_far(store::RunFile const& about, std::vector<store::Table> const& growing, int days) {
    auto run = about;
    for (auto& text : run.provenance) {
        if (text.name == "level") {
            text.text = "daily"; // whatever the run file will be
        }
    }
    shorten(run, days);
    run.tables.push_back(no_indicators());
    for (auto const& table : growing) {
        run.tables.push_back(cut(table, days));
    }
    return run;
}

store::RunFile with_days(store::RunFile run, store::RunFile const& about,
                         std::vector<store::Table> const& growing) {
    auto const* const level = run.provenance_text("level");
    if (level == nullptr || (*level != "summary" && *level != "daily")) {
        return run;
    }
    for (auto& text : run.provenance) {
        if (text.name == "level") {
            text.text = "daily";
        }
    }
    for (auto const* const tables : {&about.tables, &growing}) {
        for (auto const& table : *tables) {
            if (run.find(table.path) == nullptr) {
                run.tables.push_back(table);
            }
        }
    }
    return run;
}

store::RunFile beginning_of(store::RunFile const& run, int days) {
    store::RunFile result{run.provenance, run.inputs, {}};
    shorten(result, days);
    for (auto const& table : run.tables) {
        if (has_a_row_a_day(table)) {
            result.tables.push_back(cut(table, days));
        } else if (is_label(table)) {
            result.tables.push_back(table);
        }
    }
    result.tables.push_back(no_indicators());
    return result;
}

} // namespace linli::viz
