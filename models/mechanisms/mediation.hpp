#pragma once

#include "models/model.hpp"

namespace linli {

/// Skill of an attempt at mediation by an office: its own, more for knowing the parties from home and for
/// having the case from before, with the legal adviser's where the dispute turns on the law and the adviser
/// has hours left. Takes the hours of the visits and of the adviser.
/// Source: cases.md S7, S8. Randomness: (seed, legal, key).
[[nodiscard]] double mediating_skill(Model const& model, Partition& partition, Office& office,
                                     Ticket const& ticket, Step step);

/// The parties have settled: the office owes them its visits.
void follow_up(Model const& model, Office& office, Ticket& ticket);

/// Share of the relapses of a settlement that hours of visits after it prevent.
[[nodiscard]] double relapses_prevented(Model const& model, double hours);

} // namespace linli
