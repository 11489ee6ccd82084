#pragma once

#include <cstdint>
#include <span>

namespace linli {

// Each turns uniforms in (0, 1) into a variate by inversion, so that a smaller parameter never needs
// another draw and paired runs stay paired.

/// Exponential with mean 1.
[[nodiscard]] double exponential(double u);

/// Failures before the first success; success probability p in (0, 1]. Capped at 2^32 - 1.
[[nodiscard]] std::uint32_t geometric(double u, double p);

/// Lognormal with the given median and standard deviation of the logarithm, >= 0.
[[nodiscard]] double lognormal(double u, double median, double sigma);

/// Standard normal.
[[nodiscard]] double standard_normal(double u);

/// Poisson with the given mean, by inversion; mean in [0, 700].
[[nodiscard]] std::uint32_t poisson(double u, double mean);

/// Successes in n trials of probability p, by inversion; where more than 700 e-folds of failures lie below
/// the mean, by the rounded normal approximation, whose error is then far below one in a thousand.
[[nodiscard]] std::uint32_t binomial(double u, std::uint32_t n, double p);

/// Gamma with the given shape (> 0) and mean 1, by the Wilson-Hilferty approximation; fit for mixing rates.
/// Source: Wilson and Hilferty 1931. The mean of the approximation is 1 within 2 % for shape >= 0.5.
[[nodiscard]] double gamma_mean_one(double u, double shape);

/// Gumbel with location 0 and scale 1: added to utilities, the largest follows the multinomial logit.
/// Source: McFadden 1974.
[[nodiscard]] double gumbel(double u);

/// Index drawn with probability proportional to `weights` (each >= 0, sum > 0).
[[nodiscard]] std::size_t pick(double u, std::span<double const> weights);

} // namespace linli
