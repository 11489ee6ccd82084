#pragma once

#include "sim/experiment/design.hpp"
#include "sim/experiment/student_t.hpp"
#include "sim/random/draw.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace linli::experiment {

/// How much one factor does to an output, as shares of the output's variance.
struct SobolIndices {
    double first = 0.0; ///< by itself
    double total = 0.0; ///< with all its interactions
    Interval first_interval;
    Interval total_interval;
};

/// Points at which a function must be known to tell its Sobol indices: for each of `base` rows the point A,
/// the point B, and for each factor A with this coordinate of B. Shape: [base × (factors + 2)][factors].
/// Source: Saltelli et al. 2010, doi:10.1016/j.cpc.2009.09.018; A and B are halves of one Sobol sequence.
/// @param base     a power of two fills the cube evenly
/// @param factors  at most half of `most_sobol_factors`
[[nodiscard]] UnitPoints sobol_index_points(std::size_t base, std::size_t factors);

/// First and total indices of each factor, from the outputs at `sobol_index_points`, with 95 % bootstrap
/// intervals over the rows. NaN for an output that does not vary.
/// Source: first index after Saltelli et al. 2010, table 2 (b); total index after Jansen 1999,
/// doi:10.1016/S0010-4655(98)00154-4.
/// Randomness: `seed` for the bootstrap.
[[nodiscard]] std::vector<SobolIndices> sobol_indices(std::span<double const> outputs, std::size_t factors,
                                                      Seed seed, std::size_t resamples = 500);

/// How much one factor does to an output, by steps of one factor at a time.
struct MorrisEffect {
    double mean = 0.0;          ///< with its sign; over the whole range of the factor
    double mean_absolute = 0.0; ///< 0: the factor does nothing
    double deviation = 0.0;     ///< standard deviation: interactions or curvature; NaN for one trajectory
    Interval mean_absolute_interval;
    Interval deviation_interval;
};

/// Trajectories through a grid of `levels` levels; each step changes one factor by levels / (2 (levels - 1)).
/// Shape: [trajectories × (factors + 1)][factors]; coordinates lie in [0, 1].
/// Source: Morris 1991, doi:10.1080/00401706.1991.10484804.
/// @param levels  even, >= 2
[[nodiscard]] UnitPoints morris_points(std::size_t trajectories, std::size_t factors, Seed seed,
                                       std::size_t levels = 4);

/// Elementary effects from the outputs at `points`, which are whole trajectories, with 95 % bootstrap
/// intervals over the trajectories. Mean of absolute values after Campolongo et al. 2007,
/// doi:10.1016/j.envsoft.2006.10.004.
/// Randomness: `seed` for the bootstrap.
[[nodiscard]] std::vector<MorrisEffect> morris_effects(UnitPoints const& points,
                                                       std::span<double const> outputs, Seed seed,
                                                       std::size_t resamples = 500);

} // namespace linli::experiment
