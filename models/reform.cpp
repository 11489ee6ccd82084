#include "models/reform.hpp"

#include "models/checkpoint.hpp"
#include "models/mechanisms/hours.hpp"
#include "models/simulation_state.hpp"
#include "sim/config/problems.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace linli {

namespace {

using State = Simulation::State;
using Codes = std::vector<std::uint8_t>; // new number of an old office template or channel

/// Three worlds: as it has become, as it was at its start, and as it would be at its start after the reform.
struct Worlds {
    State const& now;
    State const& was;
    State const& will;
    Codes offices;  // no_code: vanishes
    Codes channels; // no_code: vanishes
};

[[noreturn]] void refuse_reform(State const& after, std::string what, std::string rule, std::string hint) {
    auto const& documents = after.inputs->documents;
    config::reject({documents.empty() ? "" : documents.front().file(), 1, 1}, std::move(what),
                   std::move(rule), std::move(hint));
}

template <class List>
Codes codes_by_id(List const& before, List const& after) {
    Codes codes;
    for (auto const& old : before) {
        auto const found =
            std::find_if(after.begin(), after.end(), [&](auto const& one) { return one.id == old.id; });
        codes.push_back(found == after.end() ? no_code : static_cast<std::uint8_t>(found - after.begin()));
    }
    return codes;
}

std::uint8_t renumbered(Codes const& codes, std::uint8_t old) {
    return old < codes.size() ? codes[old] : no_code;
}

void expect_same_places(State const& before, State const& after) {
    auto const same_kinds =
        std::equal(before.model.kinds.begin(), before.model.kinds.end(), after.model.kinds.begin(),
                   after.model.kinds.end(), [](auto const& a, auto const& b) { return a.id == b.id; });
    bool const same = before.model.geography.first_courtyard == after.model.geography.first_courtyard &&
                      before.model.geography.first_resident == after.model.geography.first_resident &&
                      before.model.calendar.steps() == after.model.calendar.steps() &&
                      before.model.calendar.first_recorded() == after.model.calendar.first_recorded() &&
                      before.model.scenario.emergencies.size() == after.model.scenario.emergencies.size();
    if (!same || !same_kinds) {
        refuse_reform(after, "a reform of " + before.model.scenario.id,
                      "must leave places, people, kinds of problems, emergencies and days as they are",
                      "change the structure, a mechanism or a parameter");
    }
}

/// The bodies that courtyards have already must come first, in the same order.
void expect_same_bodies(State const& before, State const& after) {
    auto const& old = before.model.structure.mechanism;
    auto const& reform = after.model.structure.mechanism;
    if (!old.founding) {
        return;
    }
    bool same = reform.founding && reform.founding->office == old.founding->office &&
                reform.bodies.size() >= old.bodies.size();
    for (std::size_t n = 0; same && n < old.bodies.size(); ++n) {
        same = reform.bodies[n].office == old.bodies[n].office;
    }
    if (!same) {
        refuse_reform(after, "a reform to " + after.model.structure.id,
                      "must keep the founded bodies of " + before.model.structure.id + " in their order",
                      "begin from a structure without them");
    }
}

void expect_offices_live_on(Worlds const& worlds) {
    auto const& offices = worlds.now.model.structure.offices;
    for (std::size_t code = 0; code < offices.size(); ++code) {
        if (worlds.offices[code] == no_code) {
            refuse_reform(worlds.will, "a reform to " + worlds.will.model.structure.id,
                          "must keep the office `" + offices[code].id + "` of " +
                              worlds.now.model.structure.id + ", which holds issues",
                          "offices may be added, but not taken away");
        }
    }
}

// --------------------------------------------------------------------------------------------- offices

/// What the reform changes at the start is changed; nothing else is.
template <class Value>
bool change(Value& now, Value const& was, Value const& will) {
    if (was == will) {
        return false;
    }
    now = will;
    return true;
}

/// The budget of another size counts from now on: what is at hand stays at hand.
void change_budget(Office& now, Office const& was, Office const& will, double days) {
    double const before = now.budget_per_day;
    if (change(now.budget_per_day, was.budget_per_day, will.budget_per_day)) {
        now.committed += (now.budget_per_day - before) * days;
    }
}

Office office_after(Worlds const& worlds, Office now, Office const& was, Office const& will) {
    bool const same_hours =
        was.hours_working_day == will.hours_working_day && was.hours_free_day == will.hours_free_day;
    if (!same_hours) {
        settle_hours(worlds.now.model, now, worlds.now.next);
    }
    now.code = will.code;
    change(now.hours_working_day, was.hours_working_day, will.hours_working_day);
    change(now.hours_free_day, was.hours_free_day, will.hours_free_day);
    change(now.servers, was.servers, will.servers);
    change(now.skill, was.skill, will.skill);
    change(now.residents, was.residents, will.residents);
    change(now.courtyards, was.courtyards, will.courtyards);
    change(now.weekdays, was.weekdays, will.weekdays);
    change(now.active, was.active, will.active);
    auto const& calendar = worlds.now.model.calendar;
    change_budget(now, was, will, calendar.start_of(worlds.now.next) - calendar.start_of(0));
    return now;
}

/// Where each old office of a partition stands in the new list, and that list.
std::vector<std::uint32_t> move_offices(Worlds const& worlds, Partition& partition) {
    auto const p = partition.number;
    auto const old_seats = worlds.now.model.organization.seats_of(p);
    auto const new_seats = worlds.will.model.organization.seats_of(p);
    std::map<std::pair<std::uint8_t, std::uint32_t>, std::uint32_t> place_of;
    for (std::uint32_t i = 0; i < new_seats.size(); ++i) {
        place_of[{new_seats[i].code, new_seats[i].place}] = i;
    }
    auto offices = worlds.will.world[p].offices;
    for (auto& office : offices) {
        office.settled = worlds.now.next;
    }
    std::vector<std::uint32_t> moved(old_seats.size(), 0);
    for (std::uint32_t i = 0; i < old_seats.size(); ++i) {
        auto const found = place_of.find({worlds.offices[old_seats[i].code], old_seats[i].place});
        if (found == place_of.end()) {
            refuse_reform(worlds.will, "a reform to " + worlds.will.model.structure.id,
                          "must keep every office in its place", "offices may be added, but not moved");
        }
        moved[i] = found->second;
        offices[moved[i]] = office_after(worlds, partition.offices[i], worlds.was.world[p].offices[i],
                                         worlds.will.world[p].offices[moved[i]]);
    }
    partition.offices = std::move(offices);
    return moved;
}

template <class Record, class Change>
void change_each(Slab<Record>& records, Change const& change_one) {
    std::vector<std::uint32_t> slots;
    records.for_each([&](std::uint32_t slot, Record const&) { slots.push_back(slot); });
    for (auto const slot : slots) {
        change_one(records[slot]);
    }
}

void renumber_problem(Worlds const& worlds, Problem& problem) {
    problem.closed_by = renumbered(worlds.offices, problem.closed_by);
    problem.channel = renumbered(worlds.channels, problem.channel);
}

void renumber(Worlds const& worlds, Partition& partition, std::vector<std::uint32_t> const& moved) {
    change_each(partition.tickets, [&](Ticket& ticket) {
        ticket.office = moved[ticket.office];
        ticket.closed_by = renumbered(worlds.offices, ticket.closed_by);
    });
    change_each(partition.problems, [&](Problem& problem) { renumber_problem(worlds, problem); });
    for (auto& row : partition.rows) {
        renumber_problem(worlds, row);
    }
    for (auto& event : partition.events) {
        event.office = renumbered(worlds.offices, event.office);
    }
    std::vector<OfficeTally> tally(worlds.will.model.structure.offices.size());
    for (std::size_t code = 0; code < partition.tally.offices.size(); ++code) {
        tally[worlds.offices[code]] = partition.tally.offices[code];
    }
    partition.tally.offices = std::move(tally);
}

// --------------------------------------------------------------------------------- people and courtyards

/// Drift up to now happened under the rules that held.
void catch_up(Worlds const& worlds, People& people, DriftingField& field) {
    for (std::uint32_t c = 0; worlds.now.next > 0 && !field.empty() && c + 1 < people.first.size(); ++c) {
        if (people.first[c] < people.first[c + 1]) {
            (void)field.get(c, people.first[c], worlds.now.next - 1);
        }
    }
}

bool same_behaviour(State const& a, State const& b) {
    auto const& one = a.inputs->documents;
    auto const& other = b.inputs->documents;
    return one.size() == other.size() &&
           std::equal(one.begin(), one.end(), other.begin(), [](auto const& x, auto const& y) {
               auto const paths = x.paths();
               bool const behaviour = !paths.empty() && paths.front().starts_with("behaviour");
               return !behaviour || (x.text() == y.text() && x.overrides() == y.overrides());
           });
}

void move_people(Worlds const& worlds, Partition& partition) {
    auto& people = partition.people;
    auto const& will = worlds.will.world[partition.number].people;
    auto const field = [&](DriftingField& now, DriftingField const& then) {
        if (now.empty() || then.empty()) {
            now = then; // nobody asked for it before, or nobody asks for it any more
            return;
        }
        if (!same_behaviour(worlds.now, worlds.will)) {
            catch_up(worlds, people, now);
            now.adopt_rules(then);
        }
    };
    field(people.satisfaction, will.satisfaction);
    field(people.ownership, will.ownership);
    for (std::size_t body = 0; body < people.trust.size(); ++body) {
        field(people.trust[body], will.trust[body]);
    }
    people.traits = will.traits; // the same people, as far as somebody asks
    people.household = will.household;
    people.households = will.households;
}

void move_courtyards(Worlds const& worlds, Partition& partition) {
    auto const& was = worlds.was.world[partition.number].courtyards;
    auto const& will = worlds.will.world[partition.number].courtyards;
    for (std::size_t c = 0; c < partition.courtyards.size(); ++c) {
        auto& now = partition.courtyards[c];
        bool const same_patrol = renumbered(worlds.offices, was[c].patrol_code) == will[c].patrol_code;
        now.patrol_code = same_patrol ? renumbered(worlds.offices, now.patrol_code) : will[c].patrol_code;
        change(now.patrol_visits, was[c].patrol_visits, will[c].patrol_visits);
        change(now.campaign_visits, was[c].campaign_visits, will[c].campaign_visits);
        change(now.norms_rest, was[c].norms_rest, will[c].norms_rest);
    }
}

/// Bodies that did not exist begin to be founded now.
void move_councils(Worlds const& worlds, Partition& partition) {
    auto const& was = worlds.was.world[partition.number];
    auto will = worlds.will.world[partition.number];
    bool const founded = worlds.now.model.structure.mechanism.founding.has_value();
    if (!founded) {
        partition.councils = will.councils;
    }
    for (auto n = partition.boards.size(); n < will.boards.size(); ++n) {
        partition.boards.push_back(will.boards[n]);
    }
    for (Step step = 0; step + worlds.now.next < worlds.will.model.calendar.steps(); ++step) {
        for (auto const& entry : will.agenda.take(step)) {
            bool const is_new =
                entry.what == Entry::What::founding && (!founded || entry.extra > was.boards.size());
            if (is_new) {
                partition.agenda.put(step + worlds.now.next, worlds.now.next, entry);
            }
        }
    }
}

void move_rest(Worlds const& worlds, Partition& partition) {
    auto const& will = worlds.will.world[partition.number];
    if (partition.contracts.size() != will.contracts.size()) {
        partition.contracts = will.contracts;
    }
    if (partition.units.size() != will.units.size()) {
        partition.units = will.units;
    }
    if (partition.emergency.received.size() != will.emergency.received.size()) {
        partition.emergency.received = will.emergency.received;
        partition.emergency.asked_above = will.emergency.asked_above;
    }
}

} // namespace

