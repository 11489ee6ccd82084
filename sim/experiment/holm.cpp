#include "sim/experiment/holm.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace linli::experiment {

std::vector<double> holm_adjusted(std::span<double const> p_values) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < p_values.size(); ++i) {
        if (!std::isnan(p_values[i])) {
            order.push_back(i);
        }
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t i, std::size_t j) { return p_values[i] < p_values[j]; });
    std::vector<double> adjusted(p_values.begin(), p_values.end());
    double least = 0.0;
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
        auto const left = static_cast<double>(order.size() - rank);
        least = std::max(least, std::min(1.0, left * p_values[order[rank]]));
        adjusted[order[rank]] = least;
    }
    return adjusted;
}

} // namespace linli::experiment
