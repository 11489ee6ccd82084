#include "models/mechanisms/nested_grids.hpp"

#include "models/mechanisms/duties.hpp"
#include "models/mechanisms/noticing.hpp"
#include "sim/random/distributions.hpp"

#include <algorithm>

namespace linli {

double contact_coverage(Model const& model, double residents, double households) {
    auto const& grids = model.structure.mechanism.nested_grids;
    if (!grids || households <= 0.0) {
        return 0.0;
    }
    auto const& population = model.scenario.population;
    double const members =
        residents * (1.0 - population.child_share) * population.party_share * grids->active_share;
    return std::min(1.0, members * grids->contact_households / households);
}

double own_cell_visits(Model const& model, double people, double households) {
    auto const& grids = model.structure.mechanism.nested_grids;
    if (!grids) {
        return 0.0;
    }
    double const cells = std::max(1.0, households / grids->cell_households);
    return people / cells * grids->active_share * grids->own_cell_watch;
}

void plan_contact(Model const& model, Partition& partition, std::uint32_t slot, Step step,
                  std::uint16_t candidate, double from) {
    auto const& grids = model.structure.mechanism.nested_grids;
    if (!grids || grids->contact_households <= 0.0) {
        return;
    }
    auto const& problem = partition.problems[slot];
    auto const& place = model.courtyard(partition, problem.courtyard);
    double const coverage =
        contact_coverage(model, place.residents, place.residents / model.scenario.population.household_size);
    auto const first = model.draw(Purpose::contact, problem.key);
    if (uniform(first[1]) >= coverage) {
        return;
    }
    auto const block = model.draw(Purpose::contact, problem.key, 0, candidate);
    auto const due = model.calendar.step_at(from + exponential(uniform(block[0])) * grids->contact_days);
    if (due < model.calendar.steps()) {
        partition.agenda.put(due, step + 1,
                             {.what = Entry::What::listen,
                              .extra = 1,
                              .count = candidate,
                              .slot = slot,
                              .generation = partition.problems.generation(slot)});
    }
}

void contact_due(Model const& model, Partition& partition, Step step, Entry const& entry) {
    auto const& problem = partition.problems[entry.slot];
    if (problem.noticed_by == Notice::nobody) {
        plan_contact(model, partition, entry.slot, step, static_cast<std::uint16_t>(entry.count + 1),
                     model.calendar.start_of(step + 1));
        return;
    }
    auto const code = code_of(model, model.structure.mechanism.nested_grids->office);
    auto const office = model.organization.office_for(code, partition.number, problem.courtyard);
    if (office.exists()) {
        partition.tally.add(Count::heard_by_contact);
        found_by_office(model, partition, entry.slot, model.start_of(step), problem.noticed_by, office);
    }
}

void book_contacts(Model const& model, Partition& partition) {
    auto const& grids = model.structure.mechanism.nested_grids;
    if (!grids || grids->contact_households <= 0.0) {
        return;
    }
    for (std::uint32_t c = 0; c < partition.courtyards.size(); ++c) {
        double const residents = model.courtyard(partition, c).residents;
        double const households = residents / model.scenario.population.household_size;
        double const conversations =
            households * contact_coverage(model, residents, households) * 7.0 / grids->contact_days;
        partition.tally.add(Sum::contact_hours, conversations * grids->contact_hours);
    }
}

} // namespace linli