Simulation reformed(Simulation const& before, std::shared_ptr<Inputs const> inputs) {
    auto const& now = before.state();
    State after(inputs, now.options);
    State const start(now.inputs, now.options);
    expect_same_places(now, after);
    expect_same_bodies(now, after);
    State const will(inputs, now.options);
    Worlds const worlds{now, start, will,
                        codes_by_id(now.model.structure.offices, after.model.structure.offices),
                        codes_by_id(now.model.structure.channels, after.model.structure.channels)};
    expect_offices_live_on(worlds);
    after.world = now.world;
    after.recorder = now.recorder;
    after.office_days = now.office_days;
    after.next = now.next;
    OfficeDays::Moved posts;
    for (auto& partition : after.world) {
        auto const moved = move_offices(worlds, partition);
        posts.add(moved, partition.offices.size());
        renumber(worlds, partition, moved);
        move_people(worlds, partition);
        move_courtyards(worlds, partition);
        move_councils(worlds, partition);
        move_rest(worlds, partition);
    }
    OfficeDays::Moved templates;
    templates.add({worlds.offices.begin(), worlds.offices.end()}, after.model.structure.offices.size());
    after.office_days.follow(templates, posts);
    Simulation result(std::move(inputs), now.options);
    result.load(save_checkpoint(after));
    return result;
}

} // namespace linli
