#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace linli::experiment {

/// Points of the unit cube that were tried, and how far what came out of them lies from the targets:
/// [point][target], in units of each target's tolerance. NaN: nothing came out.
struct AbcTrials {
    std::vector<std::vector<double>> points;
    std::vector<std::vector<double>> misses;
};

/// What is known about one parameter after the comparison, on the unit scale of its prior.
struct AbcMarginal {
    double mean = 0.5;
    double low = 0.05; ///< 5 % quantile
    double high = 0.95;
    double contraction = 0.0; ///< 1 - variance afterwards over variance before, see `judgement_of`
};

struct AbcPosterior {
    std::vector<std::size_t> accepted;             ///< numbers of the nearest points, the nearest first
    std::vector<double> weights;                   ///< of each, sum 1
    std::vector<std::vector<double>> sample;       ///< of each, adjusted: [accepted][parameter]
    std::vector<AbcMarginal> marginals;            ///< by parameter
    std::vector<std::vector<double>> correlations; ///< [parameter][parameter], of the adjusted sample
};

/// Root mean square of the misses; infinite if any is NaN.
[[nodiscard]] double distance_of(std::span<double const> misses);

/// Approximate Bayesian computation for a uniform prior on the unit cube: rejection, then local-linear
/// regression on the logit scale, so that no sample leaves the cube.
///
/// Source: Beaumont, Zhang and Balding 2002, doi:10.1093/genetics/162.4.2025 (Epanechnikov weights and
/// regression); logit after Hamilton, Stoneking and Excoffier 2005, doi:10.1534/genetics.104.036236.
/// Deviation: values are moved to the targets only as far as accepted points reach, and never beyond these.
/// @param share  of the points that are accepted, in (0, 1]; at least three for each coefficient of the
/// regression
[[nodiscard]] AbcPosterior approximate_posterior(AbcTrials const& trials, double share);

/// What a contraction says about a parameter.
enum class Identified { well, weakly, not_at_all };

/// `well` from one half on, `not_at_all` below a fifth. A contraction near 0 means that the targets say
/// nothing.
[[nodiscard]] Identified judgement_of(double contraction);

} // namespace linli::experiment
