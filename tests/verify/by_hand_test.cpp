#include "tests/support/run_results.hpp"
#include "tests/support/tiny_case.hpp"
#include "tests/support/workbench.hpp"

#include <gtest/gtest.h>

namespace linli {

namespace {

using test::days;
using test::TinyCase;
using test::Workbench;

constexpr double hour = 1.0 / 24.0;

// Offices open from 9 to 17 o'clock; one desk of eight hours in each community; day 0 is a Thursday.
TinyCase one_desk(double effort_hours) {
    TinyCase one;
    one.scenario.replace(one.scenario.find("2024-01-01"), 10, "2024-01-04");
    one.scenario.replace(one.scenario.find("per_week = 7"), 12, "per_week = 5");
    one.kinds = "[issues]\n" + test::kind("job", "rate = 0\neffort_law = \"fixed\"\neffort_hours = " +
                                                     std::to_string(effort_hours));
    return one;
}

std::vector<double> times_fixed(Workbench& bench) {
    std::vector<double> times;
    for (auto const& row : bench.partition().rows) {
        times.push_back(static_cast<double>(row.fixed));
    }
    return times;
}

} // namespace

// Three issues of five hours on Thursday morning: done at 14:00; on Friday at 11:00 (3 + 2 hours) and 16:00.
TEST(ByHand, one_desk_takes_one_issue_after_the_other) {
    Workbench bench(one_desk(5).load());
    for (int i = 0; i < 3; ++i) {
        bench.add(0);
    }
    bench.live(2);
    auto const times = times_fixed(bench);
    ASSERT_EQ(times.size(), 3U);
    EXPECT_NEAR(times[0], 14 * hour, 1e-6);
    EXPECT_NEAR(times[1], 1 + 11 * hour, 1e-6);
    EXPECT_NEAR(times[2], 1 + 16 * hour, 1e-6);
    EXPECT_NEAR(bench.office("desk").spent.issues, 15.0, 1e-6);
}

// Twelve hours from Friday morning: eight on Friday, the weekend, four on Monday.
TEST(ByHand, nobody_works_on_the_weekend) {
    Workbench bench(one_desk(12).load());
    bench.live(1);
    bench.add(0);
    bench.live(4);
    auto const issue = bench.ended();
    EXPECT_NEAR(static_cast<double>(issue.fixed), 4 + 13 * hour, 1e-6);
    EXPECT_NEAR(days(issue, Cause::waiting), 9 * hour, 1e-6); // from midnight on
    EXPECT_NEAR(days(issue, Cause::working), 3 + 4 * hour, 1e-6);
}

// Two powers of two offices: each does its half of eight hours; the second has it from Friday morning on.
TEST(ByHand, each_office_does_the_part_that_its_powers_allow) {
    auto two = one_desk(8);
    two.kinds = "[issues]\n" + test::kind("job", "rate = 0\neffort_law = \"fixed\"\neffort_hours = 8\n"
                                                 "authority = [\"a\", \"b\"]");
    two.offices = test::office("desk", "community", "parent = \"upper\"\nauthority = [\"a\"]\n",
                               test::post("clerk", "hours_per_day = 8")) +
                  test::office("upper", "subdistrict", "body = \"government\"\nauthority = [\"b\"]\n",
                               test::post("clerk", "hours_per_day = 8"));
    Workbench bench(two.load());
    bench.add(0);
    bench.live(2);
    auto const issue = bench.ended();
    EXPECT_NEAR(static_cast<double>(issue.fixed), 1 + 13 * hour, 1e-6);
    EXPECT_EQ(issue.hops, 1);
    EXPECT_NEAR(days(issue, Cause::working), 8 * hour + 4 * hour, 1e-6); // until the evening; then four
    EXPECT_NEAR(days(issue, Cause::handing_over), 7 * hour, 1e-6);       // from 17:00 to midnight
    EXPECT_NEAR(days(issue, Cause::waiting), 18 * hour, 1e-6);           // twice until 9:00
    EXPECT_NEAR(bench.office("desk").spent.issues, 4.0, 1e-6);
    EXPECT_NEAR(bench.office("upper", 2).spent.issues, 4.0, 1e-6);
}

// Behind a first of 40 hours the second waits; after two days it goes up and is done there at once.
TEST(ByHand, what_nobody_got_round_to_goes_up_after_the_patience_of_the_office) {
    auto two = one_desk(40);
    two.scenario.replace(two.scenario.find("per_week = 5"), 12, "per_week = 7");
    two.offices = test::office("desk", "community", "parent = \"upper\"\npatience_days = 2\n",
                               test::post("clerk", "hours_per_day = 8")) +
                  test::office("upper", "district", "body = \"government\"\n",
                               test::post("clerk", "count = 10\nhours_per_day = 8"));
    Workbench bench(two.load());
    bench.add(0);
    bench.live(1);
    bench.add(0);
    bench.live(4);
    // The first goes up on the evening of day 2 with 16 of its 40 hours left, the second on that of day 3.
    auto const times = times_fixed(bench);
    ASSERT_EQ(times.size(), 2U);
    EXPECT_NEAR(times[0], 3 + 9 * hour + 8 * hour * 16 / 80, 1e-5);
    EXPECT_NEAR(times[1], 4 + 9 * hour + 8 * hour * 32 / 80, 1e-5);
    EXPECT_EQ(bench.partition().tally[Count::passed_for_age], 2U);
}

TEST(ByHand, nothing_that_arises_is_nothing_at_all) {
    auto quiet = one_desk(5);
    quiet.behaviour =
        "[behaviour.mood]\nstart = 0.5\ncontagion = 0.01\ncompletion_gain = 0.1\npassing_loss = 0.1\n";
    auto const run = test::run(quiet.load(), RecordLevel::journeys);
    EXPECT_EQ(run.table("issues").rows(), 0U);
    EXPECT_EQ(run.table("events").rows(), 0U);
    auto const& table = run.table("indicators");
    for (std::size_t i = 0; i < table.rows(); ++i) {
        auto const value = table.values<double>("value")[i];
        auto const& name = table.values<std::string>("name")[i];
        if (name == "satisfaction_mean") {
            EXPECT_EQ(value, 0.5);
        } else if (name.starts_with("satisfaction_of.")) { // not a number for a group without anybody
            EXPECT_TRUE(value == 0.5 || value != value) << name << " = " << value;
        } else {
            EXPECT_TRUE(value == 0.0 || value != value) << name << " = " << value;
        }
    }
}

} // namespace linli
