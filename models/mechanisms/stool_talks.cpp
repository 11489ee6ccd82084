#include "models/mechanisms/stool_talks.hpp"

#include "models/mechanisms/hours.hpp"
#include "models/mechanisms/routing.hpp"

#include <algorithm>

namespace linli {

namespace {

double chance_of_coming(Model const& model, Partition const& partition, std::uint32_t courtyard, Step step) {
    auto const& params = *model.behaviour.deliberating;
    double const mean = partition.people.ownership_in(courtyard, step);
    return std::min(1.0, params.attendance + params.ownership_attendance * mean + params.yard_attendance);
}

bool is_kept_quiet(Problem const& problem) {
    return problem.noticed_by != Notice::nobody && problem.supporters == 0 && !problem.in_hand &&
           !problem.deciding;
}

void listen(Model const& model, Partition& partition, std::uint32_t courtyard, OfficeRef office, Step step) {
    double const comes = chance_of_coming(model, partition, courtyard, step);
    auto& reports = partition.trays.reports;
    partition.problems.for_each([&](std::uint32_t slot, Problem const& problem) {
        if (problem.courtyard != courtyard || !is_kept_quiet(problem)) {
            return;
        }
        auto const block = model.draw(Purpose::speaking_up, problem.key, static_cast<std::uint32_t>(step));
        if (uniform(block[0]) < comes) {
            reports.push_back({.problem = slot,
                               .generation = partition.problems.generation(slot),
                               .channel = no_code,
                               .office = office});
            partition.tally.add(Count::spoken_up);
        }
    });
}

} // namespace

void hold_talks(Model const& model, Partition& partition, Step step) {
    auto const& rules = model.structure.mechanism.stool_talks;
    if (!rules || rules->per_year <= 0.0) {
        return;
    }
    double const chance = rules->per_year / 365.0 * model.calendar.step_days();
    for (std::uint32_t courtyard = 0; courtyard < partition.courtyards.size(); ++courtyard) {
        auto const block = model.draw(Purpose::talk, model.courtyard(partition, courtyard).number,
                                      static_cast<std::uint32_t>(step));
        if (uniform(block[0]) >= chance) {
            continue;
        }
        auto const ref =
            open_office(model, partition, courtyard, static_cast<std::uint8_t>(model.codes.talks));
        if (!ref.exists() || !can_claim(partition.offices[ref.office], rules->hours)) {
            continue;
        }
        partition.offices[ref.office].claimed += rules->hours;
        partition.tally.add(Count::talks);
        listen(model, partition, courtyard, ref, step);
    }
}

} // namespace linli
