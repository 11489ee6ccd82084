#pragma once

#include <span>

namespace linli {

// The C library's exp and log differ in the last bit between processors with and without fused
// multiply-add; where state changes on a comparison, one bit is another history. These use only +, -, *, /
// and bit patterns, which IEEE 754 fixes, so that a run gives the same bytes on every machine.

/// e^x. Relative error below 4e-16 for x in [-708, 709]; 0 below, infinity above.
[[nodiscard]] double exp_exact(double x);

/// Natural logarithm. Relative error below 4e-16 for positive normal x; expects x > 0.
[[nodiscard]] double log_exact(double x);

/// Each number replaced by its natural logarithm, to the bit the one that `log_exact` gives.
/// Cost: half of that, for many.
void logs_exact(std::span<double> numbers);

/// base^exponent for base >= 0. Relative error below 4e-16 (1 + |exponent ln base|), for want of a longer
/// logarithm. As in the C library, 0^0 is 1 and 0 to a negative power is infinity.
[[nodiscard]] double pow_exact(double base, double exponent);

/// base^n by repeated squaring.
[[nodiscard]] double power(double base, unsigned n);

/// Quantile of the standard normal distribution, for p in (0, 1). Relative error below 1.2e-9.
/// Source: P. J. Acklam, rational approximation (2003), without the refinement step.
[[nodiscard]] double normal_quantile(double p);

/// 1 / (1 + e^-x).
[[nodiscard]] double logistic(double x);

} // namespace linli
