#include "models/mechanisms/self_help.hpp"

#include "tests/support/tiny_case.hpp"
#include "tests/support/workbench.hpp"

#include <gtest/gtest.h>

namespace linli {

namespace {

using test::TinyCase;
using test::Workbench;

struct Shares {
    double conditional = 0.0;
    double free_rider = 0.0;
    double hump = 0.0; // the rest is unconditional
};

// Ten neighbours are asked, all of them adults of one type, who believe that `level` of all help.
std::shared_ptr<Inputs const> neighbours(Shares shares, double level, int needed = 100) {
    TinyCase one;
    one.scenario.replace(one.scenario.find("household_size = 2"), 18, "household_size = 1");
    one.kinds = "[issues]\n" + test::kind("litter", "rate = 0\neffort_hours = 1\nself_help = 1");
    one.behaviour =
        "[behaviour.cooperation]\nconditional_share = " + std::to_string(shares.conditional) +
        "\nfree_rider_share = " + std::to_string(shares.free_rider) +
        "\nhump_share = " + std::to_string(shares.hump) + "\nstart_level = " + std::to_string(level) +
        "\nlearning = 0.5\nownership_weight = 0\nasked = 10\nhelpers_needed = " + std::to_string(needed) +
        "\nhelper_hours = 1.5\n";
    return one.load();
}

/// How many of ten asked help at one attempt.
double helpers(Shares shares, double level) {
    Workbench bench(neighbours(shares, level));
    auto const slot = bench.add(0);
    EXPECT_FALSE(help_each_other(bench.model(), bench.partition(), slot, 0.0F, 0));
    return bench.partition().tally[Sum::helper_hours] / 1.5;
}

} // namespace

TEST(SelfHelp, conditional_cooperators_match_what_they_believe) {
    EXPECT_EQ(helpers({.conditional = 1.0}, 1.0), 10.0);
    EXPECT_EQ(helpers({.conditional = 1.0}, 0.0), 0.0);
    double const half = helpers({.conditional = 1.0}, 0.5);
    EXPECT_GT(half, 0.0);
    EXPECT_LT(half, 10.0);
}

TEST(SelfHelp, free_riders_never_help_and_the_unconditional_always) {
    EXPECT_EQ(helpers({.free_rider = 1.0}, 1.0), 0.0);
    EXPECT_EQ(helpers({}, 0.0), 10.0);
}

TEST(SelfHelp, the_hump_shaped_help_most_at_one_half) {
    EXPECT_EQ(helpers({.hump = 1.0}, 0.5), 10.0);
    EXPECT_EQ(helpers({.hump = 1.0}, 1.0), 0.0);
    EXPECT_EQ(helpers({.hump = 1.0}, 0.0), 0.0);
}

TEST(SelfHelp, with_enough_helpers_the_problem_is_gone) {
    Workbench bench(neighbours({}, 0.5, 10));
    auto const slot = bench.add(0);
    EXPECT_TRUE(help_each_other(bench.model(), bench.partition(), slot, 0.25F, 0));
    auto const issue = bench.ended();
    EXPECT_TRUE(issue.self_solved);
    EXPECT_EQ(issue.fixed, 0.25F);
    EXPECT_EQ(bench.partition().problems.size(), 0U);
    EXPECT_EQ(bench.partition().courtyards[0].volunteer_hours, 15.0);
    EXPECT_EQ(bench.partition().tally[Count::self_helped], 1U);
}

TEST(SelfHelp, with_one_helper_too_few_it_stays) {
    Workbench bench(neighbours({}, 0.5, 11));
    auto const slot = bench.add(0);
    EXPECT_FALSE(help_each_other(bench.model(), bench.partition(), slot, 0.25F, 0));
    EXPECT_EQ(bench.partition().problems.size(), 1U);
    EXPECT_EQ(bench.partition().tally[Count::self_helped], 0U);
}

TEST(SelfHelp, belief_moves_halfway_to_what_was_seen) {
    Workbench bench(neighbours({.free_rider = 1.0}, 0.8));
    auto const slot = bench.add(0);
    (void)help_each_other(bench.model(), bench.partition(), slot, 0.0F, 0);
    EXPECT_FLOAT_EQ(bench.partition().courtyards[0].cooperation, 0.4F);
    EXPECT_FLOAT_EQ(bench.partition().courtyards[1].cooperation, 0.8F); // they saw nothing
}

} // namespace linli
