#include "sim/experiment/paired.hpp"

#include "sim/core/contract.hpp"

#include <cmath>
#include <limits>

namespace linli::experiment {

namespace {

double p_value_of_no_difference(RunningMoments const& differences) {
    if (differences.count() < 2) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    double const error = differences.standard_error();
    if (error <= 0.0) {
        return std::abs(differences.mean()) > 0.0 ? 0.0 : 1.0;
    }
    return student_t_two_sided(differences.mean() / error, static_cast<double>(differences.count() - 1));
}

} // namespace

PairedComparison compare_paired(std::span<double const> a, std::span<double const> b, double confidence) {
    LINLI_EXPECT(a.size() == b.size());
    RunningMoments moments_a;
    RunningMoments moments_b;
    RunningMoments differences;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (std::isnan(a[i]) || std::isnan(b[i])) {
            continue;
        }
        moments_a.add(a[i]);
        moments_b.add(b[i]);
        differences.add(b[i] - a[i]);
    }
    return {.pairs = differences.count(),
            .dropped = a.size() - differences.count(),
            .mean_a = moments_a.mean(),
            .mean_b = moments_b.mean(),
            .difference = differences.mean(),
            .interval = mean_interval(differences, confidence),
            .p_value = p_value_of_no_difference(differences)};
}

} // namespace linli::experiment
