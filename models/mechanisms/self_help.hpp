#pragma once

#include "models/model.hpp"

namespace linli {

/// Probability that somebody of a type helps who believes that a share `belief` of the others does.
[[nodiscard]] double chance_to_help(CooperationType type, double belief);

/// Ask neighbours to help and try to solve a problem with own hands. True if it is solved (and gone).
///
/// Those asked help according to their type and to the share who, they believe, helped before: conditional
/// cooperators match it, the hump-shaped help most at one half, free riders never, the rest always.
/// Source: Fischbacher, Gächter and Fehr 2001 (types); beliefs by exponential smoothing, assumed.
/// Randomness: (seed, helping, key, n-th consideration, n-th neighbour).
bool help_each_other(Model const& model, Partition& partition, std::uint32_t slot, float now, Step step);

} // namespace linli
