#pragma once

#include "models/app/indicator_values.hpp"
#include "models/app/sweep_summary.hpp"
#include "models/app/sweep_values.hpp"
#include "sim/experiment/sensitivity.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace linli::app {

/// How much each factor does to one indicator: [structure][factor]. One of the two is empty.
struct IndicatorSensitivity {
    IndicatorMeaning meaning;
    std::vector<std::vector<experiment::MorrisEffect>> morris;
    std::vector<std::vector<experiment::SobolIndices>> sobol;
};

/// What a finished Morris or sobol-indices study says, from the mean over its replications at each point.
struct Sensitivity {
    bool screening = true;                        ///< Morris; otherwise Sobol indices
    std::size_t rows = 0;                         ///< trajectories, or rows, of the design
    std::size_t left_out = 0;                     ///< of these, because a run failed
    std::vector<IndicatorSensitivity> indicators; ///< in the order of the file
};

/// Nothing if the study has another design, or no replication of it is whole. Indicators that are undefined
/// somewhere rest on fewer rows; one left with fewer than two rows is NaN.
/// Randomness: the study's seed for the bootstrap. Throws: RunError if the file is no merged study
[[nodiscard]] std::optional<Sensitivity> sensitivity_of(store::RunFile const& merged);

/// A factor and what it does to an indicator, as tables show it.
struct SensitivityRow {
    std::optional<IndicatorMeaning> meaning; ///< in the first row of an indicator
    std::string factor;
    std::string strength; ///< mu*, or the total index
    std::string interval;
    std::string other; ///< sigma, or the first index
    double share;      ///< the strength in parts of the strongest effect on the indicator; the index itself
    experiment::Interval share_interval;
};

/// For the main indicators under a structure, the factors that matter most, the strongest first.
[[nodiscard]] std::vector<SensitivityRow>
sensitivity_rows(Sensitivity const& sensitivity, SweepSummary const& summary, std::size_t structure);

/// For the main indicators under each structure, the factors that matter most. No line is wider than `width`.
[[nodiscard]] std::string sensitivity_text(Sensitivity const& sensitivity, SweepSummary const& summary,
                                           Language language, std::size_t width);

} // namespace linli::app
