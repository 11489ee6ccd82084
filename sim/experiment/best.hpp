#pragma once

#include "sim/random/draw.hpp"

#include <span>
#include <vector>

namespace linli::experiment {

/// Which end of an indicator is wanted.
enum class Better { higher, lower };

/// Probability that each alternative has the best mean, given how much the replications vary.
///
/// Replications are resampled jointly over the alternatives, so that the pairing is kept; alternatives that
/// tie share the resample. A replication in which any alternative is undefined (NaN) is left out; with
/// fewer than two left, all probabilities are NaN.
/// Source: bootstrap of Efron 1979, doi:10.1214/aos/1176344552.
/// Randomness: (seed, bootstrap purpose, resample, position).
///
/// @param samples  [alternative][replication], all of equal length
[[nodiscard]] std::vector<double> probability_best(std::span<std::vector<double> const> samples,
                                                   Better better, Seed seed, std::uint32_t resamples = 4000);

} // namespace linli::experiment
