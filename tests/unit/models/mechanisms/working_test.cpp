#include "models/mechanisms/working.hpp"

#include "tests/support/tiny_case.hpp"
#include "tests/support/workbench.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace linli {

namespace {

using test::days;
using test::TinyCase;
using test::Workbench;

constexpr double hour = 1.0 / 24.0;

TinyCase desk(std::string const& kind_keys, std::string const& office_keys, std::string const& posts) {
    TinyCase one;
    one.kinds = "[issues]\n" + test::kind("job", "rate = 0\neffort_law = \"fixed\"\n" + kind_keys);
    one.offices = test::office("desk", "community", office_keys, posts);
    return one;
}

std::vector<double> times_fixed(Workbench& bench) {
    std::vector<double> times;
    for (auto const& row : bench.partition().rows) {
        times.push_back(static_cast<double>(row.fixed));
    }
    std::sort(times.begin(), times.end());
    return times;
}

void expect_times(Workbench& bench, std::vector<double> const& expected) {
    auto const times = times_fixed(bench);
    ASSERT_EQ(times.size(), expected.size());
    for (std::size_t i = 0; i < times.size(); ++i) {
        EXPECT_NEAR(times[i], expected[i], 1e-5) << i;
    }
}

std::string const two_clerks = test::post("clerk", "count = 2\nhours_per_day = 8");

} // namespace

// Three jobs of four hours, two clerks of eight hours, open from 9 to 17.
TEST(Working, together_clerks_take_one_issue_after_the_other_at_double_speed) {
    Workbench bench(desk("effort_hours = 4", "pooled = true\n", two_clerks).load());
    for (int i = 0; i < 3; ++i) {
        bench.add(0);
    }
    bench.live();
    expect_times(bench, {11 * hour, 13 * hour, 15 * hour});
}

TEST(Working, each_on_their_own_clerks_take_the_next_issue_when_they_are_free) {
    Workbench bench(desk("effort_hours = 4", "pooled = false\n", two_clerks).load());
    for (int i = 0; i < 3; ++i) {
        bench.add(0);
    }
    bench.live();
    expect_times(bench, {13 * hour, 13 * hour, 17 * hour});
}

// Three jobs of twelve hours: two are begun on day 0 and ended on day 1 at 13:00; the third takes until
// day 2.
TEST(Working, what_a_clerk_has_begun_keeps_its_place_overnight) {
    Workbench bench(desk("effort_hours = 12", "pooled = false\n", two_clerks).load());
    for (int i = 0; i < 3; ++i) {
        bench.add(0);
    }
    bench.live(3);
    expect_times(bench, {1 + 13 * hour, 1 + 13 * hour, 2 + 17 * hour});
    EXPECT_NEAR(bench.office("desk").spent.issues, 36.0, 1e-5);
}

TEST(Working, skill_is_speed) {
    Workbench bench(desk("effort_hours = 4", "", test::post("clerk", "hours_per_day = 8\nskill = 2")).load());
    bench.add(0);
    bench.live();
    expect_times(bench, {11 * hour});
    EXPECT_NEAR(bench.office("desk").spent.issues, 2.0, 1e-6);
}

TEST(Working, reporting_upward_and_patrols_eat_hours) {
    Workbench bench(desk("effort_hours = 4", "",
                         test::post("clerk", "hours_per_day = 8\nreporting_share = 0.5\npatrol_share = 0.25"))
                        .load());
    bench.add(0);
    bench.live(2);
    expect_times(bench, {1 + 17 * hour}); // two hours a day
}

TEST(Working, posts_of_the_weekend_work_alone_then) {
    auto mixed = desk("effort_hours = 12", "",
                      test::post("clerk", "hours_per_day = 6") +
                          test::post("guard", "hours_per_day = 2\nweekends = true"));
    mixed.scenario.replace(mixed.scenario.find("2024-01-01"), 10, "2024-01-05"); // a Friday
    mixed.scenario.replace(mixed.scenario.find("per_week = 7"), 12, "per_week = 5");
    Workbench bench(mixed.load());
    bench.add(0);
    bench.live(3); // 8 + 2 + 2
    expect_times(bench, {2 + 17 * hour});
}

TEST(Working, an_office_takes_up_issues_in_the_order_of_its_discipline) {
    auto const order = [](std::string const& discipline) {
        TinyCase one = desk("effort_hours = 5", "discipline = \"" + discipline + "\"\n",
                            test::post("clerk", "hours_per_day = 8"));
        one.kinds += test::kind("bad", "rate = 0\neffort_law = \"fixed\"\neffort_hours = 3\nseverity = 0.9") +
                     test::kind("small", "rate = 0\neffort_law = \"fixed\"\neffort_hours = 1");
        Workbench bench(one.load());
        for (std::uint8_t kind = 0; kind < 3; ++kind) {
            bench.add(kind);
        }
        bench.live(2);
        std::string kinds;
        for (auto const& row : bench.partition().rows) {
            kinds += static_cast<char>('0' + row.kind);
        }
        return kinds;
    };
    EXPECT_EQ(order("first-come"), "012");
    EXPECT_EQ(order("shortest"), "210");
    EXPECT_EQ(order("most-severe"), "102");
}

