#pragma once

#include "sim/experiment/student_t.hpp"

#include <vector>

namespace linli::report {

/// Mean over replications and its 95 % interval; NaN where there are too few.
struct Estimate {
    double mean = 0.0;
    experiment::Interval interval;
};

/// Estimate from one value a replication; NaN values are passed over.
[[nodiscard]] Estimate estimate(std::vector<double> const& values);

/// The value below which a share `q` lies, by linear interpolation; NaN without values. NaN are passed over.
[[nodiscard]] double quantile(std::vector<double> values, double q);

} // namespace linli::report
