#pragma once

#include "models/app/comparison.hpp"
#include "models/app/library.hpp"
#include "models/app/runs.hpp"

#include <optional>
#include <string>

namespace linli::app {

struct RunArguments {
    SimulationChoices choices;
    std::optional<std::string> structure; ///< by path or name; without it the scenario's own first one
};

/// `linli run`: one scenario under one structure, once or several times. Gives the exit code.
/// Throws: InputError, RunError.
[[nodiscard]] int run(RunArguments const& arguments, Library const& library, Console const& console);

/// One indicator over the replications of one structure.
struct IndicatorSpread {
    IndicatorMeaning meaning;
    std::int64_t samples = 0; ///< cases in all replications together
    experiment::RunningMoments moments;
};

/// The indicators of complete runs, main ones first; those that are defined in no run are left out.
[[nodiscard]] std::vector<IndicatorSpread> gather(RunsOutcome const& outcome);

/// Value and cases of each indicator; for several replications mean and interval instead.
[[nodiscard]] std::string indicator_table(std::vector<IndicatorSpread> const& indicators,
                                          std::size_t replications, Language language, std::size_t width);

} // namespace linli::app
