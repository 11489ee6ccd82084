#include "models/mechanisms/consent.hpp"

#include "sim/random/distributions.hpp"

#include <algorithm>
#include <cmath>

namespace linli {

bool has_consent(Model const& model, Office const& office, Ticket const& ticket) {
    auto const& params = *model.behaviour.deliberating;
    auto const& kind = model.kinds[ticket.kind];
    double const attendance = std::min(
        1.0, params.attendance + params.ownership_attendance * static_cast<double>(ticket.ownership) +
                 (ticket.room ? params.room_attendance : 0.0));
    double const raise =
        params.persuasion * office.skill + params.trust_persuasion * static_cast<double>(ticket.trust);
    std::uint32_t agreeing = 0;
    for (std::uint32_t household = 0; household < ticket.affected; ++household) {
        auto const own = model.draw(Purpose::benefit, ticket.key, household);
        // Households fill the building floor by floor; an elevator serves the upper ones.
        double const floor = 1.0 + household % std::max<std::uint32_t>(1, ticket.floors);
        double benefit = kind.consent_benefit + kind.floor_benefit * (floor - 2.0) +
                         params.spread * standard_normal(uniform(own[0]));
        for (std::uint32_t meeting = 0; meeting < ticket.meetings && benefit <= 0.0; ++meeting) {
            auto const block = model.draw(Purpose::attendance, ticket.key, household, meeting);
            benefit += uniform(block[0]) < attendance ? raise : 0.0;
        }
        agreeing += benefit > 0.0 ? 1U : 0U;
    }
    return agreeing >= std::ceil(kind.consent * ticket.affected - 1e-9);
}

} // namespace linli
