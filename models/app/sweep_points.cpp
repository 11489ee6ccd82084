#include "models/app/sweep_study.hpp"
#include "sim/core/text.hpp"
#include "sim/experiment/design.hpp"
#include "sim/experiment/sensitivity.hpp"

#include <algorithm>
#include <cmath>

namespace linli::app {

namespace {

using config::Scalar;

/// @param u  in [0, 1]
Scalar value_at(StudyFactor const& factor, double u) {
    if (!factor.levels.empty()) {
        auto const number = static_cast<std::size_t>(u * static_cast<double>(factor.levels.size()));
        return factor.levels[std::min(number, factor.levels.size() - 1)];
    }
    auto const [low, high] = std::pair(factor.range[0], factor.range[1]);
    double const value = factor.whole ? std::min(high, low + std::floor(u * (high - low + 1.0)))
                                      : std::min(high, low + u * (high - low));
    return {shortest(value), value};
}

std::vector<StudyPoint> by_levels(Study const& study, experiment::LevelPoints const& levels) {
    std::vector<StudyPoint> points;
    for (auto const& numbers : levels) {
        StudyPoint point;
        for (std::size_t f = 0; f < numbers.size(); ++f) {
            point.push_back(study.factors[f].levels[numbers[f]]);
        }
        points.push_back(std::move(point));
    }
    return points;
}

std::vector<StudyPoint> by_unit_cube(Study const& study, experiment::UnitPoints const& cube) {
    std::vector<StudyPoint> points;
    for (auto const& coordinates : cube) {
        StudyPoint point;
        for (std::size_t f = 0; f < coordinates.size(); ++f) {
            point.push_back(value_at(study.factors[f], coordinates[f]));
        }
        points.push_back(std::move(point));
    }
    return points;
}

} // namespace

std::vector<StudyPoint> points_of(Study const& study) {
    auto const count = static_cast<std::size_t>(study.points);
    switch (study.design) {
    case DesignKind::latin_hypercube:
        return by_unit_cube(study, experiment::latin_hypercube(count, study.factors.size(),
                                                               Seed{static_cast<std::uint64_t>(study.seed)}));
    case DesignKind::sobol:
        return by_unit_cube(study, experiment::sobol_sequence(count, study.factors.size()));
    case DesignKind::morris:
        return by_unit_cube(study, experiment::morris_points(static_cast<std::size_t>(study.trajectories),
                                                             study.factors.size(),
                                                             Seed{static_cast<std::uint64_t>(study.seed)},
                                                             static_cast<std::size_t>(study.levels)));
    case DesignKind::sobol_indices:
        return by_unit_cube(study, experiment::sobol_index_points(static_cast<std::size_t>(study.base),
                                                                  study.factors.size()));
    case DesignKind::list: {
        experiment::LevelPoints levels;
        for (std::size_t i = 0; i < study.factors.front().levels.size(); ++i) {
            levels.emplace_back(study.factors.size(), i);
        }
        return by_levels(study, levels);
    }
    case DesignKind::full_factorial:
        break;
    }
    std::vector<std::size_t> counts;
    for (auto const& factor : study.factors) {
        counts.push_back(factor.levels.size());
    }
    return by_levels(study, experiment::full_factorial(counts));
}

} // namespace linli::app
