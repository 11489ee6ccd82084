#pragma once

#include "models/app/console.hpp"
#include "models/app/library.hpp"
#include "models/app/runs.hpp"
#include "models/reform.hpp"

#include <optional>
#include <string>
#include <vector>

namespace linli::app {

struct BranchArguments {
    SimulationChoices choices;
    std::optional<std::string> from;     ///< structure until the reform; otherwise the scenario's first
    int at = 0;                          ///< recorded day on which the reform begins
    std::vector<std::string> structures; ///< reforms: another structure from then on
    Successors successors;               ///< of offices that a reform dissolves
    std::vector<std::string> changes;    ///< reforms: one change each, as `Inputs` takes it
};

/// `linli branch`: run each world once to the day of the reform, then on from the same state without a reform
/// and with each, with the same chance. Gives the exit code.
/// Throws: InputError, RunError.
[[nodiscard]] int branch(BranchArguments const& arguments, Library const& library, Console const& console);

} // namespace linli::app
