#pragma once

#include "models/app/library.hpp"
#include "models/app/runs.hpp"

#include <optional>
#include <string>

namespace linli::app {

struct AblateArguments {
    SimulationChoices choices;
    std::optional<std::string> structure; ///< by path or name; the scenario's first without it
    std::optional<std::string> add;       ///< structure whose mechanisms are added instead
};

/// `linli ablate`: what each mechanism of a structure contributes, in the same worlds. Gives the exit code.
/// Throws: InputError, RunError.
[[nodiscard]] int ablate(AblateArguments const& arguments, Library const& library, Console const& console);

} // namespace linli::app
