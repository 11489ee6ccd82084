#include "sim/experiment/decision.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace linli::experiment {

namespace {

bool is_defined(Balance const& balance) {
    return !std::isnan(balance.benefit) && !std::isnan(balance.cost);
}

bool beats(Balance const& one, Balance const& other) {
    return is_defined(one) && one.benefit >= other.benefit && one.cost <= other.cost &&
           (one.benefit > other.benefit || one.cost < other.cost);
}

} // namespace

std::vector<bool> pareto_set(std::span<Balance const> alternatives) {
    std::vector<bool> result;
    for (auto const& one : alternatives) {
        result.push_back(is_defined(one) &&
                         std::none_of(alternatives.begin(), alternatives.end(),
                                      [&](auto const& other) { return beats(other, one); }));
    }
    return result;
}

std::vector<Regret> regrets(std::span<std::vector<double> const> benefits) {
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    auto const alternatives = benefits.empty() ? 0 : benefits.front().size();
    std::vector<Regret> result(alternatives, {-1.0, 0, 0.0});
    std::size_t used = 0;
    for (std::size_t c = 0; c < benefits.size(); ++c) {
        auto const& row = benefits[c];
        if (std::any_of(row.begin(), row.end(), [](double value) { return std::isnan(value); })) {
            continue;
        }
        ++used;
        double const best = *std::max_element(row.begin(), row.end());
        for (std::size_t k = 0; k < alternatives; ++k) {
            double const missed = best - row[k];
            result[k].mean += missed;
            if (missed > result[k].largest) {
                result[k].largest = missed;
                result[k].where = c;
            }
        }
    }
    for (auto& regret : result) {
        regret.mean = used == 0 ? nan : regret.mean / static_cast<double>(used);
        regret.largest = used == 0 ? nan : regret.largest;
    }
    return result;
}

} // namespace linli::experiment
