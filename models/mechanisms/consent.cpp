#include "models/mechanisms/consent.hpp"

#include "models/mechanisms/compensation.hpp"
#include "models/mechanisms/meeting_form.hpp"
#include "models/mechanisms/owners_assembly.hpp"
#include "models/mechanisms/resource_inventory.hpp"
#include "sim/random/distributions.hpp"

#include <algorithm>
#include <cmath>

namespace linli {

namespace {

double benefit_of_floor(IssueKind const& kind, std::uint32_t storey) {
    double const gained = kind.floor_benefit * (1.0 + storey - 2.0);
    auto const& table = kind.benefit_by_floor;
    return table.empty() ? gained : gained + table[std::min<std::size_t>(storey, table.size() - 1)];
}

// Observed only: who comes is drawn where it matters.
double expected_at_meeting(Model const& model, Office const& office, Ticket const& ticket) {
    auto const form = meeting_form(model, office, ticket);
    double const invited = std::clamp(form.invited_share, 0.0, 1.0);
    return ticket.affected * std::clamp(invited * form.invited + (1.0 - invited) * form.attendance, 0.0, 1.0);
}

} // namespace

std::vector<Stance> stances_of(Model const& model, Office const& office, Ticket const& ticket) {
    auto const& params = *model.behaviour.deliberating;
    auto const& kind = model.kinds[ticket.kind];
    auto const form = meeting_form(model, office, ticket);
    double const raise =
        params.persuasion * form.skill + params.trust_persuasion * static_cast<double>(ticket.trust);
    std::uint32_t const meetings = rounds_of(ticket);
    std::vector<Stance> stances(ticket.affected);
    for (std::uint32_t household = 0; household < ticket.affected; ++household) {
        auto const own = model.draw(Purpose::benefit, ticket.key, household);
        // Households fill the building floor by floor; an elevator serves the upper ones.
        auto const storey = household % std::max<std::uint32_t>(1, ticket.floors);
        double benefit = kind.consent_benefit + benefit_of_floor(kind, storey) +
                         params.spread * standard_normal(uniform(own[0]));
        auto& stance = stances[household];
        stance.own = benefit;
        double const comes = uniform(own[1]) < form.invited_share ? form.invited : form.attendance;
        for (std::uint32_t meeting = 0; meeting < meetings && benefit <= 0.0; ++meeting) {
            auto const block = model.draw(Purpose::attendance, ticket.key, household, meeting);
            benefit += uniform(block[0]) < comes ? raise : 0.0;
        }
        stance.now = benefit;
    }
    return stances;
}

Consent seek_consent(Model const& model, Office const& office, Ticket const& ticket) {
    auto stances = stances_of(model, office, ticket);
    Consent consent;
    consent.present = expected_at_meeting(model, office, ticket);
    auto const settlement = compensate(model, office, ticket, stances);
    consent.compensation = settlement.from_gainers;
    consent.subsidy = settlement.from_purse;
    if (decided_by_owners(model, ticket)) {
        auto const vote = take_vote(model, ticket, stances);
        consent.voted = true;
        consent.quorum_missed = !vote.quorum;
        consent.objected = vote.objected;
        consent.ballots = static_cast<std::uint64_t>(vote.voted.owners);
        consent.reached = vote.passed;
        return consent;
    }
    auto const agreeing =
        std::count_if(stances.begin(), stances.end(), [](Stance const& stance) { return stance.now > 0.0; });
    consent.reached =
        static_cast<double>(agreeing) >= std::ceil(model.kinds[ticket.kind].consent * ticket.affected - 1e-9);
    return consent;
}

double meeting_hours(Model const& model, Office const& office, Ticket const& ticket) {
    double const collecting = decided_by_owners(model, ticket) ? ballot_hours(model, office, ticket) : 0.0;
    return meeting_form(model, office, ticket).hours * meeting_share(model, ticket) + collecting;
}

} // namespace linli
