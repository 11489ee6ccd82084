#pragma once

#include "models/model.hpp"

#include <span>

namespace linli {

/// Visits per day that the units' redeployed hours make to each courtyard while the campaign lasts. Called
/// when a run begins.
void set_campaign(Model const& model, std::span<Partition> partitions);

/// On the first day of the campaign, plan when inspectors would find each problem that nobody holds.
/// Randomness: (seed, watch, key, 2).
void begin_campaign(Model const& model, Partition& partition, Step step);

/// The same for a problem that arises during the campaign.
void plan_inspection(Model const& model, Partition& partition, std::uint32_t slot, Step step, double from);

/// Inspectors come past: what they find goes to the office of the campaign.
void inspection_due(Model const& model, Partition& partition, Step step, Entry const& entry);

/// Probability that the closing of an issue of a kind is checked on the spot because of a campaign.
[[nodiscard]] double campaign_audit(Model const& model, std::uint8_t kind, Step step);

} // namespace linli
