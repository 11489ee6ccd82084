#include "models/mechanisms/ranking.hpp"

#include "models/mechanisms/hours.hpp"

#include <algorithm>
#include <vector>

namespace linli {

namespace {

struct Ranked {
    Office* office = nullptr;
    double score = 0.0;
};

double median(std::vector<Ranked> const& ranked) {
    std::vector<double> scores;
    scores.reserve(ranked.size());
    for (auto const& one : ranked) {
        scores.push_back(one.score);
    }
    std::sort(scores.begin(), scores.end());
    auto const half = scores.size() / 2;
    return scores.size() % 2 == 1 ? scores[half] : (scores[half - 1] + scores[half]) / 2.0;
}

void feel_pressure(Model const& model, Ranking const& params, Office& office, bool below, Step step) {
    office.pressure +=
        below ? params.pressure_gain * (1.0 - office.pressure) : -params.pressure_decay * office.pressure;
    double const effort = 1.0 + params.overtime * office.pressure;
    if (effort != office.effort) {
        settle_hours(model, office, step + 1);
        office.hours_working_day *= effort / office.effort;
        office.hours_free_day *= effort / office.effort;
        office.effort = effort;
    }
}

} // namespace

void collect_ratings(std::span<Partition> world) {
    for (auto& partition : world) {
        for (auto const& rating : partition.trays.ratings) {
            auto& measured = world[rating.partition].offices[rating.office].appraised;
            ++measured.called_back;
            measured.satisfied += rating.good ? 1U : 0U;
        }
        partition.trays.ratings.clear();
    }
}

double score_of(Ranking const& params, Appraised const& measured) {
    double sum = 0.0;
    double weights = 0.0;
    auto const add = [&](double weight, std::uint32_t part, std::uint32_t whole) {
        if (whole > 0) {
            sum += weight * std::min(1.0, part / static_cast<double>(whole));
            weights += weight;
        }
    };
    add(params.closed_weight, measured.closed, measured.taken_in);
    add(params.satisfied_weight, measured.satisfied, measured.called_back);
    add(params.in_time_weight, measured.in_time, measured.closed);
    return weights > 0.0 ? sum / weights : -1.0;
}

void rank_offices(Model const& model, std::span<Partition> world, Step step) {
    auto const& params = *model.structure.mechanism.ranking;
    for (auto const code : model.dispatch.ranked) {
        std::vector<Ranked> ranked;
        for (auto& partition : world) {
            for (auto& office : partition.offices) {
                double const score = score_of(params, office.appraised);
                if (office.code == code && office.active && score >= 0.0) {
                    ranked.push_back({&office, score});
                }
            }
        }
        if (ranked.empty()) {
            continue;
        }
        double const middle = median(ranked);
        for (auto const& one : ranked) {
            feel_pressure(model, params, *one.office, one.score < middle, step);
            one.office->appraised = {};
        }
    }
}

double temptation_of(Model const& model, Office const& office) {
    double const appraisal = model.structure.answering ? model.structure.answering->appraisal_pressure : 0.0;
    auto const& ranking = model.structure.mechanism.ranking;
    return ranking ? appraisal + ranking->gaming * office.pressure : appraisal;
}

Discipline discipline_of(Model const& model, Office const& office) {
    auto const& ranking = model.structure.mechanism.ranking;
    bool const picks = ranking && ranking->cherry_picking < 1.0 && office.pressure > 0.0 &&
                       office.pressure >= ranking->cherry_picking;
    return picks ? Discipline::shortest : model.office(office.code).discipline;
}

} // namespace linli
