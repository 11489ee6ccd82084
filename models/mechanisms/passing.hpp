#pragma once

#include "models/model.hpp"

namespace linli {

/// In the evening, pass on what is beyond an office's powers and what has waited there too long; it arrives
/// on the next working day.
void pass_on(Model const& model, Partition& partition, Step step, std::vector<Parcel>& outbox);

/// The office to which a ticket would go next: one that this office refers to and that holds a power still
/// lacking (or the money), else the parent; may not exist.
[[nodiscard]] OfficeRef next_office(Model const& model, Partition const& partition, Office const& office,
                                    Ticket const& ticket);
[[nodiscard]] bool has_next_office(Model const& model, Partition const& partition, Office const& office,
                                   Ticket const& ticket);

/// Close a ticket; the answer goes to the reporter this evening.
void close_ticket(Model const& model, Partition& partition, std::uint32_t slot, Outcome outcome, float time);

} // namespace linli
