#include "models/mechanisms/resource_inventory.hpp"

#include "models/mechanisms/duties.hpp"

#include <algorithm>

namespace linli {

void find_rooms(Model const& model, Partition& partition, Step step) {
    auto const& params = model.structure.mechanism.resource_inventory;
    if (!params || step != model.calendar.step_at(params->start_day + params->days)) {
        return;
    }
    auto const code = code_of(model, params->office);
    OfficeRef known;
    double hours = 0.0;
    for (std::uint32_t c = 0; c < partition.courtyards.size(); ++c) {
        auto const ref = model.organization.office_for(code, partition.number, c);
        if (!ref.exists()) {
            continue;
        }
        if (!(ref == known)) {
            known = ref;
            auto const office = planned_office(model, partition.number, c, code);
            auto const here = static_cast<double>(partition.courtyards.size());
            double const part = std::min(1.0, here / std::max(1.0, office.courtyards));
            hours = params->share * weekly_hours(model, office) * params->days / 7.0 * part;
        }
        hours -= params->hours_per_courtyard;
        auto const& courtyard = model.courtyard(partition, c);
        auto const block = model.draw(Purpose::room, courtyard.number);
        partition.courtyards[c].room_found =
            hours >= 0.0 && !courtyard.meeting_room && uniform(block[0]) < params->room_share;
    }
}

double meeting_share(Model const& model, Ticket const& ticket) {
    auto const& params = model.structure.mechanism.resource_inventory;
    return params && ticket.room_found ? 1.0 - params->meeting_saving : 1.0;
}

} // namespace linli
