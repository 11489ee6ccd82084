#pragma once

#include "models/app/console.hpp"

#include <filesystem>

namespace linli::app {

struct CompareDataArguments {
    std::filesystem::path result; ///< a run file of level issues or journeys
    std::filesystem::path data;
    std::filesystem::path mapping;
};

/// `linli compare-data`: days to closing in a run beside those in real data, by kind: quantiles and the
/// Kolmogorov-Smirnov distance, with the distance that chance alone exceeds in one of twenty cases. Gives the
/// exit code.
/// Throws: InputError, RunError.
[[nodiscard]] int compare_data(CompareDataArguments const& arguments, Console const& console);

} // namespace linli::app
