#include "sim/experiment/main_effect.hpp"

#include "sim/core/contract.hpp"
#include "sim/experiment/moments.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace linli::experiment {

namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double quantile_of_interval = 0.975;

Estimate estimate_of(RunningMoments const& moments) {
    return {moments.mean(), mean_interval(moments), moments.count()};
}

/// Sums of a simple regression, about the means.
struct Regression {
    RunningMoments x;
    RunningMoments y;
    double products = 0.0;

    void add(double next_x, double next_y) {
        auto const before = x.count() > 0 ? next_x - x.mean() : 0.0;
        x.add(next_x);
        y.add(next_y);
        products += before * (next_y - y.mean());
    }
    [[nodiscard]] double squares_x() const { return x.variance() * (static_cast<double>(x.count()) - 1.0); }
    [[nodiscard]] double slope() const {
        return x.count() >= 2 && squares_x() > 0.0 ? products / squares_x() : nan;
    }
    [[nodiscard]] Estimate estimate() const {
        auto const count = static_cast<double>(x.count());
        auto const rest = y.variance() * (count - 1.0) - slope() * products;
        double half = nan;
        if (x.count() >= 3 && squares_x() > 0.0) {
            auto const error = std::sqrt(std::max(rest, 0.0) / (count - 2.0) / squares_x());
            half = error * student_t_quantile(quantile_of_interval, count - 2.0);
        }
        return {slope(), {slope() - half, slope() + half}, x.count()};
    }
};

Regression regression_of(std::span<double const> positions, Replication const& values) {
    LINLI_EXPECT(positions.size() == values.size());
    Regression regression;
    for (std::size_t p = 0; p < values.size(); ++p) {
        if (!std::isnan(positions[p]) && !std::isnan(values[p])) {
            regression.add(positions[p], values[p]);
        }
    }
    return regression;
}

RunningMoments moments_of(Replication const& values) {
    RunningMoments moments;
    for (double const value : values) {
        if (!std::isnan(value)) {
            moments.add(value);
        }
    }
    return moments;
}

} // namespace

Estimate design_mean(std::vector<Replication> const& replications) {
    if (replications.size() == 1) {
        return estimate_of(moments_of(replications.front()));
    }
    RunningMoments means;
    for (auto const& replication : replications) {
        if (auto const moments = moments_of(replication); moments.count() > 0) {
            means.add(moments.mean());
        }
    }
    return estimate_of(means);
}

Estimate main_effect(std::span<double const> positions, std::vector<Replication> const& replications) {
    if (replications.size() == 1) {
        return regression_of(positions, replications.front()).estimate();
    }
    RunningMoments slopes;
    for (auto const& replication : replications) {
        if (auto const slope = regression_of(positions, replication).slope(); !std::isnan(slope)) {
            slopes.add(slope);
        }
    }
    return estimate_of(slopes);
}

} // namespace linli::experiment
