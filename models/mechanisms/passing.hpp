#pragma once

#include "models/model.hpp"

namespace linli {

/// Hand on by telephone what is urgent and beyond the powers of the office that has it, before work begins.
void hand_over_urgent(Model const& model, Partition& partition, Step step, std::vector<Parcel>& outbox);

/// In the evening, pass on what is beyond an office's powers and what has waited there too long; it arrives
/// on the next working day.
void pass_on(Model const& model, Partition& partition, Step step, std::vector<Parcel>& outbox);

/// The office to which a ticket would go next: one that this office refers to, that may work on the kind and
/// holds a power still lacking (or, if only the money is lacking, the money and every power), else the
/// parent; may not exist. So no ticket goes round in a circle: each hand-over brings a power or leads up.
[[nodiscard]] OfficeRef next_office(Model const& model, Partition const& partition, Office const& office,
                                    Ticket const& ticket);
[[nodiscard]] bool has_next_office(Model const& model, Partition const& partition, Office const& office,
                                   Ticket const& ticket);

/// Put a ticket, which is in no queue, on the tray `passing`; with nobody to pass it to, close it with the
/// honest answer that it cannot be solved.
void pass_or_give_up(Model const& model, Partition& partition, std::uint32_t slot, float time);

/// Close a ticket; the answer goes to the reporter this evening.
void close_ticket(Model const& model, Partition& partition, std::uint32_t slot, Outcome outcome, float time);

} // namespace linli
