#include "models/mechanisms/volunteers.hpp"

#include "models/mechanisms/duties.hpp"
#include "models/mechanisms/hours.hpp"
#include "models/mechanisms/noticing.hpp"
#include "models/mechanisms/self_help.hpp"
#include "sim/core/math.hpp"

#include <algorithm>
#include <cmath>

namespace linli {

namespace {

/// Hours a day of the volunteer posts of an office, all people together.
struct PostHours {
    double working_day = 0.0;
    double free_day = 0.0;
    double patrol = 0.0; ///< on a working day
    double week = 0.0;   ///< issues, meetings and patrol
};

PostHours hours_of_posts(Model const& model, Office const& office) {
    PostHours sum;
    for (auto const& post : model.office(office.code).posts) {
        if (post.kind != PostKind::volunteer) {
            continue;
        }
        double const all = heads_at(model, office, post) * post.hours_per_day * post.part_time;
        double const own = all * (1.0 - post.reporting_share - post.patrol_share);
        auto const days =
            post.weekends ? 7.0 : static_cast<double>(model.scenario.calendar.work_days_per_week);
        sum.working_day += own;
        sum.free_day += post.weekends ? own : 0.0;
        sum.patrol += all * post.patrol_share;
        sum.week += all * (1.0 - post.reporting_share) * days;
    }
    return sum;
}

// Share who help this week, those included who do because they will have service for it.
double share_of_helpers(Model const& model, CourtyardState const& courtyard) {
    auto const& params = *model.structure.mechanism.volunteers;
    double const own =
        participation(*model.behaviour.cooperation, static_cast<double>(courtyard.cooperation));
    return own + params.reciprocity * static_cast<double>(courtyard.honoured) * (1.0 - own);
}

// Credit is earned and forgotten; it is honoured when as much is spent as would be forgotten unused.
void keep_bank(Volunteers const& params, CourtyardState& courtyard, double given) {
    double const credit = static_cast<double>(courtyard.credit) + given * params.credit_per_hour;
    double const spent = std::min(credit, static_cast<double>(courtyard.credit_spent));
    double const fair = credit / params.credit_weeks;
    double const seen = fair > 0.0 ? std::min(1.0, spent / fair) : 0.0;
    double const before = static_cast<double>(courtyard.honoured);
    courtyard.honoured = static_cast<float>(before + (seen - before) / params.credit_weeks);
    courtyard.credit = static_cast<float>((credit - spent) * (1.0 - 1.0 / params.credit_weeks));
    courtyard.credit_spent = 0.0F;
}

void give_hours(Model const& model, Partition& partition, Office& office, std::uint32_t c, double factor,
                Step step) {
    auto& courtyard = partition.courtyards[c];
    auto const hours = hours_of_posts(model, office);
    double const change = factor - static_cast<double>(courtyard.volunteer_factor);
    courtyard.volunteer_factor = static_cast<float>(factor);
    if (change == 0.0) {
        return;
    }
    add_hours(model, office, step + 1, hours.working_day * change, hours.free_day * change);
    if (model.behaviour.noticing && hours.patrol > 0.0) {
        double const visits = static_cast<double>(courtyard.patrol_visits) +
                              visits_per_courtyard(model, office, hours.patrol * change);
        courtyard.patrol_visits = static_cast<float>(std::max(0.0, visits));
    }
}

} // namespace

double participation(Cooperation const& types, double belief) {
    double const others =
        std::max(0.0, 1.0 - types.conditional_share - types.free_rider_share - types.hump_share);
    return types.conditional_share * chance_to_help(CooperationType::conditional, belief) +
           types.free_rider_share * chance_to_help(CooperationType::free_rider, belief) +
           types.hump_share * chance_to_help(CooperationType::hump, belief) +
           others * chance_to_help(CooperationType::unconditional, belief);
}

double points_factor(Model const& model, Step step, double party_share) {
    auto const& points = model.structure.mechanism.points;
    double const weeks = points ? (model.calendar.start_of(step) - points->start_day) / 7.0 : -1.0;
    if (weeks < 0.0) {
        return 1.0;
    }
    double const since_renewal = std::fmod(weeks, points->renewal_weeks);
    double const worth = pow_exact(0.5, since_renewal / points->half_life_weeks);
    double const own_will = pow_exact(1.0 - points->crowding_out, weeks);
    return 1.0 + party_share * ((1.0 + points->gain * worth) * own_will - 1.0);
}

namespace {

// A week's hours of all volunteer posts but those of one template, which books what its volunteers give.
void book_posts(Model const& model, Partition& partition, std::int16_t but) {
    for (auto const& office : partition.offices) {
        if (office.active && static_cast<std::int16_t>(office.code) != but) {
            partition.tally.add(Sum::helper_hours, hours_of_posts(model, office).week);
        }
    }
}

} // namespace

void keep_volunteers(Model const& model, Partition& partition, Step step) {
    auto const& params = model.structure.mechanism.volunteers;
    auto const& points = model.structure.mechanism.points;
    bool const kept = params || points;
    book_posts(model, partition,
               kept ? code_of(model.structure, params ? params->office : points->office) : std::int16_t{-1});
    if (!kept) {
        return;
    }
    bool const types = params && model.behaviour.cooperation.has_value();
    auto const code = code_of(model, params ? params->office : points->office);
    if (static_cast<std::int16_t>(code) == model.council_code) {
        return; // its members' points count when their hours are set
    }
    bool const scored = points && points->office == model.office(code).id;
    for (std::uint32_t c = 0; c < partition.courtyards.size(); ++c) {
        auto const ref = model.organization.office_for(code, partition.number, c);
        if (!ref.exists()) {
            continue;
        }
        auto& courtyard = partition.courtyards[c];
        auto& office = partition.offices[ref.office];
        double const week = hours_of_posts(model, office).week;
        double const given = week * static_cast<double>(courtyard.volunteer_factor);
        partition.tally.add(Sum::helper_hours, given);
        double factor = scored ? points_factor(model, step + 1, points->party_share) : 1.0;
        if (types) {
            keep_bank(*params, courtyard, given);
            double const usual =
                participation(*model.behaviour.cooperation, model.behaviour.cooperation->start_level);
            double const share = share_of_helpers(model, courtyard);
            factor *= usual > 0.0 ? share / usual : 1.0;
            double const belief = static_cast<double>(courtyard.cooperation);
            courtyard.cooperation = static_cast<float>(belief + params->learning * (share - belief));
        }
        give_hours(model, partition, office, c, factor, step);
    }
}

void spend_credit(Model const& model, Partition& partition, Ticket const& ticket) {
    auto const& params = model.structure.mechanism.volunteers;
    if (!params || model.office(ticket.closed_by).id != params->office) {
        return;
    }
    auto const& kinds = params->service_kinds;
    if (std::find(kinds.begin(), kinds.end(), model.kinds[ticket.kind].id) != kinds.end()) {
        partition.courtyards[ticket.courtyard].credit_spent += ticket.work_hours;
    }
}

} // namespace linli
