#pragma once

#include "models/model.hpp"

namespace linli {

/// Plan when a sensor would see a new problem, if one is within reach.
/// Source: cases.md J8. Randomness: (seed, sensing, key).
void plan_sensing(Model const& model, Partition& partition, std::uint32_t slot, Step step);

/// A sensor sees a problem: the platform's office takes it up, unless somebody has it already.
void sense_due(Model const& model, Partition& partition, Step step, Entry const& entry);

/// A ticket is at its first office: entering its data takes hours there.
void enter_data(Model const& model, Office& office, Ticket& ticket);

/// Probability that a ticket is first sent to a wrong office: lower where data are matched, none where a
/// list says whose it is.
[[nodiscard]] double dispatch_error(Model const& model, Ticket const& ticket);

} // namespace linli
