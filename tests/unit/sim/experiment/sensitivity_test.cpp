#include "sim/experiment/sensitivity.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <numbers>
#include <set>

namespace linli::experiment {

namespace {

using Function = std::function<double(std::vector<double> const&)>;

std::vector<double> outputs_at(UnitPoints const& points, Function const& function) {
    std::vector<double> outputs;
    for (auto const& point : points) {
        outputs.push_back(function(point));
    }
    return outputs;
}

/// Ishigami and Homma 1990, with a = 7 and b = 0.1, over [-pi, pi].
double ishigami(std::vector<double> const& u) {
    auto const x = [&](std::size_t i) { return (2.0 * u[i] - 1.0) * std::numbers::pi; };
    return std::sin(x(0)) + 7.0 * std::pow(std::sin(x(1)), 2) + 0.1 * std::pow(x(2), 4) * std::sin(x(0));
}

/// The G function of Sobol with a = 0, 1, 4.5, 9.
double sobol_g(std::vector<double> const& u) {
    constexpr std::array a{0.0, 1.0, 4.5, 9.0};
    double product = 1.0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        product *= (std::abs(4.0 * u[i] - 2.0) + a[i]) / (1.0 + a[i]);
    }
    return product;
}

std::vector<SobolIndices> indices_of(Function const& function, std::size_t factors, std::size_t base) {
    return sobol_indices(outputs_at(sobol_index_points(base, factors), function), factors, Seed{1}, 200);
}

} // namespace

TEST(SobolIndices, of_the_ishigami_function_are_those_known_in_closed_form) {
    auto const found = indices_of(ishigami, 3, 4096);
    std::array const first{0.3139, 0.4424, 0.0};
    std::array const total{0.5576, 0.4424, 0.2437};
    for (std::size_t f = 0; f < 3; ++f) {
        EXPECT_NEAR(found[f].first, first[f], 0.01) << f;
        EXPECT_NEAR(found[f].total, total[f], 0.01) << f;
    }
}

TEST(SobolIndices, of_the_g_function_are_those_known_in_closed_form) {
    auto const found = indices_of(sobol_g, 4, 4096);
    // V_i = 1 / (3 (1 + a_i)^2); V = product of (1 + V_i) - 1; total of i: V_i times the other (1 + V_j).
    std::array const part{1.0 / 3, 1.0 / 12, 1.0 / 90.75, 1.0 / 300};
    double all = 1.0;
    for (double const v : part) {
        all *= 1.0 + v;
    }
    for (std::size_t f = 0; f < part.size(); ++f) {
        EXPECT_NEAR(found[f].first, part[f] / (all - 1.0), 0.01) << f;
        EXPECT_NEAR(found[f].total, part[f] * all / (1.0 + part[f]) / (all - 1.0), 0.01) << f;
    }
}

TEST(SobolIndices, have_intervals_that_hold_them_and_narrow_with_more_points) {
    auto const few = indices_of(ishigami, 3, 256);
    auto const many = indices_of(ishigami, 3, 4096);
    for (std::size_t f = 0; f < 3; ++f) {
        EXPECT_LT(few[f].total_interval.low, few[f].total);
        EXPECT_GT(few[f].total_interval.high, few[f].total);
        EXPECT_LT(many[f].total_interval.half_width(), few[f].total_interval.half_width() / 2.0);
    }
}

TEST(SobolIndices, are_undefined_for_an_output_that_does_not_vary) {
    auto const found = indices_of([](auto const&) { return 3.0; }, 2, 16);
    EXPECT_TRUE(std::isnan(found[0].first));
    EXPECT_TRUE(std::isnan(found[0].total_interval.low));
}

TEST(MorrisPoints, change_each_factor_once_in_a_trajectory_and_stay_in_the_cube) {
    auto const points = morris_points(10, 5, Seed{2});
    ASSERT_EQ(points.size(), 60U);
    for (std::size_t t = 0; t < 10; ++t) {
        std::multiset<std::size_t> changed;
        for (std::size_t p = t * 6 + 1; p < (t + 1) * 6; ++p) {
            for (std::size_t f = 0; f < 5; ++f) {
                EXPECT_GE(points[p][f], 0.0);
                EXPECT_LE(points[p][f], 1.0 + 1e-12);
                if (points[p][f] != points[p - 1][f]) {
                    changed.insert(f);
                    EXPECT_NEAR(std::abs(points[p][f] - points[p - 1][f]), 2.0 / 3.0, 1e-12);
                }
            }
        }
        EXPECT_THAT(changed, testing::ElementsAre(0, 1, 2, 3, 4));
    }
}

TEST(MorrisEffects, of_a_sum_are_its_weights_without_deviation) {
    auto const points = morris_points(8, 3, Seed{1});
    auto const effects = morris_effects(
        points, outputs_at(points, [](auto const& u) { return 3.0 * u[0] - 2.0 * u[1]; }), Seed{1});
    EXPECT_NEAR(effects[0].mean, 3.0, 1e-9);
    EXPECT_NEAR(effects[1].mean, -2.0, 1e-9);
    EXPECT_NEAR(effects[1].mean_absolute, 2.0, 1e-9);
    EXPECT_EQ(effects[2].mean_absolute, 0.0);
    EXPECT_NEAR(effects[0].deviation, 0.0, 1e-9);
    EXPECT_NEAR(effects[1].mean_absolute_interval.half_width(), 0.0, 1e-9);
}

TEST(MorrisEffects, show_interactions_as_deviation) {
    auto const points = morris_points(50, 2, Seed{1});
    auto const effects =
        morris_effects(points, outputs_at(points, [](auto const& u) { return u[0] * u[1]; }), Seed{1});
    EXPECT_GT(effects[0].deviation, 0.2);
    EXPECT_LT(effects[0].deviation_interval.low, effects[0].deviation);
    EXPECT_GT(effects[0].deviation_interval.high, effects[0].deviation);
}

TEST(MorrisEffects, rank_the_factors_of_the_g_function_by_their_weight) {
    auto const points = morris_points(40, 4, Seed{3});
    auto const effects = morris_effects(points, outputs_at(points, sobol_g), Seed{3});
    EXPECT_GT(effects[0].mean_absolute_interval.low, effects[1].mean_absolute_interval.high);
    EXPECT_GT(effects[1].mean_absolute_interval.low, effects[2].mean_absolute_interval.high);
    EXPECT_GT(effects[2].mean_absolute, effects[3].mean_absolute);
}

} // namespace linli::experiment
