#pragma once

#include "models/app/library.hpp"
#include "models/app/runs.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace linli::app {

struct CompareArguments {
    SimulationChoices choices;
    std::vector<std::string> structures; ///< by path or name, the baseline first; empty: the scenario's own
    bool show_other = false;             ///< indicators that are not main ones as well
    bool pairing = false;                ///< what the same chance for all saves
    std::optional<std::filesystem::path> report{}; ///< page to write about these runs, as `linli report` does
};

/// `linli compare`: the same worlds under several structures, in pairs. Gives the exit code.
/// Throws: InputError, RunError.
[[nodiscard]] int compare(CompareArguments const& arguments, Library const& library, Console const& console);

} // namespace linli::app
