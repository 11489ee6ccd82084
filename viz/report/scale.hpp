#pragma once

#include <string>
#include <vector>

namespace linli::report {

/// Maps values to places along an axis.
class Scale {
  public:
    Scale(double low, double high, double from, double to) : low_(low), high_(high), from_(from), to_(to) {}

    [[nodiscard]] double operator()(double value) const {
        return from_ + (value - low_) / (high_ - low_) * (to_ - from_);
    }
    [[nodiscard]] double low() const { return low_; }
    [[nodiscard]] double high() const { return high_; }

  private:
    double low_;
    double high_;
    double from_;
    double to_;
};

/// The smallest and the largest of the numbers that were added; NaN and infinities are passed over.
class Extent {
  public:
    void add(double value);
    /// Widened so that it holds more than one number: [0, 1] if nothing was added.
    [[nodiscard]] std::pair<double, double> limits() const;

  private:
    bool any_ = false;
    double low_ = 0.0;
    double high_ = 0.0;
};

/// Round numbers in [low, high], about `count` of them.
[[nodiscard]] std::vector<double> ticks(double low, double high, int count);

} // namespace linli::report
