#pragma once

#include "sim/experiment/moments.hpp"

namespace linli::experiment {

/// An interval [low, high]; NaN on both sides if it is not defined.
struct Interval {
    double low = 0.0;
    double high = 0.0;

    [[nodiscard]] double half_width() const { return (high - low) / 2.0; }
};

/// Quantile of Student's t.
///
/// @param p        probability in (0, 1)
/// @param freedom  degrees of freedom, > 0
[[nodiscard]] double student_t_quantile(double p, double freedom);

/// Probability that |T| >= |t| for Student's T; 0 for an infinite t.
[[nodiscard]] double student_t_two_sided(double t, double freedom);

/// Interval that covers the true mean with probability `confidence` if the numbers are normal.
[[nodiscard]] Interval mean_interval(RunningMoments const& moments, double confidence = 0.95);

} // namespace linli::experiment
