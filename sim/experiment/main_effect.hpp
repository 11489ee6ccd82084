#pragma once

#include "sim/experiment/student_t.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace linli::experiment {

/// A number with its 95 % interval; the interval is NaN where it is not known.
struct Estimate {
    double value = 0.0;
    Interval interval;
    std::size_t count = 0; ///< numbers that it rests on
};

/// What one replication of a design says: [point]. NaN where there is no value.
using Replication = std::vector<double>;

/// The mean over the points of a design.
///
/// With several replications the interval is that of chance, over the means of the replications, because the
/// points of one replication share their chance. With one it is over the points, as if these were drawn.
[[nodiscard]] Estimate design_mean(std::vector<Replication> const& replications);

/// How much the mean changes when a factor goes from its lower to its upper end: the slope over `positions`.
///
/// With several replications the interval is over the slopes of the replications; with one it is that of the
/// regression line. NaN without two different positions.
/// @param positions  of the points on the factor: 0 lower end, 1 upper end; NaN leaves a point out
[[nodiscard]] Estimate main_effect(std::span<double const> positions,
                                   std::vector<Replication> const& replications);

} // namespace linli::experiment
