#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace linli::experiment {

/// What an alternative brings and what it costs.
struct Balance {
    double benefit = 0.0; ///< the more the better
    double cost = 0.0;    ///< the less the better
};

/// Whether each alternative is in the Pareto set: no other one brings as much at no more cost and is better
/// in one of the two. One with an undefined (NaN) number is not, and beats nobody.
[[nodiscard]] std::vector<bool> pareto_set(std::span<Balance const> alternatives);

/// What an alternative misses against the best one, over the circumstances in which it may be used.
struct Regret {
    double largest = 0.0;
    std::size_t where = 0; ///< circumstance of the largest
    double mean = 0.0;
};

/// Regrets of each alternative. The least largest regret is the choice of Savage 1951,
/// doi:10.1080/01621459.1951.10500768.
/// @param benefits  [circumstance][alternative]; a circumstance with a NaN is left out
/// NaN if none is left.
[[nodiscard]] std::vector<Regret> regrets(std::span<std::vector<double> const> benefits);

} // namespace linli::experiment
