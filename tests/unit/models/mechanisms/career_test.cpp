#include "models/mechanisms/career.hpp"

#include "tests/support/absent.hpp"
#include "tests/support/tiny_case.hpp"
#include "tests/support/workbench.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace linli {

namespace {

using test::TinyCase;
using test::Workbench;

TinyCase ladder(std::string const& keys) {
    TinyCase one;
    one.scenario.replace(one.scenario.find("days = 20"), 9, "days = 400");
    one.kinds = "[issues]\n" + test::kind("none", "rate = 0\neffort_hours = 1");
    one.rules += "[structure.mechanism.career]\noffice = \"desk\"\npost = \"clerk\"\n" + keys;
    return one;
}

Rung const& career_of(Workbench const& bench) {
    return *bench.model().structure.mechanism.career;
}

// Clerks of two courtyards below a head of the community, who is promoted away.
TinyCase two_rungs(std::string const& below, std::string const& above) {
    auto one = ladder("");
    one.offices = test::office("desk", "courtyard", "", test::post("clerk", "hours_per_day = 8")) +
                  test::office("hall", "community", "", test::post("head", "hours_per_day = 8"));
    one.rules += "beginner_skill = 0.5\n" + below +
                 "[[structure.mechanism.career.rung]]\noffice = \"hall\"\npost = \"head\"\n"
                 "beginner_skill = 0.5\n" +
                 above;
    return one;
}

} // namespace

TEST(Career, beginners_learn_with_the_weeks) {
    Workbench bench(ladder("promotion_rate = 0\nbeginner_skill = 0.5\nlearning_weeks = 10\n").load());
    auto const& office = bench.office("desk");
    EXPECT_DOUBLE_EQ(skill_after(bench.model(), office, career_of(bench), 0.0), 0.5);
    EXPECT_NEAR(skill_after(bench.model(), office, career_of(bench), 10.0), 1.0 - 0.5 * std::exp(-1.0),
                1e-12);
    bench.live(70);
    EXPECT_NEAR(office.skill, 1.0 - 0.5 * std::exp(-1.0), 1e-12);
}

TEST(Career, prospects_make_people_work_harder) {
    Workbench bench(ladder("promotion_rate = 0.5\neffort_gain = 0.2\n").load());
    EXPECT_DOUBLE_EQ(skill_after(bench.model(), bench.office("desk"), career_of(bench), 0.0), 1.1);
}

// 2 people × 57 weeks × 0.175: 20 expected, standard deviation 4. False alarm below one in a thousand.
TEST(Career, promotions_come_at_their_rate_and_leave_beginners_behind) {
    Workbench bench(ladder("promotion_rate = 10\nbeginner_skill = 0.5\nlearning_weeks = 10\n").load());
    bench.live(399);
    auto const promotions =
        bench.partition(0).tally[Count::promotions] + bench.partition(1).tally[Count::promotions];
    EXPECT_GT(promotions, 6U);
    EXPECT_LT(promotions, 34U);
    EXPECT_LT(bench.office("desk").skill, 1.0 - 0.5 * std::exp(-5.7));
}

TEST(Career, a_term_that_ends_brings_beginners) {
    Workbench bench(
        ladder("promotion_rate = 0\nbeginner_skill = 0.5\nlearning_weeks = 10\nterm_days = 70\n").load());
    bench.live(69);
    double const before = bench.office("desk").skill;
    bench.live(1);
    EXPECT_GT(before, 0.75);
    EXPECT_DOUBLE_EQ(bench.office("desk").skill, 0.5);
}

TEST(Career, who_is_promoted_from_the_rung_above_is_followed_by_one_of_the_rung_below) {
    Workbench bench(two_rungs("promotion_rate = 0\n", "promotion_rate = 10\n").load());
    std::uint64_t before = 0;
    for (int week = 0; week < 50; ++week) {
        bench.live(7);
        auto const& partition = bench.partition();
        auto const promoted = partition.tally[Count::promotions] - before;
        before = partition.tally[Count::promotions];
        int beginners = 0; // that came this week
        for (auto const& office : partition.offices) {
            beginners += office.active && office.trained_since == bench.next() ? 1 : 0;
        }
        EXPECT_EQ(promoted % 2, 0U); // a head and a clerk
        EXPECT_EQ(static_cast<std::uint64_t>(beginners), promoted);
    }
    EXPECT_GT(before, 0U);
}

// One head, promoted half a time a year, above two clerks: a quarter of a promotion a year for each.
TEST(Career, places_that_become_empty_above_are_prospects_below) {
    Workbench bench(
        two_rungs("promotion_rate = 0.1\neffort_gain = 0.2\nterm_days = 0\n", "promotion_rate = 0.5\n")
            .load({"structure.mechanism.career.beginner_skill=1"}));
    bench.live(7);
    EXPECT_DOUBLE_EQ(bench.office("desk").skill, 1.0 + 0.2 * (0.1 + 0.5 / 2.0));
}

TEST(Career, a_rung_learns_at_its_own_pace) {
    Workbench bench(
        two_rungs("promotion_rate = 0\nlearning_weeks = 10\n", "promotion_rate = 0\nlearning_weeks = 20\n")
            .load());
    bench.live(140);
    EXPECT_NEAR(bench.office("desk").skill, 1.0 - 0.5 * std::exp(-2.0), 1e-12);
    EXPECT_NEAR(bench.office("hall").skill, 1.0 - 0.5 * std::exp(-1.0), 1e-12);
}

TEST(Career, without_promotion_and_with_no_need_to_learn_nothing_differs_from_none_at_all) {
    auto off = ladder("promotion_rate = 0\n");
    off.kinds = TinyCase().kinds;
    auto absent = off;
    absent.rules = TinyCase().rules;
    test::expect_same_issues(off.load(), absent.load());
}

} // namespace linli
