#include "models/app/report_extras.hpp"

#include "models/app/sweep_merge.hpp"
#include "models/app/sweep_sensitivity.hpp"
#include "sim/core/error.hpp"
#include "sim/experiment/numbers.hpp"
#include "viz/report/words.hpp"

#include <cmath>

namespace linli::app {

namespace {

/// Numbers of shares as percent, others as they are.
std::string number_text(double value, std::string const& unit) {
    bool const share = unit == "share";
    return std::isnan(value) ? "-"
                             : experiment::readable(share ? value * 100.0 : value) + (share ? " %" : "");
}

std::string range_text(double low, double high, std::string const& unit, char const* between) {
    return low < high || high < low ? number_text(low, unit) + between + number_text(high, unit)
                                    : number_text(low, unit);
}

report::Both role_text(std::string const& role) {
    return both(role == "built-in"     ? report::words::evidence_built_in
                : role == "calibrated" ? report::words::evidence_calibrated
                                       : report::words::evidence_held_out);
}

report::EvidenceLine line_of(store::Table const& table, std::size_t row) {
    auto const text = [&](char const* column) { return table.values<std::string>(column)[row]; };
    auto const number = [&](char const* column) { return table.values<double>(column)[row]; };
    auto const unit = text("unit");
    bool const known = unit.empty() || unit == "share" || unit == "1";
    return {.group = text("case"),
            .claim = {text("claim_en") + (known ? "" : " [" + unit + ']'),
                      text("claim_zh") + (known ? "" : " [" + unit + ']')},
            .source = text("source"),
            .reported = range_text(number("reported_low"), number("reported_high"), unit, "–"),
            .simulated = number_text(number("simulated"), unit),
            .interval = std::isnan(number("low")) ? "-"
                                                  : '[' + number_text(number("low"), unit) + ", " +
                                                        number_text(number("high"), unit) + ']',
            .role = role_text(text("role")),
            .built_in = text("role") == "built-in",
            .reproduced = number("reproduced") > 0.5};
}

} // namespace

void add_evidence(std::filesystem::path const& file, report::Contents& contents) {
    auto const result = store::read(file);
    auto const* const schema = result.provenance_text("schema_version");
    if (schema == nullptr || *schema != "evidence 1") {
        throw RunError(file.string() + " is no result of `linli reproduce` that this version can read");
    }
    auto const& table = result.table("evidence");
    for (std::size_t row = 0; row < table.rows(); ++row) {
        contents.evidence.push_back(line_of(table, row));
    }
}

void add_sensitivity(std::filesystem::path const& study, report::Contents& contents) {
    auto const merged = std::filesystem::is_directory(study) ? merge_study({study}).file : store::read(study);
    auto const sensitivity = sensitivity_of(merged);
    if (!sensitivity) {
        throw RunError(study.string() + " is no finished study with design morris or sobol-indices");
    }
    auto const summary = summary_of(merged);
    auto& table = contents.sensitivity;
    table.study = summary.study;
    table.screening = sensitivity->screening;
    table.rows = sensitivity->rows - sensitivity->left_out;
    for (std::size_t s = 0; s < summary.structures.size(); ++s) {
        report::SensitivityTable::Part part{summary.names[s], {}};
        for (auto const& row : sensitivity_rows(*sensitivity, summary, s)) {
            auto const title = [&](Language language) {
                return row.meaning ? titled(*row.meaning, language) : std::string();
            };
            part.lines.push_back({{title(Language::en), title(Language::zh)},
                                  row.factor,
                                  row.strength,
                                  row.interval,
                                  row.other,
                                  row.share,
                                  row.share_interval});
        }
        table.parts.push_back(std::move(part));
    }
}

} // namespace linli::app
