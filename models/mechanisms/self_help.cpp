#include "models/mechanisms/self_help.hpp"

#include "models/mechanisms/answering.hpp"
#include "models/mechanisms/journal.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace linli {

double chance_to_help(CooperationType type, double belief) {
    switch (type) {
    case CooperationType::conditional:
        return belief;
    case CooperationType::free_rider:
        return 0.0;
    case CooperationType::hump:
        return 2.0 * std::min(belief, 1.0 - belief);
    case CooperationType::unconditional:
        return 1.0;
    }
    return 0.0;
}

bool help_each_other(Model const& model, Partition& partition, std::uint32_t slot, float now, Step step) {
    auto const& params = *model.behaviour.cooperation;
    auto& problem = partition.problems[slot];
    auto& courtyard = partition.courtyards[problem.courtyard];
    auto& people = partition.people;
    auto const first = people.first[problem.courtyard];
    auto const count = people.first[problem.courtyard + 1] - first;
    double const belief = static_cast<double>(courtyard.cooperation);
    auto const asked = std::min(static_cast<std::uint32_t>(params.asked), count);
    std::vector<Resident> helpers;
    std::uint32_t able = 0;
    for (std::uint32_t i = 0; i < asked; ++i) {
        auto const block = model.draw(Purpose::helping, problem.key, problem.consideration(), i);
        auto const neighbour = first + static_cast<std::uint32_t>(uniform(block[0]) * count);
        if (!people.traits[neighbour].adult()) {
            continue;
        }
        ++able;
        double const ownership = people.ownership_of(problem.courtyard, neighbour, step);
        double const chance = chance_to_help(people.traits[neighbour].cooperation(), belief) *
                              (1.0 + params.ownership_weight * (ownership - 0.3));
        if (uniform(block[1]) < chance) {
            helpers.push_back(neighbour);
        }
    }
    partition.tally.add(Count::self_help_tried);
    double const share = able > 0 ? static_cast<double>(helpers.size()) / able : 0.0;
    courtyard.cooperation = static_cast<float>(belief + params.learning * (share - belief));
    double const hours = static_cast<double>(helpers.size()) * params.helper_hours;
    courtyard.volunteer_hours += hours;
    partition.tally.add(Sum::helper_hours, hours);
    partition.tally.add(Count::helpers, helpers.size());
    auto const block = model.draw(Purpose::helping, problem.key, problem.consideration(), asked);
    bool const solved = static_cast<double>(helpers.size()) >= params.helpers_needed &&
                        uniform(block[0]) < model.kinds[problem.kind].self_help;
    if (!solved) {
        return false;
    }
    if (auto const& ownership = model.behaviour.ownership) {
        for (auto const helper : helpers) {
            double const before = people.ownership.get(problem.courtyard, helper, step);
            people.ownership.set(problem.courtyard, helper, step, before + ownership->gain * (1.0 - before));
        }
    }
    problem.self_solved = true;
    partition.tally.add(Count::self_helped);
    note(model, partition, problem.key, now, Happening::self_helped, problem.ledger.cause());
    solve_problem(model, partition, slot, now, step);
    return true;
}

} // namespace linli
