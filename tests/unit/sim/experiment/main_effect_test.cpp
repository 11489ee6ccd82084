#include "sim/experiment/main_effect.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace linli::experiment {

namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

} // namespace

TEST(DesignMean, takes_its_interval_from_the_replications) {
    // Means 2 and 4: half-width 12.706 (t, 1 degree) times 1 (standard error).
    auto const mean = design_mean({{1, 3}, {3, 5}});
    EXPECT_DOUBLE_EQ(mean.value, 3.0);
    EXPECT_NEAR(mean.interval.high - mean.value, 12.706, 0.001);
    EXPECT_EQ(mean.count, 2U);
}

TEST(DesignMean, takes_its_interval_from_the_points_of_a_single_replication) {
    auto const mean = design_mean({{1, 3, nan}});
    EXPECT_DOUBLE_EQ(mean.value, 2.0);
    EXPECT_NEAR(mean.interval.half_width(), 12.706, 0.001);
}

TEST(DesignMean, is_undefined_without_a_value) {
    EXPECT_TRUE(std::isnan(design_mean({{nan}, {nan}}).value));
    EXPECT_TRUE(std::isnan(design_mean({}).value));
}

TEST(MainEffect, of_two_levels_is_the_difference_of_their_means) {
    std::vector<double> const positions{0, 0, 1, 1};
    auto const effect = main_effect(positions, {{1, 3, 10, 14}, {1, 3, 11, 15}});
    EXPECT_DOUBLE_EQ(effect.value, 10.5);
    EXPECT_NEAR(effect.interval.half_width(), 12.706 * 0.5, 0.001);
}

TEST(MainEffect, of_one_replication_has_the_interval_of_the_regression_line) {
    // Sxx 0.625, Sxy 3, Syy 16: slope 4.8, squares left 1.6, error sqrt(1.6 / 3 / 0.625), t(3) = 3.182.
    std::vector<double> const positions{0, 0.25, 0.5, 0.75, 1};
    auto const effect = main_effect(positions, {{1, 2, 2, 4, 6}});
    EXPECT_NEAR(effect.value, 4.8, 1e-12);
    EXPECT_NEAR(effect.interval.low, 1.860, 0.001);
    EXPECT_NEAR(effect.interval.high, 7.740, 0.001);
}

TEST(MainEffect, leaves_out_points_without_position_or_value) {
    std::vector<double> const positions{0, nan, 1, 1};
    EXPECT_DOUBLE_EQ(main_effect(positions, {{1, 99, 5, nan}, {1, 99, 5, nan}}).value, 4.0);
}

TEST(MainEffect, is_undefined_where_the_factor_does_not_vary) {
    std::vector<double> const positions{0.5, 0.5};
    EXPECT_TRUE(std::isnan(main_effect(positions, {{1, 2}}).value));
    EXPECT_TRUE(std::isnan(main_effect(positions, {{1, 2}, {2, 3}}).value));
}

} // namespace linli::experiment
