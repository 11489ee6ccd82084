#pragma once

#include "models/app/console.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace linli::app {

struct CalibrateArguments {
    std::filesystem::path study;
    std::optional<std::string> out; ///< folder for the result; `results/<study>` without it
    int jobs = 1;                   ///< worker processes
};

/// `linli calibrate`: fit named parameters to named patterns by approximate Bayesian computation. Gives the
/// exit code. Throws: InputError, RunError.
[[nodiscard]] int calibrate(CalibrateArguments const& arguments, Console const& console);

} // namespace linli::app
