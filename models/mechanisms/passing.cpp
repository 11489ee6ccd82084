#include "models/mechanisms/passing.hpp"

#include "models/mechanisms/answering.hpp"
#include "models/mechanisms/founding.hpp"
#include "models/mechanisms/journal.hpp"
#include "models/mechanisms/routing.hpp"
#include "models/mechanisms/secondment.hpp"
#include "models/mechanisms/three_party.hpp"
#include "models/mechanisms/whistle.hpp"

#include <algorithm>

namespace linli {

namespace {

// The community in which a ticket's office stands knows who shares a council; higher tiers have no councils.
OfficeRef locate(Model const& model, Partition const& partition, Ticket const& ticket, std::uint8_t code) {
    if (partition.number == ticket.home) {
        return open_office(model, partition, ticket.courtyard, code);
    }
    bool const elected = model.is_founded_later(code) && body_of(model, code) >= 0;
    return elected ? OfficeRef{} : model.organization.office_for(code, ticket.home, ticket.courtyard);
}

enum class Reason : std::uint8_t { powers, age, urgent };

void pass(Model const& model, Partition& partition, std::uint32_t slot, Step step, Reason reason,
          std::vector<Parcel>& outbox) {
    auto& ticket = partition.tickets[slot];
    auto const& office = partition.offices[ticket.office];
    auto const to = next_office(model, partition, office, ticket);
    auto const since = std::max(model.start_of(step), ticket.ledger.since());
    auto const time = reason == Reason::urgent ? since : std::max(model.office_time(step, 1.0), since);
    auto& books = partition.tally.offices[office.code];
    ++books.passed_up;
    partition.tally.add(Count::passed_up);
    note(model, partition, ticket.key, time,
         reason == Reason::age ? Happening::passed_for_age : Happening::passed_up, Cause::handing_over,
         &office);
    if (reason == Reason::age) {
        ++books.passed_for_age;
        partition.tally.add(Count::passed_for_age);
        if (ticket.home == partition.number) {
            disappoint(model, partition, ticket, step);
        } else {
            outbox.emplace_back(ticket.home, Parcel::What::passed_for_age, ticket);
        }
    }
    ticket.ledger.turn(time, Cause::handing_over);
    ticket.hops = static_cast<std::uint16_t>(ticket.hops + 1);
    ticket.escalated = true;
    ticket.beyond = false;
    partition.tickets.renew(slot);
    auto arrival = static_cast<double>(time);
    if (reason != Reason::urgent) {
        arrival = std::max(arrival + (is_urgent(model, ticket) ? 0.0 : model.structure.routing.passing_days),
                           model.calendar.start_of(step + 1));
    }
    send_ticket(model, partition, slot, to, step, static_cast<float>(arrival), outbox);
}

bool has_waited_too_long(Model const& model, Office const& office, Step since, Step step) {
    double const patience = model.office(office.code).patience_days;
    return patience > 0.0 && (step - since) * model.calendar.step_days() >= patience;
}

void pass_from_queue(Model const& model, Partition& partition, Office& office, Step step,
                     std::vector<Parcel>& outbox) {
    if (office.waiting() == 0) {
        return;
    }
    bool const patient = !has_waited_too_long(model, office, office.oldest, step);
    if (!office.must_pass && patient) {
        return;
    }
    auto& leaving = partition.trays.leaving;
    std::size_t keep = office.head;
    office.oldest = nobody_waits;
    for (std::size_t at = office.head; at < office.queue.size(); ++at) {
        auto const slot = office.queue[at];
        auto const& ticket = partition.tickets[slot];
        if (ticket.beyond) {
            leaving.push_back({.ticket = slot, .for_age = false});
        } else if (!patient && ticket.role == Role::whole &&
                   has_waited_too_long(model, office, ticket.arrived, step) &&
                   has_next_office(model, partition, office, ticket)) {
            leaving.push_back({.ticket = slot, .for_age = true});
        } else {
            office.queue[keep++] = slot;
            office.oldest = std::min(office.oldest, ticket.arrived);
        }
    }
    office.queue.resize(keep);
    office.must_pass = false;
    if (office.waiting() == 0) {
        office.queue.clear();
        office.head = 0;
    }
    for (auto const& [slot, for_age] : leaving) {
        pass(model, partition, slot, step, for_age ? Reason::age : Reason::powers, outbox);
    }
    leaving.clear();
}

} // namespace

OfficeRef next_office(Model const& model, Partition const& partition, Office const& office,
                      Ticket const& ticket) {
    auto const& rules = model.rules(office.code);
    auto const lacking = ticket.authority_left & ~powers_at(model, partition, office.code, ticket);
    if (lacking != 0 && model.dispatch.dedicated_grid >= 0 &&
        partition.number < model.geography.communities) {
        if (auto const grid = dedicated_office(model, ticket); grid.exists()) {
            return grid;
        }
    }
    for (auto const code : rules.refers_to) {
        auto const& other = model.rules(code);
        bool const mandated = ((other.mandate >> ticket.kind) & 1U) != 0;
        bool const powers = lacking != 0 && (other.authority & lacking) != 0;
        bool const money = lacking == 0 && !ticket.paid &&
                           static_cast<double>(ticket.money) > rules.money_limit &&
                           static_cast<double>(ticket.money) <= other.money_limit &&
                           (ticket.authority_left & ~other.authority) == 0;
        if (mandated && (powers || money)) {
            auto const ref = locate(model, partition, ticket, code);
            if (ref.exists()) {
                return ref;
            }
        }
    }
    return rules.parent < 0 ? OfficeRef{}
                            : locate(model, partition, ticket, static_cast<std::uint8_t>(rules.parent));
}

bool has_next_office(Model const& model, Partition const& partition, Office const& office,
                     Ticket const& ticket) {
    return next_office(model, partition, office, ticket).exists();
}

void hand_over_urgent(Model const& model, Partition& partition, Step step, std::vector<Parcel>& outbox) {
    auto& passing = partition.trays.passing;
    for (auto round = model.structure.routing.urgent_hand_overs; round > 0 && !passing.empty(); --round) {
        auto const others = std::stable_partition(passing.begin(), passing.end(), [&](std::uint32_t slot) {
            return is_urgent(model, partition.tickets[slot]);
        });
        std::vector<std::uint32_t> const urgent(passing.begin(), others);
        passing.erase(passing.begin(), others);
        for (auto const slot : urgent) {
            pass(model, partition, slot, step, Reason::urgent, outbox);
        }
    }
}

void pass_on(Model const& model, Partition& partition, Step step, std::vector<Parcel>& outbox) {
    send_parts(model, partition, step, outbox);
    for (auto const slot : partition.trays.passing) {
        pass(model, partition, slot, step, Reason::powers, outbox);
    }
    partition.trays.passing.clear();
    for (auto& office : partition.offices) {
        pass_from_queue(model, partition, office, step, outbox);
    }
    std::sort(partition.trays.within.staying.begin(), partition.trays.within.staying.end());
}

void pass_or_give_up(Model const& model, Partition& partition, std::uint32_t slot, float time) {
    auto const& ticket = partition.tickets[slot];
    if (ticket.role == Role::part) {
        return_part(partition, slot, Role::part_refused, time);
        return;
    }
    if (has_next_office(model, partition, partition.offices[ticket.office], ticket)) {
        partition.trays.passing.push_back(slot);
    } else {
        close_ticket(model, partition, slot, Outcome::failed, time);
    }
}

void close_ticket(Model const& model, Partition& partition, std::uint32_t slot, Outcome outcome, float time) {
    auto& ticket = partition.tickets[slot];
    if (ticket.role == Role::part) {
        return_part(partition, slot, Role::part_refused, time);
        return;
    }
    auto& office = partition.offices[ticket.office];
    ticket.outcome = outcome;
    ticket.closed_by = office.code;
    ticket.closed_in = partition.number;
    ticket.ledger.turn(std::max(time, ticket.ledger.since()), Cause::unsolved);
    if (!(ticket.handled == ticket.handled)) {
        ticket.handled = ticket.ledger.since();
    }
    ++office.closed;
    ++office.appraised.closed;
    office.appraised.in_time += ticket.promised == ticket.promised && time <= ticket.promised ? 1U : 0U;
    ++office.week_closed;
    ++partition.tally.offices[office.code].completed;
    note(model, partition, ticket.key, ticket.ledger.since(),
         outcome == Outcome::failed           ? Happening::closed_failed
         : outcome == Outcome::falsely_closed ? Happening::closed_falsely
                                              : Happening::closed,
         Cause::unsolved, &office);
    partition.trays.closed.push_back(slot);
    if (ticket.home == partition.number) {
        expect_answer(partition, ticket);
    }
}

} // namespace linli
