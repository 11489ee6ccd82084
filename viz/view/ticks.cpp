#include "viz/view/ticks.hpp"

#include <algorithm>
#include <cmath>

namespace linli::viz {

Ticks nice_ticks(double low, double high, int count) {
    if (!std::isfinite(low) || !std::isfinite(high)) {
        low = 0.0;
        high = 1.0;
    }
    if (!(high > low)) {
        high = low + (low > 0.0 ? low : 1.0);
    }
    auto const rough = (high - low) / std::max(count, 1);
    auto const exponent = static_cast<int>(std::floor(std::log10(rough)));
    auto const power = std::pow(10.0, exponent);
    auto const times = rough / power <= 1.0   ? 1.0
                       : rough / power <= 2.0 ? 2.0
                       : rough / power <= 5.0 ? 5.0
                                              : 10.0;
    auto const step = times * power;
    auto const first = std::floor(low / step + 1e-9);
    auto const last = std::ceil(high / step - 1e-9);
    Ticks ticks{first * step, last * step, {}, std::max(0, times < 10.0 ? -exponent : -exponent - 1)};
    for (double i = first; i <= last; i += 1.0) {
        ticks.at.push_back(i * step);
    }
    return ticks;
}

} // namespace linli::viz
