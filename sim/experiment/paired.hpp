#pragma once

#include "sim/experiment/student_t.hpp"

#include <cstddef>
#include <span>

namespace linli::experiment {

/// How B differs from A when the i-th value of both comes from the same world.
///
/// A pair with an undefined (NaN) member says nothing about the difference: it is left out and counted.
/// Everything is NaN where too few pairs are left: means below one, interval and p-value below two.
struct PairedComparison {
    std::size_t pairs = 0;   ///< pairs used
    std::size_t dropped = 0; ///< pairs left out because a member is undefined
    double mean_a = 0.0;
    double mean_b = 0.0;
    double difference = 0.0; ///< mean of b - a
    Interval interval;       ///< for the difference
    double p_value = 1.0;    ///< two-sided, of no difference
};

/// Compare two samples of equal length pair by pair with Student's t.
///
/// If every pair differs by the same amount the interval is that point and the p-value 0, or 1 if the
/// amount is zero.
[[nodiscard]] PairedComparison compare_paired(std::span<double const> a, std::span<double const> b,
                                              double confidence = 0.95);

} // namespace linli::experiment
