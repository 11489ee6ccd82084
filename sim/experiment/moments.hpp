#pragma once

#include <cstddef>

namespace linli::experiment {

/// Mean and variance of a stream of numbers, without keeping the numbers.
///
/// Source: Welford 1962, doi:10.1080/00401706.1962.10490022.
class RunningMoments {
  public:
    void add(double x);

    [[nodiscard]] std::size_t count() const { return count_; }
    /// NaN while nothing was added.
    [[nodiscard]] double mean() const;
    /// Unbiased (divisor n - 1); NaN below two numbers.
    [[nodiscard]] double variance() const;
    /// Standard deviation of the mean; NaN below two numbers.
    [[nodiscard]] double standard_error() const;

  private:
    std::size_t count_ = 0;
    double mean_ = 0.0;
    double squares_ = 0.0; // sum of squared deviations from the mean
};

} // namespace linli::experiment
