#pragma once

#include "models/model.hpp"

namespace linli {

/// Turn the reports of today (tray `reports`) into tickets at offices: intake, dispatch, wrong routing.
/// Randomness: (seed, dispatch, key, n-th opening); (seed, co_report, key); (seed, content, key).
void route(Model const& model, Partition& partition, Step step, std::vector<Parcel>& outbox);

/// Office template at which a channel ends.
[[nodiscard]] std::uint8_t channel_office(Model const& model, std::size_t channel);

/// The office of a template that is founded later, if at all: the shared council where there is one.
[[nodiscard]] OfficeRef office_if_founded(Model const& model, Partition const& partition,
                                          std::uint32_t courtyard, std::uint8_t code);

/// The office of a template that serves a courtyard now; may not exist.
[[nodiscard]] inline OfficeRef open_office(Model const& model, Partition const& partition,
                                           std::uint32_t courtyard, std::uint8_t code) {
    return model.is_founded_later(code) ? office_if_founded(model, partition, courtyard, code)
                                        : model.organization.office_for(code, partition.number, courtyard);
}

/// Whether an office holds every power a ticket still needs, and may work on its kind.
[[nodiscard]] bool is_competent(Model const& model, OfficeRules const& office, Ticket const& ticket);

/// Let an office decide what to do with a ticket that lies before it: call departments, work, or pass it on.
void place_ticket(Model const& model, Partition& partition, std::uint32_t slot, Step step, float time);

/// Keep a ticket that has come by parcel until the step in which it reaches its office.
void await_ticket(Partition& partition, Ticket const& ticket, Step step);

/// Whether an issue is handed on by telephone: an emergency of a day, where the structure does so.
[[nodiscard]] bool is_urgent(Model const& model, Ticket const& ticket);

/// A ticket that has come by telephone lies before its office today.
void admit_urgent(Model const& model, Partition& partition, Ticket const& ticket, Step step);

/// A ticket that was on its way reaches its office.
void arrive_due(Model const& model, Partition& partition, Step step, Entry const& entry);

/// The same for tickets on their way within the partition, up to a key: together with those that come by
/// parcel they are awaited in the order of keys.
void await_staying(Partition& partition, std::uint64_t up_to_key, Step step);

/// Send a ticket to an office: to lie before it today if it stands in this partition and `time` has come.
/// On a later day it stays in its slot until then, or goes by parcel to another partition, and the slot is
/// free.
void send_ticket(Model const& model, Partition& partition, std::uint32_t slot, OfficeRef to, Step step,
                 float time, std::vector<Parcel>& outbox);

} // namespace linli
