#include "models/mechanisms/noticing.hpp"

#include "models/mechanisms/boundary_splitting.hpp"
#include "models/mechanisms/campaign.hpp"
#include "models/mechanisms/founding.hpp"
#include "models/mechanisms/hours.hpp"
#include "models/mechanisms/journal.hpp"
#include "models/mechanisms/nested_grids.hpp"
#include "models/mechanisms/platform.hpp"
#include "models/mechanisms/reporting.hpp"
#include "sim/core/math.hpp"
#include "sim/random/distributions.hpp"

#include <algorithm>

namespace linli {

namespace {

void plan_listening(Model const& model, Partition& partition, Problem const& problem, std::uint32_t slot,
                    Step step, std::uint16_t candidate, double from) {
    double const rate = most_council_talks(model);
    if (rate <= 0.0) {
        return;
    }
    auto const block = model.draw(Purpose::listening, problem.key, 0, candidate);
    auto const due = model.calendar.step_at(from + exponential(uniform(block[0])) / rate);
    if (due < model.calendar.steps()) {
        partition.agenda.put(due, step + 1,
                             {.what = Entry::What::listen,
                              .count = candidate,
                              .slot = slot,
                              .generation = partition.problems.generation(slot)});
    }
}

double delay_of_resident(Model const& model, Problem const& problem) {
    auto const& kind = model.kinds[problem.kind];
    double const rate =
        kind.notice_rate * pow_exact(problem.affected, model.behaviour.noticing->household_power);
    if (rate <= 0.0) {
        return 1e9;
    }
    auto const block = model.draw(Purpose::noticing, problem.key);
    return exponential(uniform(block[0])) / rate;
}

// Hours that the people of an office are on patrol in a working day.
double patrol_hours(Model const& model, Office const& office) {
    double hours = 0.0;
    for (auto const& post : model.office(office.code).posts) {
        hours += post.kind == PostKind::elected ? 0.0
                                                : heads_at(model, office, post) * post.hours_per_day *
                                                      post.part_time * post.patrol_share;
    }
    return hours;
}

// Whether a candidate in a step is thinned out: candidates come at most once a step, so it is the
// probabilities within a step that are compared, and a bound however wide changes nothing.
bool is_kept(Model const& model, double draw, double rate, double bound) {
    double const days = model.calendar.step_days();
    return draw * (1.0 - exp_exact(-bound * days)) < 1.0 - exp_exact(-rate * days);
}

double people_at(Model const& model, Office const& office) {
    double people = 0.0;
    for (auto const& post : model.office(office.code).posts) {
        people += post.kind == PostKind::elected ? 0.0 : heads_at(model, office, post);
    }
    return people;
}

} // namespace

void plan_watch(Model const& model, Partition& partition, Problem const& problem, std::uint32_t slot,
                Step step, std::uint8_t who, double rate, std::uint16_t candidate, double from) {
    if (rate <= 0.0) {
        return;
    }
    auto const block = model.draw(Purpose::watch, problem.key, who, candidate);
    auto const due = model.calendar.step_at(from + exponential(uniform(block[0])) / rate);
    if (due < model.calendar.steps()) {
        partition.agenda.put(due, step + 1,
                             {.what = Entry::What::watch,
                              .extra = who,
                              .count = candidate,
                              .slot = slot,
                              .generation = partition.problems.generation(slot)});
    }
}

void found_by_office(Model const& model, Partition& partition, std::uint32_t slot, float time, Notice by,
                     OfficeRef office) {
    mark_noticed(model, partition, slot, time, by);
    partition.trays.reports.push_back({.problem = slot,
                                       .generation = partition.problems.generation(slot),
                                       .channel = no_code,
                                       .office = office});
}

double visit_time(Model const& model, double households) {
    auto const& noticing = *model.behaviour.noticing;
    return noticing.visit_hours + noticing.visit_hours_per_household * households;
}

double visits_per_courtyard(Model const& model, Office const& office, double hours) {
    double const served = std::max(1.0, office.courtyards);
    double const households = office.residents / served / model.scenario.population.household_size;
    return hours / visit_time(model, households) / served;
}

double most_council_visits(Model const& model) {
    auto const& founding = model.structure.mechanism.founding;
    if (!founding || !model.behaviour.noticing || !model.behaviour.volunteering) {
        return 0.0;
    }
    auto const& noticing = *model.behaviour.noticing;
    double largest = 0.0;
    for (auto const& type : model.scenario.courtyard_types) {
        double const residents = static_cast<double>(type.residents) / static_cast<double>(type.count) *
                                 exp_exact(type.size_sigma);
        largest = std::max(largest, residents);
    }
    double const seats =
        std::max(static_cast<double>(founding->seats_minimum), largest / founding->residents_per_seat);
    double const watch =
        model.structure.mechanism.council_work ? model.structure.mechanism.council_work->watch_share : 0.0;
    double const hours = model.behaviour.volunteering->hours_per_week / 7.0;
    return noticing.council_bound * seats * (noticing.resident_watch + watch * hours / noticing.visit_hours);
}

double most_council_talks(Model const& model) {
    auto const& work = model.structure.mechanism.council_work;
    if (!work || !model.behaviour.neighbourly_work || !model.behaviour.volunteering ||
        !model.structure.mechanism.founding) {
        return 0.0;
    }
    double const bound = model.behaviour.noticing.value_or(Noticing{}).council_bound;
    double const hours = model.behaviour.volunteering->hours_per_week / 7.0 * work->listening_share;
    double const households_per_seat =
        model.structure.mechanism.founding->residents_per_seat / model.scenario.population.household_size;
    return bound * hours * model.behaviour.neighbourly_work->conversations_per_hour /
           std::max(1.0, households_per_seat);
}

void mark_noticed(Model const& model, Partition& partition, std::uint32_t slot, float time, Notice by) {
    auto& problem = partition.problems[slot];
    if (problem.noticed_by != Notice::nobody) {
        return;
    }
    problem.noticed_by = by;
    problem.noticed = std::max(time, problem.arisen);
    problem.ledger.turn(problem.noticed, Cause::unreported);
    auto& tally = partition.tally;
    tally.add(Count::noticed);
    tally.add(by == Notice::resident ? Count::noticed_by_resident
              : by == Notice::patrol ? Count::noticed_by_patrol
              : by == Notice::sensor ? Count::noticed_by_sensor
                                     : Count::noticed_by_council);
    ++tally.kinds[problem.kind].noticed;
    note(model, partition, problem.key, problem.noticed, Happening::noticed, Cause::unreported, nullptr,
         static_cast<std::uint8_t>(by));
}

void plan_noticing(Model const& model, Partition& partition, Step step) {
    for (auto const slot : partition.trays.arisen) {
        auto const& problem = partition.problems[slot];
        if (!model.behaviour.noticing) {
            mark_noticed(model, partition, slot, problem.arisen, Notice::resident);
            let_decide(partition, slot);
            continue;
        }
        double const arisen = static_cast<double>(problem.arisen);
        double const seen = arisen + delay_of_resident(model, problem);
        auto const due = model.calendar.step_at(seen);
        if (due <= step) {
            mark_noticed(model, partition, slot, static_cast<float>(seen), Notice::resident);
            let_decide(partition, slot);
        } else {
            partition.agenda.put(due, step + 1,
                                 {.what = Entry::What::notice,
                                  .slot = slot,
                                  .generation = partition.problems.generation(slot)});
        }
        double const detection = model.kinds[problem.kind].patrol_detection;
        plan_watch(model, partition, problem, slot, step, 0,
                   static_cast<double>(partition.courtyards[problem.courtyard].patrol_visits) * detection, 0,
                   arisen);
        plan_watch(model, partition, problem, slot, step, 1, most_council_visits(model) * detection, 0,
                   arisen);
        plan_listening(model, partition, problem, slot, step, 0, arisen);
        plan_contact(model, partition, slot, step, 0, arisen);
        plan_inspection(model, partition, slot, step, arisen);
        plan_sensing(model, partition, slot, step);
    }
    partition.trays.arisen.clear();
}

void notice_due(Model const& model, Partition& partition, Entry const& entry) {
    if (!partition.problems.holds(entry.slot, entry.generation)) {
        return;
    }
    auto const& problem = partition.problems[entry.slot];
    auto const time =
        static_cast<float>(static_cast<double>(problem.arisen) + delay_of_resident(model, problem));
    bool const news = problem.noticed_by == Notice::nobody;
    mark_noticed(model, partition, entry.slot, time, Notice::resident);
    if (news && !problem.in_hand) {
        let_decide(partition, entry.slot);
    }
}

void watch_due(Model const& model, Partition& partition, Step step, Entry const& entry) {
    if (!partition.problems.holds(entry.slot, entry.generation) || partition.problems[entry.slot].in_hand) {
        return;
    }
    auto const& problem = partition.problems[entry.slot];
    if (entry.extra == 2) {
        inspection_due(model, partition, step, entry);
        return;
    }
    if (entry.extra == 0) {
        auto const office = patrol_office(model, partition, problem.courtyard);
        if (office.exists()) {
            found_by_office(model, partition, entry.slot, model.start_of(step), Notice::patrol, office);
        }
        return;
    }
    auto const& council = council_for(partition, problem.courtyard);
    double const detection = model.kinds[problem.kind].patrol_detection;
    double const bound = most_council_visits(model) * detection;
    auto const block = model.draw(Purpose::watch, problem.key, entry.extra, entry.count);
    if (council.state == CouncilState::serving &&
        is_kept(model, uniform(block[1]), council.visits_per_day * detection, bound)) {
        found_by_office(model, partition, entry.slot, model.start_of(step), Notice::council,
                        council_office(model, partition, problem.courtyard));
        return;
    }
    plan_watch(model, partition, problem, entry.slot, step, 1, bound,
               static_cast<std::uint16_t>(entry.count + 1), model.calendar.start_of(step + 1));
}

void listen_due(Model const& model, Partition& partition, Step step, Entry const& entry) {
    if (!partition.problems.holds(entry.slot, entry.generation) || partition.problems[entry.slot].in_hand) {
        return;
    }
    if (entry.extra == 1) {
        contact_due(model, partition, step, entry);
        return;
    }
    auto const& problem = partition.problems[entry.slot];
    auto const& council = council_for(partition, problem.courtyard);
    double const bound = most_council_talks(model);
    auto const block = model.draw(Purpose::listening, problem.key, 0, entry.count);
    double const households = partition.people.households[problem.courtyard] * std::max(1U, council.shared);
    bool const heard = council.state == CouncilState::serving && problem.noticed_by != Notice::nobody &&
                       is_kept(model, uniform(block[1]), council.talks_per_day / households, bound);
    if (heard) {
        found_by_office(model, partition, entry.slot, model.start_of(step), Notice::council,
                        council_office(model, partition, problem.courtyard));
        return;
    }
    plan_listening(model, partition, problem, entry.slot, step, static_cast<std::uint16_t>(entry.count + 1),
                   model.calendar.start_of(step + 1));
}

namespace {

// Visits a day to each courtyard that an office serves.
double visits_by(Model const& model, Office const& office) {
    auto const& mechanism = model.structure.mechanism;
    auto const& id = model.office(office.code).id;
    double const households = office.residents / model.scenario.population.household_size;
    double visits = visits_per_courtyard(model, office, patrol_hours(model, office));
    if (mechanism.nested_grids && mechanism.nested_grids->office == id) {
        visits += own_cell_visits(model, people_at(model, office), households);
    }
    if (mechanism.volunteers && mechanism.volunteers->office == id) {
        visits += mechanism.volunteers->rider_visits;
    }
    return visits;
}

void set_patrol(Model const& model, std::span<Partition const> partitions, std::uint32_t community,
                std::uint32_t courtyard, CourtyardState& state) {
    double visits = 0.0;
    double most = 0.0;
    for (auto const& rules : model.organization.rules()) {
        auto const ref = model.organization.office_for(rules.code, community, courtyard);
        if (!ref.exists()) {
            continue;
        }
        double const own = patrol_visits(model, partitions[ref.partition], ref.office, courtyard);
        visits += own;
        if (own > most) {
            most = own;
            state.patrol_code = rules.code;
        }
    }
    state.patrol_visits = static_cast<float>(visits);
}

} // namespace

double patrol_visits(Model const& model, Partition const& partition, std::uint32_t office,
                     std::uint32_t courtyard) {
    double visits = 0.0;
    for_each_cell(partition, office, courtyard,
                  [&](Office const& cell, double share) { visits += share * visits_by(model, cell); });
    return visits;
}

void set_patrols(Model const& model, std::span<Partition> partitions) {
    if (!model.behaviour.noticing) {
        return;
    }
    for (auto& community : partitions) {
        for (std::uint32_t courtyard = 0; courtyard < community.courtyards.size(); ++courtyard) {
            set_patrol(model, partitions, community.number, courtyard, community.courtyards[courtyard]);
        }
    }
}

} // namespace linli
