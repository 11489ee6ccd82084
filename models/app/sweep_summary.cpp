#include "models/app/sweep_summary.hpp"

#include "models/app/sweep_values.hpp"
#include "sim/core/text.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace linli::app {

namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

SummaryFactor numeric_factor(SummaryFactor factor, std::vector<double> const& values) {
    auto const [low, high] = std::minmax_element(values.begin(), values.end());
    factor.low = shortest(*low);
    factor.high = shortest(*high);
    for (double const value : values) {
        factor.positions.push_back(*high > *low ? (value - *low) / (*high - *low) : nan);
    }
    return factor;
}

SummaryFactor worded_factor(SummaryFactor factor, std::vector<std::string> const& words) {
    factor.low = words.front();
    for (auto const& word : words) { // the last one that is met for the first time
        auto const first = std::find(words.begin(), words.end(), word);
        factor.high = &*first == &word ? word : factor.high;
    }
    for (auto const& word : words) {
        factor.positions.push_back(word == factor.low ? 0.0 : word == factor.high ? 1.0 : nan);
    }
    return factor;
}

std::vector<SummaryFactor> factors_of(store::Table const& points) {
    constexpr std::string_view prefix = "factor.";
    std::vector<SummaryFactor> factors;
    for (auto const& column : points.columns) {
        if (!column.name.starts_with(prefix) || points.rows() == 0) {
            continue;
        }
        SummaryFactor factor{column.name.substr(prefix.size()), column.meaning, {}, {}, {}};
        auto const* const numbers = std::get_if<std::vector<double>>(&column.values);
        factors.push_back(numbers != nullptr
                              ? numeric_factor(std::move(factor), *numbers)
                              : worded_factor(std::move(factor), points.values<std::string>(column.name)));
    }
    return factors;
}

} // namespace

SweepSummary summary_of(store::RunFile const& merged) {
    StudyValues const values(merged);
    auto const& points = merged.table("points");
    SweepSummary summary;
    auto const* const study = merged.provenance_text("study");
    summary.study = study == nullptr ? "" : *study;
    summary.structures = values.structures();
    summary.names = values.names();
    summary.factors = factors_of(points);
    auto const& used = values.points_used();
    summary.replications = values.replications();
    summary.points = static_cast<std::size_t>(std::count(used.begin(), used.end(), true));
    summary.points_left_out = points.rows() - summary.points;
    if (summary.replications == 0) {
        return summary;
    }
    for (auto const* const column : values.indicators()) {
        IndicatorSummary indicator{meaning_of({column->name, nan, column->unit, 0}), {}};
        for (std::size_t s = 0; s < summary.structures.size(); ++s) {
            auto const of_structure = values.of(*column, s);
            StructureSummary structure{experiment::design_mean(of_structure), {}};
            for (auto const& factor : summary.factors) {
                structure.effects.push_back(experiment::main_effect(factor.positions, of_structure));
            }
            indicator.structures.push_back(std::move(structure));
        }
        summary.indicators.push_back(std::move(indicator));
    }
    return summary;
}

} // namespace linli::app
