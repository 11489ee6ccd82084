#pragma once

#include "models/app/console.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace linli::app {

struct TraceArguments {
    std::filesystem::path result;
    std::optional<std::filesystem::path> other; ///< the same world under another structure
    std::string issue;                          ///< see `pick_issue`
};

/// `linli trace`: the journey of one issue, or of the same issue in two runs beside each other. Gives the
/// exit code.
/// Throws: InputError if no issue fits or the two runs are not the same world; RunError.
[[nodiscard]] int trace(TraceArguments const& arguments, Console const& console);

} // namespace linli::app
