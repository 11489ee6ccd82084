#include "viz/report/run_digest.hpp"

#include "sim/core/text.hpp"
#include "viz/report/columns.hpp"
#include "viz/report/digest_parts.hpp"

#include <algorithm>
#include <limits>

namespace linli::report {

namespace {

std::string text_of(store::RunFile const& run, std::string_view name) {
    auto const* const text = run.provenance_text(name);
    return text == nullptr ? std::string() : *text;
}

std::uint64_t number_of(store::RunFile const& run, std::string_view name) {
    auto const value = parse_unsigned(text_of(run, name));
    if (!value) {
        throw RunError("the provenance `" + std::string(name) + "` is missing or no number");
    }
    return *value;
}

void expect_known_schema(store::RunFile const& run) {
    if (auto const version = text_of(run, "schema_version"); version != "1") {
        throw RunError("the file has schema version `" + version + "`; this program knows version 1");
    }
}

std::vector<IndicatorValue> indicators_of(store::RunFile const& run) {
    auto const& table = run.table("indicators");
    auto const& ids = table.values<std::string>("name");
    auto const& units = table.values<std::string>("unit");
    auto const values = numbers(table, "value");
    auto const samples = numbers(table, "samples");
    std::vector<IndicatorValue> result;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        result.push_back({ids[i], values[i], units[i], static_cast<std::int64_t>(samples[i])});
    }
    return result;
}

std::vector<KindDigest> kinds_of(store::RunFile const& run) {
    auto const& kinds = run.table("kinds");
    auto const& counts = run.table("by_kind");
    auto const& ids = kinds.values<std::string>("id");
    auto const labels = names(kinds);
    auto const arisen = numbers(counts, "arisen");
    auto const fixed = numbers(counts, "fixed");
    auto const false_closed = numbers(counts, "false_closed");
    auto const p50 = numbers(counts, "days_to_fix_p50");
    auto const p90 = numbers(counts, "days_to_fix_p90");
    if (arisen.size() != ids.size()) {
        throw RunError("the tables `kinds` and `by_kind` differ in length");
    }
    std::vector<KindDigest> result;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        result.push_back({ids[i], labels[i], arisen[i], fixed[i], false_closed[i], p50[i], p90[i]});
    }
    return result;
}

std::vector<OfficeDigest> offices_of(store::RunFile const& run, std::size_t tiers) {
    auto const& table = run.table("offices");
    auto const& ids = table.values<std::string>("id");
    auto const labels = names(table);
    auto const tier = codes(table, "tier", tiers);
    std::vector<OfficeDigest> result;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        result.push_back({ids[i], labels[i], tier[i]});
    }
    return result;
}

} // namespace

double RunDigest::indicator(std::string_view id) const {
    auto const found =
        std::find_if(indicators.begin(), indicators.end(), [&](auto const& value) { return value.id == id; });
    return found == indicators.end() ? std::numeric_limits<double>::quiet_NaN() : found->value;
}

std::vector<std::string> digested_tables() {
    return {"indicators", "kinds",  "by_kind", "offices",    "tiers", "causes",
            "daily",      "places", "issues",  "courtyards", "posts"};
}

RunDigest digest(store::RunFile const& run, std::string file_name) {
    expect_known_schema(run);
    RunDigest result{.file = std::move(file_name),
                     .program = text_of(run, "program"),
                     .scenario = text_of(run, "scenario"),
                     .structure = text_of(run, "structure"),
                     .overrides = text_of(run, "overrides"),
                     .level = text_of(run, "level"),
                     .first_date = text_of(run, "first_date"),
                     .seed = number_of(run, "seed"),
                     .replicate = number_of(run, "replicate"),
                     .days = static_cast<int>(std::min<std::uint64_t>(number_of(run, "days"), 1U << 20U)),
                     .indicators = indicators_of(run),
                     .kinds = kinds_of(run),
                     .tiers = run.table("tiers").values<std::string>("id"),
                     .causes = run.table("causes").values<std::string>("id")};
    result.offices = offices_of(run, result.tiers.size());
    result.weeks = weeks_of(run);
    if (auto const* const issues = run.find("issues")) {
        result.follow_up = follow_up_of(*issues, result.days);
        result.flow = flow_of(*issues, result.offices);
    }
    if (auto const* const posts = run.find("posts")) {
        result.posts = loads_of(*posts, result.offices.size());
    }
    if (auto const* const courtyards = run.find("courtyards")) {
        result.courtyards = courtyards_of(*courtyards);
    }
    return result;
}

} // namespace linli::report
