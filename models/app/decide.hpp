#pragma once

#include "models/app/console.hpp"
#include "models/app/indicator_values.hpp"
#include "models/app/sweep_summary.hpp"
#include "sim/experiment/main_effect.hpp"
#include "sim/store/run_file.hpp"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace linli::app {

struct DecideArguments {
    std::filesystem::path study; ///< its folder, or the merged file
    std::string benefit = "solved_share";
    std::string cost = "staff_hours";
};

/// One structure in a decision. Intervals are bootstrapped over the replications; NaN with one.
struct DecisionRow {
    experiment::Estimate benefit; ///< mean over the points
    experiment::Estimate cost;
    bool in_pareto_set = false;
    double pareto_share = 0.0;           ///< of the resampled studies in which it is in the set
    experiment::Estimate largest_regret; ///< over the points, in the unit of the benefit
    std::string where;                   ///< point of it, as "factor = value"
    double mean_regret = 0.0;
};

struct Decision {
    SweepSummary frame; ///< whose study it is
    IndicatorMeaning benefit;
    IndicatorMeaning cost;
    std::vector<DecisionRow> rows; ///< by structure
};

/// The Pareto set over cost and benefit, and the regret over the points of a study.
/// Randomness: the study's seed. Throws: RunError if the file is no merged study; InputError if an indicator
/// is not in it, or neither of its ends is the better one
[[nodiscard]] Decision decision_of(store::RunFile const& merged, std::string const& benefit,
                                   std::string const& cost);
/// No line is wider than `width`.
[[nodiscard]] std::string decision_text(Decision const& decision, Language language, std::size_t width);

/// `linli decide`. Gives the exit code. Throws: InputError, RunError.
[[nodiscard]] int decide(DecideArguments const& arguments, Console const& console);

} // namespace linli::app
