#include "models/mechanisms/career.hpp"

#include "models/mechanisms/hours.hpp"
#include "sim/core/math.hpp"

namespace linli {

namespace {

double heads_at_post(Model const& model, Office const& office) {
    double heads = 0.0;
    for (auto const& post : model.office(office.code).posts) {
        heads += post.id == model.structure.mechanism.career->post ? heads_at(model, office, post) : 0.0;
    }
    return heads;
}

bool is_promoted(Model const& model, Partition const& partition, Office const& office, Step step) {
    auto const& career = *model.structure.mechanism.career;
    auto const week = static_cast<std::uint32_t>(step / model.calendar.steps_per_day() / 7);
    auto const seat =
        (static_cast<std::uint64_t>(partition.number) << 32U) | (static_cast<std::uint64_t>(office.place));
    auto const block = model.draw(Purpose::promotion, seat, week, office.code);
    double const rate = career.promotion_rate * heads_at_post(model, office) * 7.0 / 365.0;
    return uniform(block[0]) < 1.0 - exp_exact(-rate);
}

} // namespace

double skill_after(Model const& model, Office const& office, double weeks) {
    auto const& career = *model.structure.mechanism.career;
    double const learned = 1.0 - (1.0 - career.beginner_skill) * exp_exact(-weeks / career.learning_weeks);
    double const effort = 1.0 + career.effort_gain * career.promotion_rate;
    double all = 0.0;
    double skilled = 0.0;
    for (auto const& post : model.office(office.code).posts) {
        if (post.kind == PostKind::elected) {
            continue;
        }
        double const hours = heads_at(model, office, post) * post.hours_per_day * post.part_time *
                             (1.0 - post.reporting_share - post.patrol_share);
        all += hours;
        skilled += hours * post.skill * (post.id == career.post ? learned * effort : 1.0);
    }
    return all > 0.0 ? skilled / all : 1.0;
}

void follow_careers(Model const& model, Partition& partition, Step step) {
    auto const& career = model.structure.mechanism.career;
    if (!career) {
        return;
    }
    for (auto& office : partition.offices) {
        if (!office.active || model.office(office.code).id != career->office) {
            continue;
        }
        double const days = (step + 1 - office.trained_since) * model.calendar.step_days();
        if (is_promoted(model, partition, office, step)) {
            partition.tally.add(Count::promotions);
            office.trained_since = step + 1;
        } else if (career->term_days > 0.0 && days >= career->term_days) {
            office.trained_since = step + 1;
        }
        double const weeks = (step + 1 - office.trained_since) * model.calendar.step_days() / 7.0;
        office.skill = skill_after(model, office, weeks);
    }
}

} // namespace linli
