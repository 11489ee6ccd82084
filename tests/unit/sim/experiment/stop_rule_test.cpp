#include "sim/experiment/stop_rule.hpp"

#include "sim/random/distributions.hpp"
#include "sim/random/draw.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace linli::experiment {

namespace {

constexpr std::uint32_t test_purpose = 900;

double noise(std::uint64_t trial, std::uint32_t replication, std::uint32_t which) {
    auto const words = draw(Seed{7}, test_purpose, trial, replication, which);
    return standard_normal(uniform(words[0], words[1]));
}

/// One number of each alternative with these means; a part of the noise is common to all.
std::vector<double> values_at(std::vector<double> const& means, double common, std::uint64_t trial,
                              std::uint32_t replication) {
    std::vector<double> values;
    double const shared = common * noise(trial, replication, 99);
    for (std::size_t k = 0; k < means.size(); ++k) {
        values.push_back(means[k] + shared + noise(trial, replication, static_cast<std::uint32_t>(k)));
    }
    return values;
}

SelectionRule decided(std::vector<double> const& means, double common, std::uint64_t trial,
                      Better better = Better::higher) {
    SelectionRule rule(means.size(), 0.5, 0.05, 10, better);
    for (std::uint32_t r = 0; !rule.met(); ++r) {
        rule.add(values_at(means, common, trial, r));
    }
    return rule;
}

} // namespace

TEST(SelectionRule, errs_no_more_often_than_promised_where_the_others_are_just_worse) {
    // Least favourable means: all others worse by exactly the indifference. 400 trials at an error of 5 %
    // give more than 36 errors with probability 0.0003; the draws are fixed.
    int errors = 0;
    for (std::uint64_t trial = 0; trial < 400; ++trial) {
        errors += *decided({0, 0, 0.5, 0, 0}, 2.0, trial).best() == 2 ? 0 : 1;
    }
    EXPECT_LE(errors, 36);
    EXPECT_GT(errors, 0) << "a rule that never errs asks for too many replications";
}

TEST(SelectionRule, stops_sooner_where_the_best_stands_out_and_does_not_mind_common_noise) {
    auto const close = decided({0, 0.5}, 0.0, 1).count();
    auto const clear = decided({0, 6}, 0.0, 1);
    EXPECT_EQ(clear.count(), 10U);
    EXPECT_EQ(*clear.best(), 1U);
    EXPECT_EQ(clear.eliminated()[0], 10U);
    EXPECT_GT(close, clear.count());
    EXPECT_EQ(decided({0, 0.5}, 50.0, 1).count(), close);
}

TEST(SelectionRule, knows_which_end_is_wanted) {
    EXPECT_EQ(*decided({0, 6, 9}, 1.0, 1, Better::lower).best(), 0U);
}

TEST(SelectionRule, ends_with_alternatives_that_are_alike) {
    SelectionRule rule(2, 1.0, 0.05, 5, Better::higher);
    for (int r = 0; r < 5; ++r) {
        rule.add(std::vector{3.0, 3.0});
    }
    EXPECT_TRUE(rule.met());
    EXPECT_EQ(*rule.best(), 0U);
}

TEST(SelectionRule, leaves_out_a_replication_with_an_undefined_number) {
    SelectionRule rule(2, 1.0, 0.05, 5, Better::higher);
    rule.add(std::vector{3.0, std::numeric_limits<double>::quiet_NaN()});
    EXPECT_EQ(rule.count(), 0U);
}

TEST(SelectionRule, does_not_look_at_what_is_eliminated) {
    SelectionRule with(3, 0.5, 0.05, 10, Better::higher);
    SelectionRule without(3, 0.5, 0.05, 10, Better::higher);
    for (std::uint32_t r = 0; !with.met(); ++r) {
        auto values = values_at({-20, 0, 0.4}, 0.0, 3, r);
        with.add(values);
        if (without.eliminated()[0]) {
            values[0] = std::numeric_limits<double>::quiet_NaN();
        }
        without.add(values);
    }
    EXPECT_EQ(with.eliminated()[0], 10U);
    EXPECT_GT(with.count(), 10U);
    EXPECT_TRUE(without.met());
    EXPECT_EQ(without.count(), with.count());
    EXPECT_EQ(without.best(), with.best());
}

TEST(PrecisionRule, stops_at_the_first_number_at_which_the_interval_is_narrow_enough) {
    PrecisionRule rule(0.5, 0.95, 10);
    std::uint32_t taken = 0;
    for (; !rule.met(); ++taken) {
        EXPECT_TRUE(taken < 10 || rule.half_width() > 0.5);
        rule.add(noise(1, taken, 0));
    }
    EXPECT_LE(rule.half_width(), 0.5);
    EXPECT_GE(rule.count(), 10U);
    rule.add(100.0);
    EXPECT_EQ(rule.count(), taken) << "it is over";
}

TEST(PrecisionRule, covers_the_truth_about_as_often_as_promised) {
    // Looking after every number costs a little: 95 % become about 94 %. 1000 trials at 0.94 give less than
    // 0.915 with probability 0.001; the draws are fixed.
    int covered = 0;
    for (std::uint64_t trial = 0; trial < 1000; ++trial) {
        PrecisionRule rule(0.4, 0.95, 10);
        RunningMoments moments;
        for (std::uint32_t r = 0; !rule.met(); ++r) {
            auto const x = noise(trial, r, 0);
            rule.add(x);
            moments.add(x);
        }
        covered += std::abs(moments.mean()) <= rule.half_width() ? 1 : 0;
    }
    EXPECT_GE(covered, 915);
}

} // namespace linli::experiment
