#pragma once

#include <limits>
#include <string>

namespace linli::config {

/// The closed interval in which a number must lie. Infinite bounds are open sides; the number itself is
/// always finite.
struct Limits {
    double min = -std::numeric_limits<double>::infinity();
    double max = std::numeric_limits<double>::infinity();
    bool integer = false; ///< true: whole numbers only

    [[nodiscard]] static constexpr Limits at_least(double least) { return Limits{.min = least}; }
    /// A share, probability or other fraction of one.
    [[nodiscard]] static constexpr Limits share() { return Limits{.min = 0.0, .max = 1.0}; }
};

/// For example `in [0, 1]`, `at least 0`, `any number`.
[[nodiscard]] std::string to_string(Limits const& limits);

} // namespace linli::config
