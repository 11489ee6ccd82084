#pragma once

#include "sim/experiment/student_t.hpp"

#include <string>
#include <vector>

namespace linli::report {

/// Mean over replications and its 95 % interval; NaN where there are too few.
struct Estimate {
    double mean = 0.0;
    experiment::Interval interval;
};

/// Estimate from one value a replication; NaN values are passed over.
[[nodiscard]] Estimate estimate(std::vector<double> const& values);

/// `mean ± half of the interval` with the digits that the interval deserves; the mean where there is none.
[[nodiscard]] std::string shown(Estimate const& estimate);

/// The value below which a share `q` lies, by linear interpolation; NaN without values. NaN are passed over.
[[nodiscard]] double quantile(std::vector<double> values, double q);

} // namespace linli::report
