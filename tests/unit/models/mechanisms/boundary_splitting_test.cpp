#include "models/mechanisms/boundary_splitting.hpp"

#include "tests/support/absent.hpp"
#include "tests/support/run_results.hpp"
#include "tests/support/tiny_case.hpp"
#include "tests/support/workbench.hpp"

#include <gtest/gtest.h>

namespace linli {

namespace {

using test::TinyCase;
using test::Workbench;

// Two communities of 25 households with one clerk each; reviewed on day 0, staffed three days later.
TinyCase crowded(std::string const& keys) {
    TinyCase one;
    one.offices += test::office("store", "subdistrict", "", test::post("keeper", "hours_per_day = 10"));
    one.rules += "[structure.mechanism.boundary_splitting]\noffice = \"desk\"\npost = \"clerk\"\n"
                 "review_days = 30\napproval_days = 3\n" +
                 keys;
    return one;
}

TinyCase quiet(std::string const& keys) {
    auto one = crowded(keys);
    one.kinds = "[issues]\n" + test::kind("none", "rate = 0\neffort_hours = 1");
    return one;
}

double backlog(TinyCase const& one) {
    double sum = 0.0;
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        sum += test::indicator(test::run(one.load(), RecordLevel::summary, seed), "backlog_at_end");
    }
    return sum;
}

} // namespace

TEST(BoundarySplitting, a_place_beyond_the_norm_has_one_more_worker_when_the_split_is_approved) {
    Workbench bench(quiet("norm_households = 20\nlimit = 10\n").load());
    EXPECT_EQ(households_per_worker(bench.model(), bench.office("desk")), 25.0);
    bench.live(3);
    EXPECT_EQ(bench.office("desk").hours_working_day, 8.0);
    bench.live(1);
    EXPECT_EQ(bench.office("desk").hours_working_day, 16.0);
    EXPECT_EQ(bench.office("desk", 1).hours_working_day, 16.0);
    EXPECT_EQ(households_per_worker(bench.model(), bench.office("desk")), 12.5);
}

TEST(BoundarySplitting, a_place_within_the_norm_stays_as_it_is) {
    Workbench bench(quiet("norm_households = 25\nlimit = 10\n").load());
    bench.live(10);
    EXPECT_EQ(bench.office("desk").hours_working_day, 8.0);
}

TEST(BoundarySplitting, no_more_places_are_split_than_the_plan_allows) {
    Workbench bench(quiet("norm_households = 20\nlimit = 1\n").load());
    bench.live(10);
    EXPECT_EQ(bench.office("desk").added + bench.office("desk", 1).added, 1U);
}

TEST(BoundarySplitting, hours_come_from_the_donor_as_long_as_it_has_them) {
    // The keeper's ten hours spare one clerk of eight hours, not two.
    Workbench bench(quiet("norm_households = 20\nlimit = 10\ndonor = \"store\"\n").load());
    bench.live(10);
    double const all = bench.office("desk").hours_working_day + bench.office("desk", 1).hours_working_day +
                       bench.office("store", 2).hours_working_day;
    EXPECT_EQ(all, 8.0 + 8.0 + 10.0);
    EXPECT_EQ(bench.office("store", 2).hours_working_day, 2.0);
}

TEST(BoundarySplitting, wages_are_paid_weekly_out_of_the_payers_budget) {
    Workbench bench(quiet("norm_households = 20\nlimit = 10\npayer = \"store\"\nwage = 36500\n").load());
    bench.live(7); // Sunday evening
    EXPECT_DOUBLE_EQ(bench.office("store", 2).committed, 2 * 700.0);
    EXPECT_DOUBLE_EQ(bench.partition(0).tally[Sum::wages] + bench.partition(1).tally[Sum::wages], 1400.0);
}

TEST(BoundarySplitting, without_any_split_allowed_nothing_differs_from_none_at_all) {
    auto off = crowded("norm_households = 20\nlimit = 0\n");
    auto absent = off;
    absent.rules = TinyCase().rules;
    test::expect_same_issues(off.load(), absent.load());
}

// Work for 10 hours a day comes in, and a clerk has 8; false alarm far below one in a thousand.
TEST(BoundarySplitting, a_second_worker_clears_the_queue_that_one_cannot) {
    auto split = crowded("norm_households = 20\nlimit = 10\n");
    split.scenario.replace(split.scenario.find("days = 20"), 9, "days = 200");
    split.kinds = "[issues]\n" + test::kind("long", "rate = 3650\neffort_hours = 20\neffort_law = \"fixed\"");
    auto one = split;
    one.rules = TinyCase().rules;
    EXPECT_LT(backlog(split), 0.5 * backlog(one));
}

} // namespace linli
