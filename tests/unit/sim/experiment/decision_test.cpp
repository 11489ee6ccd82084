#include "sim/experiment/decision.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace linli::experiment {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

TEST(ParetoSet, holds_those_that_nobody_beats_in_both) {
    std::vector<Balance> const all{{10, 5}, {10, 6}, {12, 9}, {3, 1}, {11, 9}, {12, 9}};
    EXPECT_THAT(pareto_set(all), testing::ElementsAre(true, false, true, true, false, true));
}

TEST(ParetoSet, leaves_out_what_is_undefined_and_does_not_let_it_beat_others) {
    std::vector<Balance> const all{{undefined, 0}, {1, 1}};
    EXPECT_THAT(pareto_set(all), testing::ElementsAre(false, true));
}

TEST(Regrets, are_what_is_missed_against_the_best_in_each_circumstance) {
    std::vector<std::vector<double>> const benefits{{10, 8, 9}, {1, 5, 4}, {undefined, 9, 0}};
    auto const found = regrets(benefits);
    EXPECT_EQ(found[0].largest, 4.0);
    EXPECT_EQ(found[0].where, 1U);
    EXPECT_EQ(found[1].largest, 2.0);
    EXPECT_EQ(found[1].where, 0U);
    EXPECT_EQ(found[2].largest, 1.0); // the choice of the least largest regret, though never the best
    EXPECT_EQ(found[2].mean, 1.0);
}

TEST(Regrets, are_undefined_where_nothing_is_known) {
    std::vector<std::vector<double>> const benefits{{undefined, 9}};
    EXPECT_TRUE(std::isnan(regrets(benefits)[1].largest));
}

} // namespace linli::experiment