// Pooled, eight hours: jobs of 1, 5 and 5 hours share the time. The short one ends after three hours, when
// each has had one; of the other five, two and a half go to each.
TEST(Working, shared_hours_let_no_issue_wait_for_a_long_one) {
    TinyCase one =
        desk("effort_hours = 5", "discipline = \"shared\"\n", test::post("clerk", "hours_per_day = 8"));
    one.kinds += test::kind("small", "rate = 0\neffort_law = \"fixed\"\neffort_hours = 1");
    Workbench bench(one.load());
    bench.add(0);
    bench.add(0);
    bench.add(1);
    bench.live(1);
    expect_times(bench, {12 * hour});
    EXPECT_NEAR(bench.office("desk").spent.issues, 8.0, 1e-6);
    bench.live(1); // one and a half hours are left of each
    expect_times(bench, {12 * hour, 1 + 12 * hour, 1 + 12 * hour});
    EXPECT_NEAR(bench.office("desk").spent.issues, 11.0, 1e-6);
}

TEST(Working, shared_hours_give_no_issue_more_than_one_clerk) {
    Workbench bench(desk("effort_hours = 4", "discipline = \"shared\"\npooled = false\n", two_clerks).load());
    for (int i = 0; i < 3; ++i) {
        bench.add(0);
    }
    bench.live(1);
    expect_times(bench, {15 * hour, 15 * hour, 15 * hour}); // two thirds of a clerk for each
    Workbench alone(desk("effort_hours = 4", "discipline = \"shared\"\npooled = false\n", two_clerks).load());
    alone.add(0);
    alone.live(1);
    expect_times(alone, {13 * hour});
}

TEST(Working, an_emergency_goes_before_what_is_half_done) {
    TinyCase one = desk("effort_hours = 12", "", test::post("clerk", "hours_per_day = 8"));
    one.kinds += test::kind("burst", "rate = 0\neffort_law = \"fixed\"\neffort_hours = 2\nemergency = true");
    Workbench bench(one.load());
    bench.add(0);
    bench.live();
    bench.add(1);
    bench.live();
    expect_times(bench, {1 + 11 * hour, 1 + 15 * hour});
}

TEST(Working, bad_work_closes_the_issue_and_leaves_the_problem) {
    TinyCase one = desk("effort_hours = 1", "", test::post("clerk", "hours_per_day = 8"));
    one.behaviour = "[behaviour.working]\nquality = 0\nfatigue_gain = 0\nfatigue_recovery = 0\n"
                    "fatigue_slowing = 0\nfatigue_quality_loss = 0\nturnover_rate = 0\n";
    Workbench bench(one.load());
    auto const slot = bench.add(0);
    bench.live(2);
    ASSERT_EQ(bench.partition().problems.size(), 1U);
    auto const& problem = bench.partition().problems[slot];
    EXPECT_NEAR(static_cast<double>(problem.closed), 10 * hour, 1e-6);
    EXPECT_TRUE(problem.fixed != problem.fixed);
    EXPECT_FALSE(problem.false_closed);
    EXPECT_EQ(bench.partition().tally[Count::botched], 1U);
}

TEST(Working, mediation_is_tried_again_after_a_pause_and_then_given_up) {
    TinyCase one = desk("effort_hours = 1\nmediation = 1e-9", "", test::post("clerk", "hours_per_day = 8"));
    one.behaviour = "[behaviour.mediating]\nattempts_limit = 3\ninterval_days = 5\ntrust_effect = 0\n";
    Workbench bench(one.load());
    auto const slot = bench.add(0);
    bench.live(12);
    EXPECT_EQ(bench.partition().tally[Count::mediation_tried], 3U);
    EXPECT_EQ(bench.partition().tally[Count::failed], 1U);
    auto const& problem = bench.partition().problems[slot];
    // From 10:00 five days to day 5, whose morning it waits; again from 10:00 to day 10.
    EXPECT_NEAR(static_cast<double>(problem.closed), 10 + 10 * hour, 1e-5);
    EXPECT_NEAR(days(problem, Cause::mediating), 2 * (5 - 10 * hour), 1e-5);
    EXPECT_NEAR(bench.office("desk").spent.issues, 3.0, 1e-5);
}

TEST(Working, mediation_that_cannot_fail_succeeds_at_once) {
    Workbench bench(
        desk("effort_hours = 1\nmediation = 1", "", test::post("clerk", "hours_per_day = 8")).load());
    bench.add(0);
    bench.live();
    expect_times(bench, {10 * hour});
    EXPECT_EQ(bench.partition().tally[Count::mediation_reached], 1U);
}

