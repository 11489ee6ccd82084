#include "sim/experiment/effects.hpp"

#include "sim/experiment/holm.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace linli::experiment {

namespace {

double deviation(std::vector<double> const& values) {
    RunningMoments moments;
    for (double const value : values) {
        if (!std::isnan(value)) {
            moments.add(value);
        }
    }
    return moments.count() < 2 ? 0.0 : std::sqrt(moments.variance());
}

double size_of(EffectSamples const& samples, double difference) {
    if (std::isnan(difference) || std::fpclassify(difference) == FP_ZERO) {
        return 0.0;
    }
    double const without = deviation(samples.without);
    double const scale = without > 0.0 ? without : deviation(samples.with);
    return scale > 0.0 ? std::abs(difference) / scale : std::numeric_limits<double>::infinity();
}

} // namespace

bool Effect::is_none() const {
    return paired.pairs > 0 && std::fpclassify(paired.difference) == FP_ZERO &&
           !(paired.interval.half_width() > 0.0);
}

std::vector<Effect> effects_of(std::span<EffectSamples const> family) {
    std::vector<Effect> effects;
    std::vector<double> p_values;
    for (auto const& samples : family) {
        auto const paired = compare_paired(samples.without, samples.with);
        double const size = paired.pairs < 2 ? 0.0 : size_of(samples, paired.difference);
        effects.push_back({.paired = paired, .size = size});
        p_values.push_back(paired.p_value);
    }
    auto const adjusted = holm_adjusted(p_values);
    for (std::size_t i = 0; i < effects.size(); ++i) {
        effects[i].adjusted_p = adjusted[i];
    }
    return effects;
}

std::vector<std::size_t> by_size(std::span<Effect const> effects) {
    std::vector<std::size_t> order(effects.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return effects[a].size > effects[b].size; });
    return order;
}

} // namespace linli::experiment
