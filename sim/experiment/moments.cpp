#include "sim/experiment/moments.hpp"

#include <cmath>
#include <limits>

namespace linli::experiment {

namespace {
constexpr double undefined = std::numeric_limits<double>::quiet_NaN();
}

void RunningMoments::add(double x) {
    ++count_;
    double const before = x - mean_;
    mean_ += before / static_cast<double>(count_);
    squares_ += before * (x - mean_);
}

double RunningMoments::mean() const {
    return count_ == 0 ? undefined : mean_;
}

double RunningMoments::variance() const {
    return count_ < 2 ? undefined : squares_ / static_cast<double>(count_ - 1);
}

double RunningMoments::standard_error() const {
    return std::sqrt(variance() / static_cast<double>(count_));
}

} // namespace linli::experiment
