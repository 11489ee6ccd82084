#pragma once

#include "sim/random/draw.hpp"

#include <span>
#include <vector>

namespace linli::experiment {

/// Which end of an indicator is wanted.
enum class Better { higher, lower };

/// Probability that each alternative has the best true mean, given how much the replications vary.
///
/// The true means follow the multivariate Student t around the means found, with the covariance of the
/// replications, so that the pairing is kept and few replications give modest answers. For two alternatives
/// this is exact, for more it is simulated. Alternatives that are equal in every replication share. A
/// replication in which any alternative is undefined (NaN) is left out; with fewer than two left, all
/// probabilities are NaN.
/// Source: Geisser and Cornfield 1963, doi:10.1111/j.2517-6161.1963.tb00518.x (the prior that gives back
/// Student's intervals).
/// Randomness: (seed, purpose of the means, simulation, replication).
///
/// @param samples  [alternative][replication], all of equal length
[[nodiscard]] std::vector<double> probability_best(std::span<std::vector<double> const> samples,
                                                   Better better, Seed seed,
                                                   std::uint32_t simulations = 4000);

} // namespace linli::experiment
