#pragma once

#include "models/app/comparison.hpp"
#include "models/app/runs.hpp"

#include <cstdint>
#include <vector>

namespace linli::app {

/// Replications in which every alternative is complete.
[[nodiscard]] std::vector<std::uint32_t> whole_replications(RunsOutcome const& outcome);

/// Every indicator that any run names, in the order in which they are first met, in these replications.
[[nodiscard]] std::vector<IndicatorSamples> samples_of(RunsOutcome const& outcome,
                                                       std::vector<std::uint32_t> const& whole);

} // namespace linli::app
