#include "models/mechanisms/whistle.hpp"

#include "models/mechanisms/journal.hpp"
#include "models/mechanisms/routing.hpp"
#include "models/mechanisms/working.hpp"

#include <algorithm>
#include <bit>

namespace linli {

namespace {

struct Called {
    std::uint8_t code = 0;
    OfficeRef office;
    std::uint32_t powers = 0; ///< that it brings and nobody before it
};

// Departments that together bring what is lacking: the one that brings most first, ties in the order of the
// file.
std::vector<Called> choose(Model const& model, Ticket const& ticket, std::uint32_t lacking) {
    std::vector<Called> chosen;
    while (lacking != 0) {
        Called best;
        for (auto const code : model.dispatch.departments) {
            auto const& rules = model.rules(code);
            auto const brings = rules.authority & lacking;
            auto const office = model.organization.office_for(code, ticket.home, ticket.courtyard);
            bool const able = ((rules.mandate >> ticket.kind) & 1U) != 0 && office.exists();
            if (able && std::popcount(brings) > std::popcount(best.powers)) {
                best = {.code = code, .office = office, .powers = brings};
            }
        }
        if (best.powers == 0) {
            break;
        }
        chosen.push_back(best);
        lacking &= ~best.powers;
    }
    return chosen;
}

bool may_call(Model const& model, Office const& office, Ticket const& ticket, std::size_t departments,
              Step step) {
    auto const& calls = model.dispatch.calls;
    bool const joint = calls.joint && departments >= 2;
    bool const alone = calls.beyond_powers && departments >= 1;
    bool const urgent = calls.emergency && departments >= 1 && model.is_emergency(ticket.kind);
    auto const limit = static_cast<double>(model.structure.mechanism.whistle->monthly_limit);
    return (joint || alone || urgent) &&
           office.whistles.left(limit, Monthly::month_of(model.calendar, step)) >= 1.0;
}

Step day_of_visit(Model const& model, Step step) {
    for (std::int64_t day = 0; day < model.structure.mechanism.whistle->response_days; ++day) {
        step = model.calendar.next_working(step + model.calendar.steps_per_day());
    }
    return step;
}

Ticket part_of(Ticket const& whole, Called const& called) {
    Ticket part = whole;
    auto const share = static_cast<float>(std::popcount(called.powers)) /
                       static_cast<float>(std::max(1, std::popcount(whole.authority_left)));
    part.role = Role::part;
    part.authority_left = called.powers;
    part.joint.edit().powers = called.powers;
    part.joint.edit().parts = 0;
    part.joint.edit().work = part.work_left = whole.work_left * share;
    part.work_floor = 0.0F;
    part.money = whole.paid ? 0.0F : whole.money * share;
    part.work_hours = 0.0F;
    part.agreed = true;
    part.stage = Stage::work;
    return part;
}

// Share of a working week that waits at an office already.
double busy(Model const& model, Partition const& partition, Office const& office) {
    double waiting = 0.0;
    for (auto i = office.head; i < office.queue.size(); ++i) {
        waiting += static_cast<double>(partition.tickets[office.queue[i]].work_left);
    }
    double const week =
        static_cast<double>(model.scenario.calendar.work_days_per_week) * office.hours_working_day;
    return week > 0.0 ? std::min(1.0, waiting / week) : 1.0;
}

} // namespace

bool whistle(Model const& model, Partition& partition, std::uint32_t slot, Step step, float time) {
    auto& ticket = partition.tickets[slot];
    auto& office = partition.offices[ticket.office];
    auto const& rules = model.rules(office.code);
    auto const lacking = ticket.authority_left & ~rules.authority;
    if (static_cast<std::int16_t>(office.code) != model.dispatch.whistling || ticket.joint->called ||
        lacking == 0 ||
        (model.kinds[ticket.kind].consent > 0.0 && !ticket.agreed && model.behaviour.deliberating)) {
        return false; // consent is sought by whoever would have to act on it
    }
    auto called = choose(model, ticket, lacking);
    if (!may_call(model, office, ticket, called.size(), step)) {
        return false;
    }
    partition.tally.add(Count::whistles);
    partition.tally.add(Count::visits_called, called.size());
    office.whistles.take(1.0, Monthly::month_of(model.calendar, step));
    called.push_back({.code = office.code,
                      .office = {.partition = partition.number, .office = ticket.office},
                      .powers = ticket.authority_left & rules.authority});
    auto const begins = model.start_of(day_of_visit(model, step));
    ticket.beyond = false;
    ticket.joint = Joint{.partition = partition.number,
                         .slot = slot,
                         .generation = partition.tickets.generation(slot),
                         .begins = begins,
                         .parts = static_cast<std::uint8_t>(called.size()),
                         .called = true};
    ticket.ledger.turn(std::max(time, ticket.ledger.since()), Cause::handing_over);
    note(model, partition, ticket.key, ticket.ledger.since(), Happening::whistled, Cause::handing_over,
         &office, static_cast<std::uint8_t>(called.size() - 1));
    for (auto const& one : called) {
        partition.trays.joint.push_back({part_of(ticket, one), one.office, begins});
    }
    return true;
}

void join_visit(Model const& model, Partition& partition, std::uint32_t slot, Step step, float time) {
    if (!model.structure.mechanism.whistle) {
        return_part(partition, slot, Role::part_refused, time); // a reform has done away with joint visits
        return;
    }
    auto const& params = *model.structure.mechanism.whistle;
    auto& part = partition.tickets[slot];
    auto const& office = partition.offices[part.office];
    if (static_cast<std::int16_t>(office.code) != model.dispatch.whistling) {
        double const absence = params.absence + params.absence_by_load * busy(model, partition, office);
        auto const& departments = model.dispatch.departments;
        auto const number = std::find(departments.begin(), departments.end(), office.code);
        auto const block = model.draw(Purpose::visit, part.key, part.reopened,
                                      static_cast<std::uint32_t>(number - departments.begin()));
        if (!office.active || uniform(block[0]) < absence) {
            partition.tally.add(Count::visits_missed);
            return_part(partition, slot, Role::part_refused, time);
            return;
        }
    }
    part.work_left += static_cast<float>(params.visit_hours * office.skill);
    start_stage(model, partition, slot, step, time);
}

void return_part(Partition& partition, std::uint32_t slot, Role how, float time) {
    auto part = partition.tickets[slot];
    partition.tickets.remove(slot);
    --partition.parts;
    part.role = how;
    part.joint.edit().ends = time;
    partition.trays.joint.push_back({part, {.partition = part.joint->partition, .office = 0}, time});
}

void collect_part(Model const& model, Partition& partition, Ticket const& part, Step step) {
    if (!partition.tickets.holds(part.joint->slot, part.joint->generation) ||
        partition.tickets[part.joint->slot].outcome != Outcome::open) {
        return; // the issue has been closed meanwhile
    }
    auto& whole = partition.tickets[part.joint->slot];
    auto& office = partition.offices[whole.office];
    whole.work_hours += part.work_hours;
    if (part.role == Role::part_done) {
        whole.authority_left &= ~part.joint->powers;
        whole.work_left = std::max(0.0F, whole.work_left - part.joint->work);
        whole.money = std::max(0.0F, whole.money - part.money);
        whole.ledger.turn(std::max(whole.joint->begins, whole.ledger.since()), Cause::working);
        whole.handled = whole.handled == whole.handled ? whole.handled : whole.joint->begins;
    }
    whole.joint.edit().ends = std::max(whole.joint->ends, part.joint->ends);
    if (--whole.joint.edit().parts > 0) {
        return;
    }
    auto const time = std::max(whole.joint->ends, whole.ledger.since());
    note(model, partition, whole.key, time, Happening::visited, whole.ledger.cause(), &office);
    if (whole.authority_left == 0) {
        finish_work(model, partition, office, part.joint->slot, step, time);
    } else {
        whole.ledger.turn(time, Cause::waiting);
        place_ticket(model, partition, part.joint->slot, step, time);
    }
}

void send_parts(Model const& model, Partition& partition, Step step, std::vector<Parcel>& outbox) {
    for (std::size_t i = 0; i < partition.trays.joint.size(); ++i) {
        auto sent = partition.trays.joint[i];
        if (sent.ticket.role != Role::part && sent.to.partition == partition.number) {
            collect_part(model, partition, sent.ticket, step);
        } else {
            send_ticket(model, partition, partition.tickets.add(sent.ticket), sent.to, step, sent.time,
                        outbox);
        }
    }
    partition.trays.joint.clear();
}

} // namespace linli
