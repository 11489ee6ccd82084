#include "models/mechanisms/hours.hpp"

#include "sim/core/math.hpp"

#include <algorithm>
#include <cmath>

namespace linli {

Office make_office(Model const& model, std::uint32_t partition, Organization::Seat seat) {
    auto const& params = model.office(seat.code);
    Office office;
    office.code = seat.code;
    office.place = seat.place;
    auto const served = model.organization.served_by(seat.code, partition, seat.place);
    office.residents = served.residents;
    office.courtyards = served.courtyards;
    office.budget_per_day = params.budget * office.residents / 365.0;
    office.cells = model.organization.cells_at(seat.code, partition, seat.place);
    auto const staff = staff_of(model, office);
    office.hours_working_day = staff.hours_working_day;
    office.hours_free_day = staff.hours_free_day;
    office.skill = staff.skill;
    office.servers = staff.servers;
    office.active = office.hours_working_day > 0.0 && office.residents > 0.0;
    return office;
}

Staff staff_of(Model const& model, Office const& office) {
    auto const& params = model.office(office.code);
    Staff staff;
    double heads = 0.0;
    double skilled = 0.0;
    for (auto const& post : params.posts) {
        if (post.kind == PostKind::elected) {
            continue;
        }
        double const people = heads_at(model, office, post);
        double const hours =
            people * post.hours_per_day * post.part_time * (1.0 - post.reporting_share - post.patrol_share);
        staff.hours_working_day += hours;
        staff.hours_free_day += post.weekends ? hours : 0.0;
        heads += people;
        skilled += hours * post.skill;
    }
    staff.skill = staff.hours_working_day > 0.0 ? skilled / staff.hours_working_day : 1.0;
    staff.servers =
        params.pooled ? 1 : std::max<std::uint32_t>(1, static_cast<std::uint32_t>(std::round(heads)));
    return staff;
}

double heads_at(Model const& model, Office const& office, Post const& post) {
    double const households = office.residents / model.scenario.population.household_size;
    auto const& splitting = model.structure.mechanism.boundary_splitting;
    bool const added = office.added > 0 && splitting && post.id == splitting->post;
    return post.heads(households) * (post.per_households > 0.0 ? 1.0 : office.cells) +
           (added ? office.added : 0.0);
}

double hours_on_day(Model const& model, Office const& office, Step step) {
    if (((office.weekdays >> model.calendar.weekday_of(step)) & 1) == 0) {
        return 0.0;
    }
    double const hours = model.calendar.is_working(step) ? office.hours_working_day : office.hours_free_day;
    return hours * (1.0 - office.duty);
}

double hours_in_step(Model const& model, Office const& office, Step step) {
    return hours_on_day(model, office, step) * (1.0 - office.away) * model.calendar.step_days();
}

double do_claimed(Model const& model, Partition& partition, Office& office, Step step) {
    if (office.claimed <= 0.0 || !office.active) {
        return 0.0;
    }
    double const done = std::min(office.claimed, hours_in_step(model, office, step));
    office.claimed -= done;
    office.spent.duties += done;
    office.week_spent += done;
    partition.tally.add(Sum::claimed_hours, done);
    return done;
}

bool can_claim(Office const& office, double hours) {
    return office.active &&
           office.claimed + hours <= 5.0 * office.hours_working_day + 2.0 * office.hours_free_day;
}

namespace {

double unsettled_hours(Model const& model, Office const& office, Step step) {
    if (step <= office.settled) {
        return 0.0;
    }
    if (office.weekdays != 0x7F) {
        double hours = 0.0;
        for (auto day = office.settled; day < step; ++day) {
            hours += hours_on_day(model, office, day) * model.calendar.step_days();
        }
        return hours;
    }
    auto const working = model.calendar.working_before(step) - model.calendar.working_before(office.settled);
    auto const free = step - office.settled - working;
    return (working * office.hours_working_day + free * office.hours_free_day) * model.calendar.step_days();
}

} // namespace

double hours_had(Model const& model, Office const& office, Step step) {
    return office.had + unsettled_hours(model, office, step) * (1.0 - office.duty);
}

void settle_hours(Model const& model, Office& office, Step step) {
    double const all = unsettled_hours(model, office, step);
    double const had = all * (1.0 - office.duty);
    office.had += had;
    office.week_had += had;
    office.spent.overtime += had * (1.0 - 1.0 / office.effort);
    office.duty_hours += all - had;
    office.settled = std::max(office.settled, step);
}

double duty_hours(Model const& model, Office const& office, Step step) {
    return office.duty_hours + unsettled_hours(model, office, step) * office.duty;
}

void add_hours(Model const& model, Office& office, Step step, double working_day, double free_day) {
    settle_hours(model, office, step);
    office.hours_working_day = std::max(0.0, office.hours_working_day + working_day * office.effort);
    office.hours_free_day = std::max(0.0, office.hours_free_day + free_day * office.effort);
}

void tire(Model const& model, Partition& partition, Step step) {
    auto const& working = model.behaviour.working;
    for (auto& office : partition.offices) {
        if (!office.active) {
            continue;
        }
        settle_hours(model, office, step + 1);
        if (working) {
            // Whoever had no hours and worked all the same, on holidays in an emergency, was fully loaded.
            double const load = office.week_had > 0.0     ? office.week_spent / office.week_had
                                : office.week_spent > 0.0 ? 1.0
                                                          : 0.0;
            double const rested = office.fatigue * (1.0 - working->fatigue_recovery);
            office.fatigue =
                std::clamp(rested + working->fatigue_gain * load * office.effort * (1.0 - rested), 0.0, 1.0);
            auto const week = static_cast<std::uint32_t>(step / model.calendar.steps_per_day() / 7);
            auto const seat = (static_cast<std::uint64_t>(partition.number) << 32U) |
                              (static_cast<std::uint64_t>(office.place) << 8U);
            auto const block =
                model.draw(Purpose::turnover, seat | static_cast<std::uint64_t>(model.office(office.code).at),
                           week, office.code);
            if (uniform(block[0]) < 1.0 - exp_exact(-working->turnover_rate / 52.0 * office.fatigue)) {
                ++office.departures;
                office.fatigue = 0.0; // somebody rested takes over
            }
        }
        office.week_spent = 0.0;
        office.week_had = 0.0;
    }
}

} // namespace linli
