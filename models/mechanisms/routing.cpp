#include "models/mechanisms/routing.hpp"

#include "models/mechanisms/boundary_splitting.hpp"
#include "models/mechanisms/founding.hpp"
#include "models/mechanisms/four_slip_orders.hpp"
#include "models/mechanisms/journal.hpp"
#include "models/mechanisms/passing.hpp"
#include "models/mechanisms/platform.hpp"
#include "models/mechanisms/property.hpp"
#include "models/mechanisms/reporting.hpp"
#include "models/mechanisms/secondment.hpp"
#include "models/mechanisms/three_party.hpp"
#include "models/mechanisms/whistle.hpp"
#include "models/mechanisms/working.hpp"
#include "sim/core/fetch.hpp"
#include "sim/random/distributions.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <optional>

namespace linli {

namespace {

void draw_work(Model const& model, Problem const& problem, Ticket& ticket) {
    auto const& kind = model.kinds[problem.kind];
    ticket.work_left = static_cast<float>(kind.effort_hours);
    ticket.money = static_cast<float>(kind.money_yuan);
    if (kind.effort_law == EffortLaw::fixed && kind.money_sigma <= 0.0) {
        return;
    }
    auto const block = model.draw(Purpose::content, problem.key);
    if (kind.effort_law == EffortLaw::lognormal) {
        ticket.work_left =
            static_cast<float>(lognormal(uniform(block[0]), kind.effort_hours, kind.effort_sigma));
    } else if (kind.effort_law == EffortLaw::exponential) {
        ticket.work_left = static_cast<float>(kind.effort_hours * exponential(uniform(block[0])));
    }
    ticket.money = static_cast<float>(lognormal(uniform(block[1]), kind.money_yuan, kind.money_sigma));
}

// The slot of a new ticket for a problem.
std::uint32_t open_ticket(Model const& model, Partition& partition, std::uint32_t problem_slot, float time,
                          Step step) {
    auto const& problem = partition.problems[problem_slot];
    auto const slot = partition.tickets.make();
    auto& ticket = partition.tickets[slot];
    ticket.key = problem.key;
    ticket.home = partition.number;
    ticket.problem = problem_slot;
    ticket.courtyard = problem.courtyard;
    ticket.resident = problem.resident;
    ticket.kind = problem.kind;
    ticket.affected = problem.affected;
    ticket.reopened = problem.reopened;
    ticket.meetings_before = problem.meetings;
    ticket.flat = static_cast<std::uint32_t>((problem.resident - partition.people.first[problem.courtyard]) /
                                             std::max(1.0, model.scenario.population.household_size));
    ticket.authority_left = model.organization.kinds()[problem.kind].authority;
    ticket.severity = static_cast<float>(severity_at(model.kinds[problem.kind], problem, time));
    ticket.promised = never;
    ticket.handled = problem.handled;
    auto const& type = model.scenario.courtyard_types[model.courtyard(partition, problem.courtyard).type];
    ticket.floors = static_cast<std::uint8_t>(type.floors);
    ticket.room_found = partition.courtyards[problem.courtyard].room_found;
    ticket.room = model.courtyard(partition, problem.courtyard).meeting_room || ticket.room_found;
    draw_work(model, problem, ticket);
    if (!partition.people.ownership.empty()) {
        ticket.ownership = static_cast<float>(partition.people.ownership.mean(problem.courtyard, step));
    }
    ticket.ledger.open(time, Cause::handing_over);
    return slot;
}

// Others who are affected report as well; their reports are merged into the first.
std::uint16_t count_supporters(Model const& model, Problem const& problem) {
    if (!model.behaviour.reporting || model.behaviour.reporting->co_report <= 0.0 || problem.affected < 2) {
        return 1;
    }
    double const mean = std::min(600.0, (problem.affected - 1.0) * model.behaviour.reporting->co_report);
    auto const block = model.draw(Purpose::co_report, problem.key);
    return static_cast<std::uint16_t>(1 + std::min(problem.affected - 1U, poisson(uniform(block[0]), mean)));
}

bool may_work(Model const& model, Partition const& partition, OfficeRules const& office,
              Ticket const& ticket) {
    bool const competent = (ticket.authority_left & ~powers_at(model, partition, office.code, ticket)) == 0 &&
                           ((office.mandate >> ticket.kind) & 1U) != 0;
    return competent && (ticket.money <= 0.0F || ticket.money <= office.money_limit ||
                         static_cast<std::int16_t>(office.code) == model.codes.convenor);
}

// The office of the lowest tier, not above the intake, that can do all that is needed.
std::optional<std::uint8_t> lowest_competent(Model const& model, Partition const& partition,
                                             Ticket const& ticket, std::uint8_t intake) {
    std::optional<std::uint8_t> best;
    for (auto const& rules : model.organization.rules()) {
        bool const lower = !best || model.office(rules.code).at < model.office(*best).at;
        if (lower && model.office(rules.code).at <= model.office(intake).at &&
            may_work(model, partition, rules, ticket) &&
            open_office(model, partition, ticket.courtyard, rules.code).exists()) {
            best = rules.code;
        }
    }
    return best;
}

// What allied units might do goes to the office that sends out orders, rather than to one at its tier or
// above.
std::uint8_t or_to_orders(Model const& model, Partition const& partition, Ticket const& ticket,
                          std::uint8_t competent, std::uint8_t intake) {
    auto const code = static_cast<std::uint8_t>(model.dispatch.ordering);
    auto const tier = model.office(code).at;
    bool const nearer = tier <= model.office(competent).at && tier <= model.office(intake).at;
    return nearer && is_orderable(model, ticket) &&
                   open_office(model, partition, ticket.courtyard, code).exists()
               ? code
               : competent;
}

void dispatch(Model const& model, Partition& partition, std::uint32_t slot, std::uint8_t intake, float time,
              Step step, std::vector<Parcel>& outbox) {
    auto& ticket = partition.tickets[slot];
    if (model.dispatch.dedicated_grid >= 0) {
        if (auto const grid = dedicated_office(model, ticket); grid.exists()) {
            send_ticket(model, partition, slot, grid, step, time, outbox); // on site, with no hand-over
            return;
        }
    }
    auto const& routing = model.structure.routing;
    auto to = intake;
    if (routing.dispatch == Dispatch::lowest_competent) {
        to = lowest_competent(model, partition, ticket, intake).value_or(intake);
        if (model.dispatch.ordering >= 0) {
            to = or_to_orders(model, partition, ticket, to, intake);
        }
        auto const block = model.draw(Purpose::dispatch, ticket.key, ticket.reopened);
        if (to != intake && uniform(block[0]) < dispatch_error(model, ticket)) {
            // At a wrong office until it refuses; then to the right one.
            ticket.ledger.turn(time, Cause::misrouted);
            ticket.hops = static_cast<std::uint16_t>(ticket.hops + 1);
            ++ticket.pingpong;
            partition.tally.add(Count::dispatch_errors);
            note(model, partition, ticket.key, time, Happening::misrouted, Cause::misrouted);
            time += is_urgent(model, ticket) ? 0.0F : static_cast<float>(routing.refusal_days);
        }
    }
    send_ticket(model, partition, slot, open_office(model, partition, ticket.courtyard, to), step, time,
                outbox);
}

// The office at which a channel ends or, where that one does not exist (now), the nearest above that does;
// `no_code` if none does.
std::uint8_t open_intake(Model const& model, Partition const& partition, std::uint32_t courtyard,
                         std::size_t channel) {
    std::int16_t code = channel_office(model, channel);
    while (code >= 0 && !open_office(model, partition, courtyard, static_cast<std::uint8_t>(code)).exists()) {
        code = model.rules(static_cast<std::uint8_t>(code)).parent;
    }
    return code < 0 ? no_code : static_cast<std::uint8_t>(code);
}

void report(Model const& model, Partition& partition, Trays::Report const& report, Step step,
            std::vector<Parcel>& outbox) {
    auto& problem = partition.problems[report.problem];
    if (!partition.problems.holds(report.problem, report.generation) || problem.in_hand) {
        return; // solved by neighbours this very day, or found by two
    }
    bool const found = report.channel == no_code;
    auto const intake = found ? no_code : open_intake(model, partition, problem.courtyard, report.channel);
    if (!found && intake == no_code) {
        return; // there is nobody to tell
    }
    auto const time = std::max(problem.ledger.since(), model.start_of(step));
    bool const first = problem.supporters == 0;
    problem.in_hand = true;
    problem.channel = first ? report.channel : problem.channel;
    problem.ledger.turn(time, Cause::handing_over);
    if (first) {
        problem.reported = time;
        problem.supporters = count_supporters(model, problem);
        partition.tally.add(Count::reported);
        partition.tally.add(Count::reported_at_weekend, is_weekend(model, time) ? 1 : 0);
        partition.tally.add(Count::duplicates, problem.supporters - 1U);
        ++partition.tally.kinds[problem.kind].reported;
    }
    note(model, partition, problem.key, time, Happening::reported, Cause::handing_over, nullptr,
         report.channel);
    auto const slot = open_ticket(model, partition, report.problem, time, step);
    if (found) {
        send_ticket(model, partition, slot, report.office, step, time, outbox);
        return;
    }
    auto const& channel = model.structure.channels[report.channel];
    if (channel.needs_grievance) {
        partition.tally.add(Count::grievance_reports);
    }
    partition.tickets[slot].trust = static_cast<float>(
        trust_in(partition, problem.courtyard, problem.resident, model.office(intake).body, step));
    auto const delay =
        is_urgent(model, partition.tickets[slot]) ? 0.0F : static_cast<float>(channel.delay_days);
    dispatch(model, partition, slot, intake, time + delay, step, outbox);
}

// Have the office fetched from memory that is about to be told.
void expect_report(Model const& model, Partition const& partition, Trays::Report const& report) {
    auto const& problem = partition.problems[report.problem];
    auto const code = report.channel == no_code ? no_code : channel_office(model, report.channel);
    auto const to = code == no_code ? report.office : open_office(model, partition, problem.courtyard, code);
    if (to.partition == partition.number) {
        partition.offices[to.office].fetch_early();
    }
}

void admit(Model const& model, Partition& partition, std::uint32_t slot, Step step, float time);

} // namespace

std::uint8_t channel_office(Model const& model, std::size_t channel) {
    return model.channel_offices[channel];
}

OfficeRef office_if_founded(Model const& model, Partition const& partition, std::uint32_t courtyard,
                            std::uint8_t code) {
    if (auto const body = body_of(model, code); body >= 0) {
        auto const number = static_cast<std::uint8_t>(body);
        return is_serving(model, partition, courtyard, number)
                   ? council_office(model, partition, courtyard, number)
                   : OfficeRef{};
    }
    auto const ref = model.organization.office_for(code, partition.number, courtyard);
    return ref.exists() ? ref : company_office(model, partition, courtyard);
}

bool is_competent(Model const& model, OfficeRules const& office, Ticket const& ticket) {
    (void)model;
    return (ticket.authority_left & ~office.authority) == 0 && ((office.mandate >> ticket.kind) & 1U) != 0;
}

void send_ticket(Model const& model, Partition& partition, std::uint32_t slot, OfficeRef to, Step step,
                 float time, std::vector<Parcel>& outbox) {
    auto& ticket = partition.tickets[slot];
    auto const due = model.calendar.step_at(static_cast<double>(time));
    if (to.partition == partition.number && due <= step) {
        ticket.office = to.office;
        admit(model, partition, slot, step, time);
        return;
    }
    // What is on its way arrives when the office is next open, and not before tomorrow; by telephone at once.
    auto const arrival =
        is_urgent(model, ticket) ? std::max(step, due) : model.calendar.next_working(std::max(step + 1, due));
    // Where some parcels are delivered within the step, all tickets travel with them, in one order.
    bool const by_parcel = to.partition != partition.number || model.structure.routing.urgent_hand_overs > 0;
    if (!by_parcel) {
        ticket.office = to.office;
        ticket.arrived = arrival;
        auto& staying = partition.trays.within.staying;
        staying.push_back({ticket.key, static_cast<std::uint32_t>(staying.size()), slot});
        return;
    }
    auto& parcel = outbox.emplace_back(to.partition, Parcel::What::ticket, ticket);
    partition.tickets.remove(slot);
    parcel.ticket.office = to.office;
    parcel.ticket.arrived = arrival;
    if (outbox.size() < outbox.capacity()) {
        fetch_early(&parcel + 1); // that room was last used a day ago, and much else since
    }
}

void route(Model const& model, Partition& partition, Step step, std::vector<Parcel>& outbox) {
    constexpr std::size_t look_ahead = 4;
    auto const& reports = partition.trays.reports;
    for (std::size_t i = 0; i < reports.size(); ++i) {
        if (i + look_ahead < reports.size()) {
            expect_report(model, partition, reports[i + look_ahead]);
        }
        report(model, partition, reports[i], step, outbox);
    }
    partition.trays.reports.clear();
}

namespace {

void await_slot(Partition& partition, std::uint32_t slot, Step step) {
    auto const& ticket = partition.tickets[slot];
    partition.parts += ticket.role == Role::whole ? 0U : 1U;
    partition.agenda.put(
        ticket.arrived, step + 1,
        {.what = Entry::What::arrive, .slot = slot, .generation = partition.tickets.generation(slot)});
}

} // namespace

void await_ticket(Partition& partition, Ticket const& ticket, Step step) {
    await_slot(partition, partition.tickets.add(ticket), step);
}

void await_staying(Partition& partition, std::uint64_t up_to_key, Step step) {
    auto& [staying, awaited] = partition.trays.within;
    for (; awaited < staying.size() && staying[awaited].key <= up_to_key; ++awaited) {
        await_slot(partition, staying[awaited].ticket, step);
    }
    if (awaited == staying.size()) {
        staying.clear();
        awaited = 0;
    }
}

bool is_urgent(Model const& model, Ticket const& ticket) {
    return model.structure.routing.urgent_hand_overs > 0 && model.is_emergency(ticket.kind) &&
           ticket.role == Role::whole;
}

void arrive_due(Model const& model, Partition& partition, Step step, Entry const& entry) {
    auto const role = partition.tickets[entry.slot].role;
    if (role == Role::part) {
        join_visit(model, partition, entry.slot, step, model.start_of(step));
        return;
    }
    if (role != Role::whole) {
        auto const part = partition.tickets[entry.slot];
        partition.tickets.remove(entry.slot);
        --partition.parts;
        collect_part(model, partition, part, step);
        return;
    }
    admit(model, partition, entry.slot, step, model.start_of(step));
}

namespace {

void admit(Model const& model, Partition& partition, std::uint32_t slot, Step step, float time) {
    auto& ticket = partition.tickets[slot];
    if (static_cast<std::int16_t>(partition.offices[ticket.office].code) == model.codes.split) {
        ticket.office = cell_of(partition, ticket.office, ticket.resident);
    }
    auto& office = partition.offices[ticket.office];
    if (model.structure.mechanism.platform) {
        enter_data(model, office, ticket);
    }
    ++office.appraised.taken_in;
    ticket.arrived = step;
    ticket.attempts = 0;
    ticket.started = false;
    ticket.ledger.turn(time, Cause::waiting);
    auto const& params = model.office(office.code);
    if (!(ticket.promised == ticket.promised) && params.promise_days > 0.0) {
        ticket.promised = time + static_cast<float>(params.promise_days);
        partition.tally.add(Count::promised);
    }
    if (model.behaviour.closing) {
        plan_temptation(model, partition, slot, step);
    }
    note(model, partition, ticket.key, ticket.ledger.since(), Happening::arrived, Cause::waiting, &office);
    place_ticket(model, partition, slot, step, time);
}

} // namespace

void admit_urgent(Model const& model, Partition& partition, Ticket const& ticket, Step step) {
    auto const slot = partition.tickets.add(ticket);
    admit(model, partition, slot, step, std::max(model.start_of(step), ticket.ledger.since()));
}

void place_ticket(Model const& model, Partition& partition, std::uint32_t slot, Step step, float time) {
    if ((model.dispatch.ordering >= 0 && send_order(model, partition, slot, step, time)) ||
        (model.dispatch.whistling >= 0 && whistle(model, partition, slot, step, time))) {
        return;
    }
    auto& ticket = partition.tickets[slot];
    auto& office = partition.offices[ticket.office];
    auto const& rules = model.rules(office.code);
    auto const& params = model.office(office.code);
    auto const powers = powers_at(model, partition, office.code, ticket);
    auto const usable = ticket.authority_left & powers;
    auto const lacking = ticket.authority_left & ~powers;
    bool const mandated = ((rules.mandate >> ticket.kind) & 1U) != 0;
    bool const idle_here = !office.active || !mandated || (lacking != 0 && usable == 0);
    ticket.work_floor = 0.0F;
    if (lacking != 0 && usable != 0 && !params.attempts_beyond_authority) {
        // This office's part of the work is the share of powers that it brings.
        auto const share = static_cast<float>(std::popcount(usable)) /
                           static_cast<float>(std::popcount(ticket.authority_left));
        ticket.work_floor = ticket.work_left * (1.0F - share);
    }
    ticket.beyond = idle_here;
    bool const tries = lacking != 0 && params.attempts_beyond_authority;
    bool const can_pass = (tries || idle_here) && has_next_office(model, partition, office, ticket);
    if (tries && can_pass) {
        office.must_pass = true; // it tries for a day, then passes on
        ticket.beyond = true;
        enqueue(office, partition.tickets, slot, model.emergency_kinds);
        return;
    }
    bool const hopeless = !mandated || (lacking != 0 && !params.attempts_beyond_authority);
    if (idle_here && (can_pass || hopeless)) {
        pass_or_give_up(model, partition, slot, time);
        return;
    }
    if (model.codes.convenor >= 0) {
        convene(model, partition, office, ticket);
    }
    start_stage(model, partition, slot, step, time);
}

} // namespace linli
