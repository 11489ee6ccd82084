#pragma once

#include <vector>

namespace linli::viz {

/// Round numbers for an axis, and the range that they span.
struct Ticks {
    double low = 0.0;
    double high = 1.0;
    std::vector<double> at;
    int decimals = 0;
};

/// About `count` steps of 1, 2 or 5 times a power of ten that hold `low` and `high`.
[[nodiscard]] Ticks nice_ticks(double low, double high, int count);

} // namespace linli::viz
