#include "models/mechanisms/mediation.hpp"

#include "sim/core/math.hpp"

#include <algorithm>

namespace linli {

namespace {

bool is_team(Model const& model, Office const& office) {
    return static_cast<std::int16_t>(office.code) == model.dispatch.mediating;
}

} // namespace

double mediating_skill(Model const& model, Partition& partition, Office& office, Ticket const& ticket,
                       Step step) {
    if (!is_team(model, office)) {
        return office.skill;
    }
    auto const& team = *model.structure.mechanism.mediation;
    office.claimed += team.visit_hours;
    double skill = office.skill;
    auto const block = model.draw(Purpose::legal, ticket.key);
    auto const month = Monthly::month_of(model.calendar, step);
    if (uniform(block[0]) < team.legal_share &&
        office.adviser.left(team.adviser_hours_per_month, month) >= team.adviser_hours_per_case) {
        office.adviser.take(team.adviser_hours_per_case, month);
        partition.tally.add(Sum::adviser_hours, team.adviser_hours_per_case);
        skill = std::max(skill, team.adviser_skill);
    }
    return skill * (1.0 + team.visit_skill + team.familiarity * ticket.attempts);
}

void follow_up(Model const& model, Office& office, Ticket& ticket) {
    if (!is_team(model, office)) {
        return;
    }
    auto const& team = *model.structure.mechanism.mediation;
    double const hours = team.follow_up_visits * team.follow_up_hours;
    office.claimed += hours;
    ticket.follow_up = static_cast<float>(hours);
}

double relapses_prevented(Model const& model, double hours) {
    auto const& team = model.structure.mechanism.mediation;
    return team && hours > 0.0 ? 1.0 - exp_exact(-team->follow_up_effect * hours) : 0.0;
}

} // namespace linli
