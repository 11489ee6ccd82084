#include "viz/report/scale.hpp"

#include <algorithm>
#include <cmath>

namespace linli::report {

void Extent::add(double value) {
    if (!std::isfinite(value)) {
        return;
    }
    low_ = any_ ? std::min(low_, value) : value;
    high_ = any_ ? std::max(high_, value) : value;
    any_ = true;
}

std::pair<double, double> Extent::limits() const {
    if (!any_) {
        return {0.0, 1.0};
    }
    if (high_ > low_) {
        return {low_, high_};
    }
    double const around = low_ < 0.0 || low_ > 0.0 ? std::abs(low_) / 2.0 : 1.0;
    return {low_ - around, high_ + around};
}

std::vector<double> ticks(double low, double high, int count) {
    double const raw = (high - low) / std::max(1, count);
    if (!(raw > 0.0) || !std::isfinite(raw)) {
        return {};
    }
    double const power = std::pow(10.0, std::floor(std::log10(raw)));
    double step = 10.0 * power;
    for (double const factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= raw) {
            step = factor * power;
            break;
        }
    }
    std::vector<double> marks;
    for (double i = std::ceil(low / step - 1e-9); i * step <= high + step * 1e-9; i += 1.0) {
        marks.push_back(i == 0.0 ? 0.0 : i * step); // never "-0"
    }
    return marks;
}

} // namespace linli::report
