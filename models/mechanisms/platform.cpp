#include "models/mechanisms/platform.hpp"

#include "models/mechanisms/noticing.hpp"
#include "models/mechanisms/routing.hpp"
#include "sim/random/distributions.hpp"

namespace linli {

void plan_sensing(Model const& model, Partition& partition, std::uint32_t slot, Step step) {
    auto const& problem = partition.problems[slot];
    auto const& platform = model.structure.mechanism.platform;
    if (!platform || ((model.dispatch.sensed >> problem.kind) & 1U) == 0 || platform->sensing_rate <= 0.0) {
        return;
    }
    auto const block = model.draw(Purpose::sensing, problem.key);
    if (uniform(block[0]) >= platform->coverage) {
        return;
    }
    auto const due = model.calendar.step_at(static_cast<double>(problem.arisen) +
                                            exponential(uniform(block[1])) / platform->sensing_rate);
    if (due < model.calendar.steps()) {
        partition.agenda.put(
            due, step + 1,
            {.what = Entry::What::sense, .slot = slot, .generation = partition.problems.generation(slot)});
    }
}

void sense_due(Model const& model, Partition& partition, Step step, Entry const& entry) {
    if (!partition.problems.holds(entry.slot, entry.generation) || partition.problems[entry.slot].in_hand) {
        return;
    }
    auto const office = open_office(model, partition, partition.problems[entry.slot].courtyard,
                                    static_cast<std::uint8_t>(model.dispatch.platform));
    if (office.exists()) {
        found_by_office(model, partition, entry.slot, model.start_of(step), Notice::sensor, office);
    }
}

void enter_data(Model const& model, Office& office, Ticket& ticket) {
    if (model.structure.mechanism.platform && !ticket.entered) {
        office.claimed += model.structure.mechanism.platform->entry_hours;
        ticket.entered = true;
    }
}

double dispatch_error(Model const& model, Ticket const& ticket) {
    if (((model.dispatch.listed >> ticket.kind) & 1U) != 0) {
        return 0.0;
    }
    auto const& platform = model.structure.mechanism.platform;
    return model.structure.routing.error * (platform ? 1.0 - platform->matched : 1.0);
}

} // namespace linli
