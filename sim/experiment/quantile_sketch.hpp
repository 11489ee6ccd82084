#pragma once

#include <cstdint>
#include <vector>

namespace linli::experiment {

/// Counts of non-negative numbers in bins whose bounds grow by a fixed ratio, for quantiles and distribution
/// functions of streams of any length.
///
/// Source: C. Masson, J. E. Rim, H. K. Lee, DDSketch, PVLDB 12(12) 2019, doi 10.14778/3352063.3352135.
/// Range: numbers from 1e-6 up keep a relative error of 0.5 %; what is smaller counts as 0, what exceeds 1e9
/// as 1e9.
/// Cost: at most some 3,500 counts, however many numbers are added.
class QuantileSketch {
  public:
    /// Add a number >= 0.
    void add(double value);

    [[nodiscard]] std::uint64_t count() const { return count_; }
    /// The smallest number at or below which at least the share `p` in (0, 1] lies; NaN if there is none.
    [[nodiscard]] double quantile(double p) const;
    /// Share of the numbers at or below `value`; NaN if there is none.
    [[nodiscard]] double share_up_to(double value) const;

    /// Largest distance between the distribution functions of two samples (Kolmogorov and Smirnov), as far
    /// as the bins tell numbers apart; NaN if one is empty. Range: [0, 1].
    [[nodiscard]] static double distance(QuantileSketch const& a, QuantileSketch const& b);

  private:
    std::uint64_t zeros_ = 0;
    std::uint64_t count_ = 0;
    std::vector<std::uint64_t> bins_; // bin i holds what lies in (bound(i - 1), bound(i)]
};

} // namespace linli::experiment
