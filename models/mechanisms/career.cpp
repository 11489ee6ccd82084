#include "models/mechanisms/career.hpp"

#include "models/mechanisms/duties.hpp"
#include "models/mechanisms/hours.hpp"
#include "sim/core/math.hpp"

#include <algorithm>

namespace linli {

namespace {

double heads_at_post(Model const& model, Office const& office, Rung const& rung) {
    double heads = 0.0;
    for (auto const& post : model.office(office.code).posts) {
        heads += post.id == rung.post ? heads_at(model, office, post) : 0.0;
    }
    return heads;
}

double draw_promotion(Model const& model, Partition const& partition, Office const& office, Step step,
                      std::size_t what) {
    auto const week = static_cast<std::uint32_t>(step / model.calendar.steps_per_day() / 7);
    auto const seat =
        (static_cast<std::uint64_t>(partition.number) << 32U) | (static_cast<std::uint64_t>(office.place));
    return uniform(model.draw(Purpose::promotion, seat, week, office.code)[what]);
}

bool is_promoted(Model const& model, Partition const& partition, Office const& office, Rung const& rung,
                 Step step) {
    double const rate = rung.promotion_rate * heads_at_post(model, office, rung) * 7.0 / 365.0;
    return draw_promotion(model, partition, office, step, 0) < 1.0 - exp_exact(-rate);
}

void begin_anew(Partition& partition, Office& office, Step step) {
    partition.tally.add(Count::promotions);
    office.trained_since = step + 1;
}

// Somebody of the rung below takes the empty place, and leaves one to a beginner.
void follow_up(Model const& model, Partition& partition, Office const& empty, Rung const& below, Step step) {
    auto const code = code_of(model, below.office);
    std::vector<Office*> places;
    for (auto& office : partition.offices) {
        if (office.code == code && office.active) {
            places.push_back(&office);
        }
    }
    if (!places.empty()) {
        double const draw = draw_promotion(model, partition, empty, step, 1);
        auto const chosen = static_cast<std::size_t>(draw * static_cast<double>(places.size()));
        begin_anew(partition, *places[std::min(chosen, places.size() - 1)], step);
    }
}

void climb(Model const& model, Partition& partition, Rung const& rung, Rung const* below, Step step) {
    auto const code = code_of(model, rung.office);
    for (auto& office : partition.offices) {
        if (!office.active || office.code != code) {
            continue;
        }
        double const days = (step + 1 - office.trained_since) * model.calendar.step_days();
        if (is_promoted(model, partition, office, rung, step)) {
            begin_anew(partition, office, step);
            if (below != nullptr) {
                follow_up(model, partition, office, *below, step);
            }
        } else if (rung.term_days > 0.0 && days >= rung.term_days) {
            office.trained_since = step + 1;
        }
    }
}

// People of a community at the post of a rung.
double people_on(Model const& model, Partition const& partition, Rung const& rung) {
    auto const code = code_of(model, rung.office);
    double people = 0.0;
    for (auto const& office : partition.offices) {
        people += office.active && office.code == code ? heads_at_post(model, office, rung) : 0.0;
    }
    return people;
}

// @param empty  places above that become empty in a year
// @return the same for the rung below
double learn(Model const& model, Partition& partition, Rung const& rung, double empty, Step step) {
    auto const code = code_of(model, rung.office);
    double const people = people_on(model, partition, rung);
    double const through_above = people > 0.0 ? empty / people : 0.0;
    for (auto& office : partition.offices) {
        if (office.active && office.code == code) {
            double const weeks = (step + 1 - office.trained_since) * model.calendar.step_days() / 7.0;
            office.skill = skill_after(model, office, rung, weeks, through_above);
        }
    }
    return empty + people * rung.promotion_rate;
}

} // namespace

double skill_after(Model const& model, Office const& office, Rung const& rung, double weeks,
                   double through_above) {
    double const learned = 1.0 - (1.0 - rung.beginner_skill) * exp_exact(-weeks / rung.learning_weeks);
    double const effort = 1.0 + rung.effort_gain * (rung.promotion_rate + through_above);
    double all = 0.0;
    double skilled = 0.0;
    for (auto const& post : model.office(office.code).posts) {
        if (post.kind == PostKind::elected) {
            continue;
        }
        double const hours = heads_at(model, office, post) * post.hours_per_day * post.part_time *
                             (1.0 - post.reporting_share - post.patrol_share);
        all += hours;
        skilled += hours * post.skill * (post.id == rung.post ? learned * effort : 1.0);
    }
    return all > 0.0 ? skilled / all : 1.0;
}

void follow_careers(Model const& model, Partition& partition, Step step) {
    auto const& career = model.structure.mechanism.career;
    if (!career) {
        return;
    }
    auto const& rungs = career->rungs;
    for (auto n = rungs.size(); n > 0; --n) {
        Rung const& below = n > 1 ? rungs[n - 2] : static_cast<Rung const&>(*career);
        climb(model, partition, rungs[n - 1], &below, step);
    }
    climb(model, partition, *career, nullptr, step);
    double empty = 0.0;
    for (auto rung = rungs.rbegin(); rung != rungs.rend(); ++rung) {
        empty = learn(model, partition, *rung, empty, step);
    }
    (void)learn(model, partition, *career, empty, step);
}

} // namespace linli
