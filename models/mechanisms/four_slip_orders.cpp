#include "models/mechanisms/four_slip_orders.hpp"

#include "models/mechanisms/journal.hpp"
#include "models/mechanisms/passing.hpp"
#include "models/mechanisms/routing.hpp"
#include "models/mechanisms/working.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace linli {

namespace {

using Unit = DispatchRules::Unit;

bool fits(Unit const& unit, Ticket const& ticket) {
    return ((unit.kinds >> ticket.kind) & 1U) != 0 && (ticket.authority_left & ~unit.authority) == 0;
}

AlliedUnits const& sort_of(Model const& model, Unit const& unit) {
    return model.structure.mechanism.four_slip_orders->unit[unit.sort];
}

// Draw of a unit on an order: the lower, the earlier it answers; and whether it is willing.
Block answer_of(Model const& model, Ticket const& ticket, std::uint32_t unit) {
    return model.draw(Purpose::acceptance, ticket.key, ticket.reopened * 64U + ticket.ordered->rounds, unit);
}

std::vector<std::uint32_t> willing_units(Model const& model, Ticket const& ticket) {
    std::vector<std::pair<double, std::uint32_t>> answers;
    for (std::uint32_t i = 0; i < model.dispatch.units.size(); ++i) {
        auto const& unit = model.dispatch.units[i];
        bool const new_to_it = ((ticket.ordered->units >> i) & 1U) == 0;
        if (!new_to_it || !fits(unit, ticket)) {
            continue;
        }
        auto const block = answer_of(model, ticket, i);
        if (uniform(block[1]) < sort_of(model, unit).willingness) {
            answers.emplace_back(uniform(block[0]), i);
        }
    }
    std::sort(answers.begin(), answers.end());
    std::vector<std::uint32_t> units;
    units.reserve(answers.size());
    for (auto const& [when, unit] : answers) {
        units.push_back(unit);
    }
    return units;
}

// The largest team of willing units of which each has the hours of its share.
std::vector<std::uint32_t> team_for(Model const& model, Partition const& partition, Ticket const& ticket,
                                    Step step) {
    auto const month = Monthly::month_of(model.calendar, step);
    auto const willing = willing_units(model, ticket);
    auto const most = std::min<std::size_t>(
        willing.size(),
        static_cast<std::size_t>(model.structure.mechanism.four_slip_orders->units_per_order));
    for (auto size = most; size > 0; --size) {
        std::vector<std::uint32_t> team;
        for (auto const i : willing) {
            auto const& sort = sort_of(model, model.dispatch.units[i]);
            double const share =
                static_cast<double>(ticket.work_left) / static_cast<double>(size) / sort.skill;
            if (team.size() < size && partition.units[i].hours.left(sort.hours_per_month, month) >= share) {
                team.push_back(i);
            }
        }
        if (team.size() == size) {
            return team;
        }
    }
    return {};
}

// Book the hours of a team. Returns the days that its slowest unit takes.
double engage(Model const& model, Partition& partition, Ticket& ticket,
              std::vector<std::uint32_t> const& team, Step step) {
    double days = 0.0;
    double skill = 0.0;
    for (auto const i : team) {
        auto const& sort = sort_of(model, model.dispatch.units[i]);
        auto& unit = partition.units[i];
        double const hours =
            static_cast<double>(ticket.work_left) / static_cast<double>(team.size()) / sort.skill;
        unit.hours.take(hours, Monthly::month_of(model.calendar, step));
        unit.given += hours;
        partition.tally.add(Sum::unit_hours, hours);
        ticket.ordered.edit().units |= 1U << i;
        days = std::max(days, hours / sort.hours_per_day);
        skill += sort.skill / static_cast<double>(team.size());
    }
    ticket.ordered.edit().skill = static_cast<float>(skill);
    return days;
}

} // namespace

bool is_orderable(Model const& model, Ticket const& ticket) {
    return std::any_of(model.dispatch.units.begin(), model.dispatch.units.end(),
                       [&](Unit const& unit) { return fits(unit, ticket); });
}

bool send_order(Model const& model, Partition& partition, std::uint32_t slot, Step step, float time) {
    auto& ticket = partition.tickets[slot];
    auto& office = partition.offices[ticket.office];
    if (static_cast<std::int16_t>(office.code) != model.dispatch.ordering || ticket.ordered->returned ||
        !is_orderable(model, ticket)) {
        return false;
    }
    auto const& params = *model.structure.mechanism.four_slip_orders;
    partition.tally.add(Count::orders_sent);
    office.claimed += params.dispatch_hours;
    auto const team = team_for(model, partition, ticket, step);
    auto& order = ticket.ordered.edit();
    ++order.rounds;
    order.accepted = !team.empty();
    order.begins = time + static_cast<float>(params.answer_days);
    order.ends = order.begins;
    if (order.accepted) {
        partition.tally.add(Count::orders_accepted);
        order.ends += static_cast<float>(engage(model, partition, ticket, team, step));
    }
    note(model, partition, ticket.key, std::max(time, ticket.ledger.since()), Happening::ordered,
         ticket.ledger.cause(), &office, static_cast<std::uint8_t>(team.size()));
    auto const due = std::max(step + 1, model.calendar.step_at(static_cast<double>(order.ends)));
    partition.agenda.put(
        due, step + 1,
        {.what = Entry::What::order, .slot = slot, .generation = partition.tickets.generation(slot)});
    return true;
}

void order_due(Model const& model, Partition& partition, Step step, Entry const& entry) {
    if (!partition.tickets.holds(entry.slot, entry.generation) ||
        partition.tickets[entry.slot].outcome != Outcome::open) {
        return;
    }
    auto& ticket = partition.tickets[entry.slot];
    auto& order = ticket.ordered.edit();
    auto const& office = partition.offices[ticket.office];
    auto const& params = *model.structure.mechanism.four_slip_orders;
    if (!order.accepted) {
        order.returned = true;
        place_ticket(model, partition, entry.slot, step, std::max(order.ends, ticket.ledger.since()));
        return;
    }
    ticket.ledger.turn(std::max(order.begins, ticket.ledger.since()), Cause::working);
    ticket.handled = ticket.handled == ticket.handled ? ticket.handled : order.begins;
    auto const time = std::max(order.ends, ticket.ledger.since());
    auto const block =
        model.draw(Purpose::service, ticket.key, ticket.reopened, static_cast<std::uint32_t>(order.rounds));
    bool const solved = uniform(block[0]) < quality_of(model, static_cast<double>(order.skill), 0.0);
    bool const bad = !solved && uniform(block[1]) < params.rating_share;
    note(model, partition, ticket.key, time, Happening::order_rated, Cause::working, &office, bad ? 0 : 1);
    if (!bad) {
        close_ticket(model, partition, entry.slot, solved ? Outcome::solved : Outcome::botched, time);
        return;
    }
    partition.tally.add(Count::orders_rated_badly);
    ticket.ledger.turn(time, Cause::waiting);
    order.returned = order.rounds > params.redispatch_limit;
    place_ticket(model, partition, entry.slot, step, time);
}

} // namespace linli
