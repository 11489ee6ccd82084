#pragma once

#include "sim/random/draw.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace linli::testing {

/// `count` values of `variate(u)`, each from a draw of its own with a fixed seed.
template <class Variate>
std::vector<double> sample(std::size_t count, Variate variate) {
    std::vector<double> values;
    for (std::uint64_t i = 0; i < count; ++i) {
        auto const block = draw(Seed{7}, 1, i, 0);
        values.push_back(static_cast<double>(variate(uniform(block[0], block[1]))));
    }
    return values;
}

/// Largest distance between the sample's distribution and `cdf`, in units of the value that a sound sample
/// exceeds with probability one in a million (Dvoretzky, Kiefer and Wolfowitz 1956; Massart 1990).
template <class Distribution>
double kolmogorov_distance(std::vector<double> values, Distribution cdf) {
    std::ranges::sort(values);
    auto const count = static_cast<double>(values.size());
    double worst = 0.0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        double const expected = cdf(values[i]);
        auto const below = static_cast<double>(i);
        worst = std::max({worst, expected - below / count, (below + 1.0) / count - expected});
    }
    return worst / std::sqrt(std::log(2.0 / 1e-6) / (2.0 * count));
}

/// The mean of `variate` over an even grid of uniforms: what an endless sample has, without its noise.
template <class Variate>
double grid_mean(int points, Variate variate) {
    double sum = 0.0;
    for (int i = 0; i < points; ++i) {
        sum += static_cast<double>(variate((i + 0.5) / points));
    }
    return sum / points;
}

} // namespace linli::testing
