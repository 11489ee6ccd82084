#include "models/mechanisms/campaign.hpp"

#include "models/mechanisms/duties.hpp"
#include "models/mechanisms/noticing.hpp"

#include <algorithm>

namespace linli {

namespace {

constexpr std::uint8_t inspectors = 2; // who watches, as in `Entry::extra`

bool looked_for(Model const& model, std::uint8_t kind) {
    auto const& kinds = model.structure.mechanism.campaign->kinds;
    return std::find(kinds.begin(), kinds.end(), model.kinds[kind].id) != kinds.end();
}

bool is_on(Model const& model, Step step) {
    auto const& campaign = model.structure.mechanism.campaign;
    return campaign && is_on(model, step, campaign->start_day, campaign->days);
}

// Walking time of one visit to each courtyard that inspectors of a unit have to see.
double round_hours(Model const& model, std::uint32_t partition_of_unit, std::uint8_t code,
                   std::uint32_t place) {
    bool const unmanaged_only = model.structure.mechanism.campaign->unmanaged_only;
    auto const [first, last] = model.organization.communities_of(partition_of_unit);
    double hours = 0.0;
    for (auto community = first; community < last; ++community) {
        auto const from = model.geography.first_courtyard[community];
        for (auto c = from; c < model.geography.first_courtyard[community + 1]; ++c) {
            auto const& courtyard = model.geography.courtyards[c];
            auto const ref = model.organization.office_for(code, community, c - from);
            bool const here = ref.exists() && ref.partition == partition_of_unit && ref.office == place;
            if (here && !(unmanaged_only && courtyard.managed)) {
                hours += visit_time(model, courtyard.residents / model.scenario.population.household_size);
            }
        }
    }
    return hours;
}

} // namespace

void set_campaign(Model const& model, std::span<Partition> partitions) {
    auto const& campaign = model.structure.mechanism.campaign;
    if (!campaign || !model.behaviour.noticing) {
        return;
    }
    for (auto const& unit : campaign->units) {
        auto const code = code_of(model, unit);
        OfficeRef known;
        double visits = 0.0;
        for (std::uint32_t community = 0; community < model.geography.communities; ++community) {
            auto& courtyards = partitions[community].courtyards;
            for (std::uint32_t c = 0; c < courtyards.size(); ++c) {
                auto const ref = model.organization.office_for(code, community, c);
                if (!ref.exists() ||
                    (campaign->unmanaged_only && model.courtyard(partitions[community], c).managed)) {
                    continue;
                }
                if (!(ref == known)) {
                    known = ref;
                    double const hours = weekly_hours(model, planned_office(model, community, c, code)) / 7.0;
                    double const round = round_hours(model, ref.partition, code, ref.office);
                    visits = round > 0.0 ? hours * campaign->share / round : 0.0;
                }
                courtyards[c].campaign_visits += static_cast<float>(visits);
            }
        }
    }
}

void begin_campaign(Model const& model, Partition& partition, Step step) {
    if (!is_on(model, step) || (step > 0 && is_on(model, step - 1))) {
        return;
    }
    std::vector<std::uint32_t> slots;
    partition.problems.for_each([&](std::uint32_t slot, Problem const& problem) {
        if (!problem.in_hand) {
            slots.push_back(slot);
        }
    });
    for (auto const slot : slots) {
        plan_inspection(model, partition, slot, step, model.calendar.start_of(step));
    }
}

void plan_inspection(Model const& model, Partition& partition, std::uint32_t slot, Step step, double from) {
    auto const& problem = partition.problems[slot];
    if (!is_on(model, step) || !looked_for(model, problem.kind)) {
        return;
    }
    double const visits = static_cast<double>(partition.courtyards[problem.courtyard].campaign_visits);
    plan_watch(model, partition, problem, slot, step, inspectors,
               visits * model.kinds[problem.kind].patrol_detection, 0, from);
}

void inspection_due(Model const& model, Partition& partition, Step step, Entry const& entry) {
    if (!is_on(model, step)) {
        return;
    }
    auto const code = code_of(model, model.structure.mechanism.campaign->office);
    auto const office =
        model.organization.office_for(code, partition.number, partition.problems[entry.slot].courtyard);
    if (office.exists()) {
        found_by_office(model, partition, entry.slot, model.start_of(step), Notice::patrol, office);
    }
}

double campaign_audit(Model const& model, std::uint8_t kind, Step step) {
    return is_on(model, step) && looked_for(model, kind) ? model.structure.mechanism.campaign->audit_share
                                                         : 0.0;
}

} // namespace linli
