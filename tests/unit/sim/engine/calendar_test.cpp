#include "sim/engine/calendar.hpp"

#include <gtest/gtest.h>

namespace linli {

namespace {

// Day 0 is Thursday, 2020-01-02.
Calendar::Settings settings() {
    Calendar::Settings settings;
    settings.first_date = *parse_date("2020-01-02");
    settings.days = 14;
    settings.work_days_per_week = 5;
    return settings;
}

} // namespace

TEST(Dates, count_days_from_1970) {
    EXPECT_EQ(parse_date("1970-01-01"), 0);
    EXPECT_EQ(parse_date("1969-12-31"), -1);
    EXPECT_EQ(parse_date("2000-03-01"), 11017); // 2000 was a leap year
    EXPECT_EQ(parse_date("2020-01-25"), 18286);
}

TEST(Dates, read_back_as_they_were_written) {
    for (std::int32_t day = -200'000; day < 200'000; day += 37) {
        EXPECT_EQ(parse_date(format_date(day)), day) << format_date(day);
    }
}

TEST(Dates, that_do_not_exist_or_are_written_otherwise_are_refused) {
    for (auto const* text : {"2021-02-29", "2020-13-01", "2020-00-10", "2020-1-1", "20200101", "2020/01/01",
                             "2020-01-01 ", "", "2020-01-32", "abcd-ef-gh", "2020-01--1", "+020-01-01"}) {
        EXPECT_FALSE(parse_date(text)) << text;
    }
}

TEST(Calendar, weekends_are_free_and_weekdays_are_counted_from_the_date) {
    Calendar const calendar(settings());
    EXPECT_EQ(calendar.weekday_of(0), 3); // Thursday
    std::string working;
    for (Step step = 0; step < calendar.steps(); ++step) {
        working += calendar.is_working(step) ? 'w' : '-';
    }
    EXPECT_EQ(working, "ww--wwwww--www");
}

TEST(Calendar, weekdays_hold_before_1970_and_in_the_warm_up) {
    auto early = settings();
    early.first_date = *parse_date("1969-12-29"); // a Monday
    early.warm_up_days = 8;
    Calendar const calendar(early);
    EXPECT_EQ(calendar.weekday_of(8), 0);
    EXPECT_EQ(calendar.weekday_of(0), 6);
    EXPECT_EQ(calendar.day_of(0), -8);
}

TEST(Calendar, holidays_are_days_from_day_0_and_those_outside_the_run_do_not_matter) {
    auto with = settings();
    with.warm_up_days = 3;
    with.holidays = {0, 4, 13, 14, 400};
    Calendar const calendar(with);
    EXPECT_FALSE(calendar.is_working(3)); // day 0
    EXPECT_TRUE(calendar.is_working(4));
    EXPECT_FALSE(calendar.is_working(7)); // day 4, a Monday
    EXPECT_FALSE(calendar.is_working(16));
    EXPECT_TRUE(calendar.is_working(0)); // Monday of the warm-up
}

TEST(Calendar, working_steps_before_a_step_are_those_that_a_loop_counts) {
    auto with = settings();
    with.warm_up_days = 5;
    with.holidays = {1, 8};
    for (int const steps_per_day : {1, 3, 8}) {
        with.steps_per_day = steps_per_day;
        Calendar const calendar(with);
        Step counted = 0;
        for (Step step = 0; step < calendar.steps(); ++step) {
            EXPECT_EQ(calendar.working_before(step), counted) << step << " of " << steps_per_day;
            counted += calendar.is_working(step) ? 1 : 0;
        }
        EXPECT_EQ(calendar.working_before(calendar.steps()), counted);
    }
}

TEST(Calendar, next_working_step_is_the_first_that_a_loop_finds) {
    auto with = settings();
    with.holidays = {4, 5};
    with.steps_per_day = 4;
    Calendar const calendar(with);
    for (Step step = 0; step <= calendar.steps(); ++step) {
        Step found = step;
        while (found < calendar.steps() && !calendar.is_working(found)) {
            ++found;
        }
        EXPECT_EQ(calendar.next_working(step), found) << step;
    }
    EXPECT_EQ(calendar.next_working(calendar.steps() + 5), calendar.steps());
}

TEST(Calendar, parts_of_a_day_are_steps_of_equal_length) {
    auto fine = settings();
    fine.warm_up_days = 2;
    fine.steps_per_day = 4;
    Calendar const calendar(fine);
    EXPECT_EQ(calendar.steps(), 64);
    EXPECT_DOUBLE_EQ(calendar.step_days(), 0.25);
    EXPECT_EQ(calendar.first_recorded(), 8);
    EXPECT_EQ(calendar.day_of(7), -1);
    EXPECT_EQ(calendar.day_of(11), 0);
    EXPECT_DOUBLE_EQ(calendar.start_of(11), 0.75);
    EXPECT_TRUE(calendar.ends_day(11));
    EXPECT_FALSE(calendar.ends_day(10));
}

TEST(Calendar, time_lies_in_the_step_that_begins_at_or_before_it) {
    auto fine = settings();
    fine.warm_up_days = 2;
    fine.steps_per_day = 4;
    Calendar const calendar(fine);
    for (Step step = 0; step < calendar.steps(); ++step) {
        EXPECT_EQ(calendar.step_at(calendar.start_of(step)), step);
        EXPECT_EQ(calendar.step_at(calendar.start_of(step) + 0.249), step);
    }
    EXPECT_EQ(calendar.step_at(-100.0), 0);
    EXPECT_EQ(calendar.step_at(1e300), 2'000'000'000);
}

} // namespace linli
