#include "models/mechanisms/reporting.hpp"

#include "models/mechanisms/journal.hpp"
#include "models/mechanisms/routing.hpp"
#include "models/mechanisms/self_help.hpp"
#include "sim/random/distributions.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace linli {

namespace {

constexpr std::size_t most_options = 16; // nothing, self-help, and up to 14 channels

std::array<double, most_options> noise(Model const& model, Problem const& problem, std::size_t options) {
    std::array<double, most_options> values{};
    for (std::size_t i = 0; i < options; i += 4) {
        auto const block = model.draw(Purpose::choice, problem.key, problem.consideration(),
                                      static_cast<std::uint32_t>(i / 4));
        for (std::size_t j = 0; j < 4; ++j) {
            values[i + j] = gumbel(uniform(block[j])) * model.behaviour.reporting->noise;
        }
    }
    return values;
}

bool knows(Model const& model, Partition const& partition, Problem const& problem, std::size_t channel) {
    double const reach = model.structure.channels[channel].reach;
    if (reach >= 1.0) {
        return true;
    }
    auto const block = model.draw(Purpose::reach, model.person(partition, problem.resident), 0,
                                  static_cast<std::uint32_t>(channel));
    return uniform(block[0]) < reach;
}

double utility_of_channel(Model const& model, Partition& partition, Problem const& problem, std::size_t c,
                          float now, Step step) {
    auto const& params = *model.behaviour.reporting;
    auto const& channel = model.structure.channels[c];
    auto const office = open_office(model, partition, problem.courtyard, channel_office(model, c));
    bool const barred = channel.needs_grievance && problem.grievances == 0;
    if (!office.exists() || barred || !knows(model, partition, problem, c)) {
        return -std::numeric_limits<double>::infinity();
    }
    auto const body = model.office(channel_office(model, c)).body;
    double const trust = trust_in(partition, problem.courtyard, problem.resident, body, step);
    double const help = std::max(0.0, 1.0 - params.trust_weight + params.trust_weight * trust);
    double const severity = severity_at(model.kinds[problem.kind], problem, now);
    double const anger = channel.needs_grievance ? params.petition_anger * problem.grievances : 0.0;
    return params.stake * severity * help + anger - params.effort_weight * channel.effort_hours;
}

double utility_of_self_help(Model const& model, Partition const& partition, Problem const& problem) {
    double const chance = model.kinds[problem.kind].self_help;
    if (chance <= 0.0 || !model.behaviour.cooperation) {
        return -std::numeric_limits<double>::infinity();
    }
    double const level = static_cast<double>(partition.courtyards[problem.courtyard].cooperation);
    return model.behaviour.reporting->self_help_weight * chance * level;
}

void put_off(Model const& model, Partition& partition, std::uint32_t slot, float now, Step step) {
    auto const& params = *model.behaviour.reporting;
    auto const& problem = partition.problems[slot];
    if (problem.considered > params.reconsider_limit) {
        return;
    }
    auto const due = model.calendar.step_at(static_cast<double>(now) + params.reconsider_days);
    partition.agenda.put(
        due, step + 1,
        {.what = Entry::What::reconsider, .slot = slot, .generation = partition.problems.generation(slot)});
}

void choose(Model const& model, Partition& partition, std::uint32_t slot, Step step) {
    auto& problem = partition.problems[slot];
    auto const now = std::max(problem.ledger.since(), model.start_of(step));
    auto const channels = model.structure.channels.size();
    auto const shocks = noise(model, problem, channels + 2);
    std::size_t best = 0;
    double most = model.behaviour.reporting->indifference + shocks[0];
    for (std::size_t option = 1; option < channels + 2; ++option) {
        double const utility = option == 1
                                   ? utility_of_self_help(model, partition, problem)
                                   : utility_of_channel(model, partition, problem, option - 2, now, step);
        if (utility + shocks[option] > most) {
            most = utility + shocks[option];
            best = option;
        }
    }
    ++problem.considered;
    if (best >= 2) {
        partition.trays.reports.push_back({.problem = slot,
                                           .generation = partition.problems.generation(slot),
                                           .channel = static_cast<std::uint8_t>(best - 2),
                                           .office = {}});
    } else if (best == 0 || !help_each_other(model, partition, slot, now, step)) {
        put_off(model, partition, slot, now, step);
    }
}

} // namespace

double trust_in(Partition& partition, std::uint32_t courtyard, Resident resident, Body body, Step step) {
    auto& field = partition.people.trust[static_cast<std::size_t>(body)];
    return field.empty() ? 0.5 : field.get(courtyard, resident, step);
}

void let_decide(Partition& partition, std::uint32_t slot) {
    auto& problem = partition.problems[slot];
    if (!problem.deciding) {
        problem.deciding = true;
        partition.trays.deciding.push_back(slot);
    }
}

void decide(Model const& model, Partition& partition, Step step) {
    for (auto const slot : partition.trays.deciding) {
        partition.problems[slot].deciding = false;
        if (partition.problems[slot].in_hand) {
            continue;
        }
        if (model.behaviour.reporting) {
            choose(model, partition, slot, step);
        } else {
            partition.trays.reports.push_back({.problem = slot,
                                               .generation = partition.problems.generation(slot),
                                               .channel = 0,
                                               .office = {}});
        }
    }
    partition.trays.deciding.clear();
}

void reconsider_due(Model const&, Partition& partition, Entry const& entry) {
    if (partition.problems.holds(entry.slot, entry.generation) && !partition.problems[entry.slot].in_hand) {
        let_decide(partition, entry.slot);
    }
}

} // namespace linli
