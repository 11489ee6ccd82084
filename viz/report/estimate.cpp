#include "viz/report/estimate.hpp"

#include "sim/experiment/numbers.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace linli::report {

Estimate estimate(std::vector<double> const& values) {
    experiment::RunningMoments moments;
    for (double const value : values) {
        if (!std::isnan(value)) {
            moments.add(value);
        }
    }
    return {moments.mean(), experiment::mean_interval(moments)};
}

std::string shown(Estimate const& estimate) {
    double const half = estimate.interval.half_width();
    auto const mean = experiment::with_uncertainty(estimate.mean, half);
    return half > 0.0 ? mean + " ± " + experiment::with_uncertainty(half, half) : mean;
}

double quantile(std::vector<double> values, double q) {
    std::erase_if(values, [](double value) { return std::isnan(value); });
    if (values.empty()) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    std::sort(values.begin(), values.end());
    double const at = q * static_cast<double>(values.size() - 1);
    auto const low = static_cast<std::size_t>(at);
    auto const high = std::min(low + 1, values.size() - 1);
    return values[low] + (at - static_cast<double>(low)) * (values[high] - values[low]);
}

} // namespace linli::report
