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
    Codes offices;               // of the successor where the office is dissolved
    Codes channels;              // no_code: vanishes
    std::vector<bool> dissolved; // by old office template
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

/// The offices of the bodies of courtyards, in their order.
std::vector<std::string> bodies_of(Structure const& structure) {
    std::vector<std::string> offices;
    if (structure.mechanism.founding) {
        offices.push_back(structure.mechanism.founding->office);
        for (auto const& body : structure.mechanism.bodies) {
            offices.push_back(body.office);
        }
    }
    return offices;
}

/// Bodies may come or go at the end of the list only.
void expect_same_bodies(State const& before, State const& after) {
    auto const old = bodies_of(before.model.structure);
    auto const reform = bodies_of(after.model.structure);
    auto const both = static_cast<std::ptrdiff_t>(std::min(old.size(), reform.size()));
    if (!std::equal(old.begin(), old.begin() + both, reform.begin())) {
        refuse_reform(after, "a reform to " + after.model.structure.id,
                      "must keep the founded bodies of " + before.model.structure.id +
                          " in their order, or dissolve the last ones",
                      "begin from a structure without them");
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

/// A courtyard that an office serves, within its community; 0 for offices above.
std::uint32_t courtyard_of(Model const& model, Partition const& partition, Organization::Seat seat) {
    auto const& organization = model.organization;
    // A cell split off lies in the place whose chain of cells leads to it.
    for (std::size_t links = 0; organization.is_spare(seat.code, partition.number, seat.place); ++links) {
        auto const found =
            std::find_if(partition.offices.begin(), partition.offices.end(), [&](Office const& office) {
                return office.code == seat.code && office.next_cell != 0 && office.next_cell == seat.place;
            });
        if (found == partition.offices.end() || links > partition.offices.size()) {
            return 0; // nothing was split off
        }
        seat.place = found->place;
    }
    auto const tier = model.structure.offices[seat.code].at;
    if (tier != Tier::grid) {
        return tier == Tier::courtyard ? seat.place : 0;
    }
    std::uint32_t courtyard =
        0; // the first one of the grid; a community has as many courtyards as grids, or more
    while (organization.grid_of(partition.number, courtyard) < seat.place) {
        ++courtyard;
    }
    return courtyard;
}

/// The office that takes over from one that stood here: of the successor's template where that serves the
/// place, else the nearest superior that does.
std::uint32_t successor_of(Worlds const& worlds, std::uint32_t p, Organization::Seat old) {
    auto const& model = worlds.will.model;
    auto const& before = worlds.now.model;
    auto const& office = before.structure.offices[old.code];
    auto const community = model.organization.communities_of(p).first;
    auto const courtyard = courtyard_of(before, worlds.now.world[p], old);
    for (int code = worlds.offices[old.code]; code >= 0;
         code = model.organization.rules()[static_cast<std::size_t>(code)].parent) {
        auto const template_code = static_cast<std::uint8_t>(code);
        auto const ref = model.organization.office_for(template_code, community, courtyard);
        bool const wide_enough = model.structure.offices[template_code].at >= office.at;
        if (wide_enough && ref.exists() && ref.partition == p &&
            worlds.will.world[p].offices[ref.office].active) {
            return ref.office;
        }
    }
    refuse_reform(worlds.will, "a reform to " + model.structure.id,
                  "must name who takes over from the office `" + office.id + "` of " + before.structure.id,
                  "--into " + office.id +
                      "=OFFICE, one that serves the same places, in the same community, "
                      "subdistrict or district");
}

/// Money promised beyond what has come in by now; below 0 what is at hand.
double money_owed(Office const& office, double days) {
    return office.committed - office.budget_per_day * days;
}

/// Books and promises of a dissolved office become those of its successor.
void absorb(Worlds const& worlds, Office& successor, Office gone, double& hours_before) {
    settle_hours(worlds.now.model, gone, worlds.now.next);
    auto const& calendar = worlds.now.model.calendar;
    successor.committed += money_owed(gone, calendar.start_of(worlds.now.next) - calendar.start_of(0));
    auto const hours = gone.hours_working_day;
    if (hours + hours_before > 0.0) {
        successor.fatigue =
            (successor.fatigue * hours_before + gone.fatigue * hours) / (hours + hours_before);
        hours_before += hours;
    }
    successor.spent.issues += gone.spent.issues;
    successor.spent.meetings += gone.spent.meetings;
    successor.spent.emergency += gone.spent.emergency;
    successor.spent.duties += gone.spent.duties;
    successor.spent.overtime += gone.spent.overtime;
    successor.claimed += gone.claimed;
    successor.had += gone.had;
    successor.duty_hours += gone.duty_hours;
    successor.week_had += gone.week_had;
    successor.week_spent += gone.week_spent;
    successor.week_closed += gone.week_closed;
    successor.closed += gone.closed;
    successor.departures += gone.departures;
    successor.appraised.taken_in += gone.appraised.taken_in;
    successor.appraised.closed += gone.appraised.closed;
    successor.appraised.in_time += gone.appraised.in_time;
    successor.appraised.called_back += gone.appraised.called_back;
    successor.appraised.satisfied += gone.appraised.satisfied;
}

/// Where each old office of a partition stands in the new list, and the tickets that waited before one that
/// is dissolved.
struct MovedOffices {
    std::vector<std::uint32_t> to;
    std::vector<std::uint32_t> handed_over;
};

void dissolve(Worlds const& worlds, Partition const& partition, std::vector<Organization::Seat> const& seats,
              std::vector<Office>& offices, MovedOffices& moved) {
    std::vector<double> hours_before(offices.size(), 0.0);
    for (std::size_t i = 0; i < seats.size(); ++i) {
        if (!worlds.dissolved[seats[i].code]) {
            hours_before[moved.to[i]] = partition.offices[i].hours_working_day;
        }
    }
    for (std::size_t i = 0; i < seats.size(); ++i) {
        if (worlds.dissolved[seats[i].code]) {
            auto const& gone = partition.offices[i];
            moved.to[i] = successor_of(worlds, partition.number, seats[i]);
            absorb(worlds, offices[moved.to[i]], gone, hours_before[moved.to[i]]);
            moved.handed_over.insert(moved.handed_over.end(), gone.queue.begin() + gone.head,
                                     gone.queue.end());
        }
    }
    std::stable_sort(moved.handed_over.begin(), moved.handed_over.end(), [&](auto a, auto b) {
        return partition.tickets[a].arrived < partition.tickets[b].arrived;
    });
}

MovedOffices move_offices(Worlds const& worlds, Partition& partition) {
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
    MovedOffices moved{std::vector<std::uint32_t>(old_seats.size(), 0), {}};
    for (std::uint32_t i = 0; i < old_seats.size(); ++i) {
        if (worlds.dissolved[old_seats[i].code]) {
            continue;
        }
        auto const found = place_of.find({worlds.offices[old_seats[i].code], old_seats[i].place});
        if (found == place_of.end()) {
            refuse_reform(worlds.will, "a reform to " + worlds.will.model.structure.id,
                          "must keep every office in its place",
                          "offices may be added or dissolved, but not moved");
        }
        moved.to[i] = found->second;
        offices[moved.to[i]] = office_after(worlds, partition.offices[i], worlds.was.world[p].offices[i],
                                            worlds.will.world[p].offices[moved.to[i]]);
    }
    dissolve(worlds, partition, old_seats, offices, moved);
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
        auto const& old = partition.tally.offices[code];
        auto& books = tally[worlds.offices[code]];
        books.completed += old.completed;
        books.passed_for_age += old.passed_for_age;
        books.passed_up += old.passed_up;
    }
    partition.tally.offices = std::move(tally);
}

/// Tickets of dissolved offices lie before their successors from the next step on.
void hand_over(Worlds const& worlds, Partition& partition, std::vector<std::uint32_t> const& tickets) {
    auto const next = worlds.now.next;
    for (auto const slot : tickets) {
        auto& ticket = partition.tickets[slot];
        ticket.hops = static_cast<std::uint16_t>(ticket.hops + 1);
        ticket.beyond = false;
        if (ticket.joint->parts == 0) {
            partition.tickets.renew(
                slot); // what the old office had planned; parts elsewhere know the ticket by this
        }
        ticket.arrived = next;
        partition.agenda.put(
            next, next,
            {.what = Entry::What::arrive, .slot = slot, .generation = partition.tickets.generation(slot)});
    }
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

/// Members of a dissolved body go; what they have done stays in the books.
void dissolve_body(Council& council) {
    auto const given = council.volunteer_hours;
    auto const host = council.host;
    council = Council{};
    council.host = host;
    council.volunteer_hours = given;
}

void dissolve_bodies(Worlds const& worlds, Partition& partition) {
    auto const left = bodies_of(worlds.will.model.structure).size();
    if (partition.councils.empty() || left >= bodies_of(worlds.now.model.structure).size()) {
        return;
    }
    auto const boards_left = left > 0 ? left - 1 : 0; // the first body is that of `councils`
    for (std::uint32_t c = 0; c < partition.councils.size(); ++c) {
        for (auto board = boards_left; board < partition.boards.size(); ++board) {
            partition.councils[c].volunteer_hours += partition.boards[board][c].volunteer_hours;
        }
        if (left == 0) {
            dissolve_body(partition.councils[c]);
            partition.councils[c].host = c;
        }
    }
    partition.boards.resize(boards_left);
    for (Step step = worlds.now.next; step < worlds.now.model.calendar.steps(); ++step) {
        for (auto const& entry : partition.agenda.take(step)) {
            if (entry.what != Entry::What::founding || entry.extra < left) {
                partition.agenda.put(step, step, entry);
            }
        }
    }
}

/// Bodies that did not exist begin to be founded now.
void move_councils(Worlds const& worlds, Partition& partition) {
    dissolve_bodies(worlds, partition);
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

Successors dissolved_offices(Structure const& before, Structure const& after, Successors const& successors) {
    Successors dissolved;
    for (auto const& office : before.offices) {
        auto heir = office.id;
        // Each step goes to a superior or to a stated successor; a circle of these ends the search.
        for (std::size_t steps = 0; code_of(after, heir) < 0 && steps <= before.offices.size(); ++steps) {
            auto const stated = successors.find(heir);
            auto const old = code_of(before, heir);
            heir = stated != successors.end() ? stated->second
                   : old >= 0                 ? before.offices[static_cast<std::size_t>(old)].parent
                                              : std::string();
        }
        if (code_of(after, heir) < 0) {
            config::reject({"", 1, 1}, "a reform to " + after.id,
                           "must name who takes over from the office `" + office.id + "` of " + before.id,
                           "--into " + office.id + "=OFFICE, an office of " + after.id);
        }
        if (heir != office.id) {
            dissolved.emplace(office.id, heir);
        }
    }
    return dissolved;
}

Simulation reformed(Simulation const& before, std::shared_ptr<Inputs const> inputs,
                    Successors const& successors) {
    auto const& now = before.state();
    State after(inputs, now.options);
    State const start(now.inputs, now.options);
    expect_same_places(now, after);
    expect_same_bodies(now, after);
    auto const& structure = after.model.structure;
    auto const dissolved = dissolved_offices(now.model.structure, structure, successors);
    Codes offices;
    std::vector<bool> is_dissolved;
    for (auto const& office : now.model.structure.offices) {
        auto const found = dissolved.find(office.id);
        is_dissolved.push_back(found != dissolved.end());
        offices.push_back(static_cast<std::uint8_t>(
            code_of(structure, found == dissolved.end() ? office.id : found->second)));
    }
    State const will(inputs, now.options);
    Worlds const worlds{now,
                        start,
                        will,
                        std::move(offices),
                        codes_by_id(now.model.structure.channels, structure.channels),
                        std::move(is_dissolved)};
    after.world = now.world;
    after.recorder = now.recorder;
    after.office_days = now.office_days;
    after.next = now.next;
    OfficeDays::Moved posts;
    for (auto& partition : after.world) {
        auto const moved = move_offices(worlds, partition);
        posts.add(moved.to, partition.offices.size());
        renumber(worlds, partition, moved.to);
        hand_over(worlds, partition, moved.handed_over);
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
