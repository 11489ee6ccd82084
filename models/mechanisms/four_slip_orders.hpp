#pragma once

#include "models/model.hpp"

namespace linli {

/// Whether some unit could do a ticket, were it willing and had it hours.
[[nodiscard]] bool is_orderable(Model const& model, Ticket const& ticket);

/// Send a ticket that has come to the dispatching office out to allied units. True if it is out: it is then
/// in no queue until it has been served or nobody has accepted it.
///
/// Asked in a random order, units accept that can do the kind, hold the powers, have the hours of their share
/// left this month and are willing; they share the work evenly. Nobody has an order twice.
/// Source: cases.md S1. Randomness: (seed, acceptance, key, round, unit).
[[nodiscard]] bool send_order(Model const& model, Partition& partition, std::uint32_t slot, Step step,
                              float time);

/// An order has been served and is rated, or nobody has accepted it.
/// Randomness: (seed, service, key, round).
void order_due(Model const& model, Partition& partition, Step step, Entry const& entry);

} // namespace linli