// Consent needs three meetings of two hours, a week apart; then an hour of work.
TEST(Working, meetings_are_held_until_there_is_consent) {
    TinyCase one = desk("effort_hours = 1\nconsent = 1\nconsent_benefit = -0.25\naffected_households = 5", "",
                        test::post("clerk", "hours_per_day = 8"));
    one.behaviour = "[behaviour.deliberating]\nmeeting_hours = 2\nmeeting_interval_days = 7\n"
                    "meetings_limit = 9\nattendance = 1\nownership_attendance = 0\nroom_attendance = 0\n"
                    "persuasion = 0.1\ntrust_persuasion = 0\nspread = 0.01\n";
    Workbench bench(one.load());
    bench.add(0);
    bench.live(16);
    expect_times(bench, {14 + 12 * hour});
    EXPECT_EQ(bench.partition().tally[Count::meetings], 3U);
    EXPECT_NEAR(bench.office("desk").spent.meetings, 6.0, 1e-5);
    Workbench limited(one.load({"behaviour.deliberating.meetings_limit=2"}));
    limited.add(0);
    limited.live(16);
    EXPECT_EQ(limited.partition().tally[Count::failed], 1U);
    EXPECT_EQ(limited.partition().tally[Count::meetings], 2U);
}

// 50 residents at 73 yuan a year: ten yuan a day; fifty are there on day 5.
TEST(Working, waits_for_the_money) {
    Workbench bench(desk("effort_hours = 1\nmoney_yuan = 50", "budget = 73\nmoney_limit = 1000\n",
                         test::post("clerk", "hours_per_day = 8"))
                        .load());
    bench.add(0);
    bench.live(7);
    expect_times(bench, {5 + 10 * hour});
    EXPECT_NEAR(days(bench.ended(), Cause::money), 5.0, 1e-5);
    EXPECT_NEAR(bench.partition().tally[Sum::yuan], 50.0, 1e-6);
}

TEST(Working, nobody_pays_more_than_the_limit) {
    Workbench bench(desk("effort_hours = 1\nmoney_yuan = 50", "budget = 73000\nmoney_limit = 49\n",
                         test::post("clerk", "hours_per_day = 8"))
                        .load());
    bench.add(0);
    bench.live(7);
    EXPECT_EQ(bench.partition().tally[Count::failed], 1U);
    EXPECT_EQ(bench.partition().tally[Sum::yuan], 0.0);
}

TEST(Working, under_pressure_what_is_overdue_is_closed_without_being_touched) {
    TinyCase one = desk("effort_hours = 100", "promise_days = 3\n", test::post("clerk", "hours_per_day = 8"));
    one.behaviour = "[behaviour.closing]\ntemptation = 1\nretry_days = 7\ncallback_insight = 1\n"
                    "reopening = 0\nreopening_delay_days = 3\nlateness_tolerance = 2\n";
    one.rules += "[structure.answering]\ncallback_share = 0\nappraisal_pressure = 1\n";
    Workbench bench(one.load());
    auto const slot = bench.add(0);
    bench.live(5);
    auto const& problem = bench.partition().problems[slot];
    EXPECT_TRUE(problem.false_closed);
    EXPECT_NEAR(static_cast<double>(problem.closed), 3 + 9 * hour, 1e-5);
    EXPECT_EQ(bench.partition().tally[Count::falsely_closed], 1U);
    EXPECT_EQ(bench.office("desk").waiting(), 0U);
}

// The pause between two attempts ends on the very morning on which the office is tempted.
TEST(Working, what_is_closed_in_the_morning_does_not_come_back_from_a_pause_on_the_same_day) {
    TinyCase one = desk("effort_hours = 1\nmediation = 1e-9", "promise_days = 5\n",
                        test::post("clerk", "hours_per_day = 8"));
    one.behaviour = "[behaviour.mediating]\nattempts_limit = 3\ninterval_days = 5\ntrust_effect = 0\n"
                    "[behaviour.closing]\ntemptation = 1\nretry_days = 7\ncallback_insight = 1\n"
                    "reopening = 0\nreopening_delay_days = 3\nlateness_tolerance = 2\n";
    one.rules += "[structure.answering]\ncallback_share = 0\nappraisal_pressure = 1\n";
    Workbench bench(one.load());
    bench.add(0);
    bench.live(8);
    EXPECT_EQ(bench.partition().tally[Count::falsely_closed], 1U);
    EXPECT_EQ(bench.office("desk").closed, 1U);
    EXPECT_EQ(bench.partition().tally[Count::mediation_tried], 1U);
    EXPECT_EQ(bench.partition().tickets.size(), 0U);
}

} // namespace linli
