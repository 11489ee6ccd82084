#include "sim/experiment/quantile_sketch.hpp"

#include "sim/core/contract.hpp"
#include "sim/core/math.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace linli::experiment {

namespace {

constexpr double least = 1e-6;
constexpr double most = 1e9;
constexpr double growth = 1.01; // two bounds; the value in the middle is off by at most 0.5 %

std::size_t bin_of(double value) {
    static double const scale = 1.0 / log_exact(growth);
    return static_cast<std::size_t>(
        std::max(0.0, std::ceil(log_exact(std::min(value, most) / least) * scale)));
}

double middle_of(std::size_t bin) {
    return least * exp_exact(static_cast<double>(bin) * log_exact(growth)) * 2.0 / (1.0 + growth);
}

} // namespace

void QuantileSketch::add(double value) {
    LINLI_EXPECT(value >= 0.0);
    ++count_;
    if (value < least) {
        ++zeros_;
        return;
    }
    auto const bin = bin_of(value);
    if (bin >= bins_.size()) {
        bins_.resize(bin + 1, 0);
    }
    ++bins_[bin];
}

double QuantileSketch::quantile(double p) const {
    LINLI_EXPECT(p > 0.0 && p <= 1.0);
    if (count_ == 0) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    double const wanted = p * static_cast<double>(count_);
    auto below = zeros_;
    if (static_cast<double>(below) >= wanted) {
        return 0.0;
    }
    std::size_t bin = 0;
    while (bin + 1 < bins_.size() && static_cast<double>(below + bins_[bin]) < wanted) {
        below += bins_[bin++];
    }
    return middle_of(bin);
}

double QuantileSketch::share_up_to(double value) const {
    if (count_ == 0) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    auto sum = value >= 0.0 ? zeros_ : 0;
    if (value >= least) {
        auto const last = std::min(bins_.size(), bin_of(value) + 1);
        for (std::size_t bin = 0; bin < last; ++bin) {
            sum += bins_[bin];
        }
    }
    return static_cast<double>(sum) / static_cast<double>(count_);
}

double QuantileSketch::distance(QuantileSketch const& a, QuantileSketch const& b) {
    if (a.count_ == 0 || b.count_ == 0) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    auto const count = [](QuantileSketch const& sketch, std::size_t bin) {
        return bin < sketch.bins_.size() ? sketch.bins_[bin] : 0;
    };
    auto sum_a = a.zeros_;
    auto sum_b = b.zeros_;
    double largest = 0.0;
    auto const bins = std::max(a.bins_.size(), b.bins_.size());
    for (std::size_t bin = 0; bin <= bins; ++bin) {
        double const share_a = static_cast<double>(sum_a) / static_cast<double>(a.count_);
        double const share_b = static_cast<double>(sum_b) / static_cast<double>(b.count_);
        largest = std::max(largest, std::abs(share_a - share_b));
        sum_a += count(a, bin);
        sum_b += count(b, bin);
    }
    return largest;
}

} // namespace linli::experiment
