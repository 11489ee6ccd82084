#include "viz/view/office_days.hpp"

#include "sim/core/error.hpp"
#include "tests/unit/viz/made_up_run.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace linli::viz {
namespace {

using test::open_made_up;

constexpr std::size_t community = 1;
constexpr std::size_t district = 3;
constexpr std::size_t community_post = 24; ///< the first after 24 councils

TEST(OfficeDaysView, a_week_is_the_sum_of_its_days_and_ends_with_the_queue_of_the_last) {
    auto const run = open_made_up();
    auto const week = office_days(run, community, 20, Period::week);
    double had = 0.0;
    double passed = 0.0;
    for (int day = 14; day <= 20; ++day) {
        had += office_days(run, community, day, Period::day).had;
        passed += office_days(run, community, day, Period::day).passed_up;
    }
    EXPECT_DOUBLE_EQ(week.had, had);
    EXPECT_DOUBLE_EQ(week.passed_up, passed);
    EXPECT_DOUBLE_EQ(week.waiting, office_days(run, community, 20, Period::day).waiting);
}

TEST(OfficeDaysView, a_day_without_hours_has_no_load) {
    auto const run = open_made_up();
    EXPECT_TRUE(std::isnan(office_days(run, district, 6, Period::day).load()));
    EXPECT_GT(office_days(run, district, 6, Period::week).load(), 0.0);
}

TEST(OfficeDaysView, of_all_posts_are_those_of_their_template) {
    auto const run = open_made_up();
    double spent = 0.0;
    for (std::size_t i = 0; i < 4; ++i) {
        spent += post_days(run, community_post + i, 33, Period::day).spent;
    }
    EXPECT_NEAR(office_days(run, community, 33, Period::day).spent, spent, 1e-4);
}

TEST(OfficeDaysView, the_most_passed_up_is_reached_on_some_day_and_never_exceeded) {
    auto const run = open_made_up();
    for (auto const period : {Period::day, Period::week, Period::run}) {
        double most = 0.0;
        for (std::size_t office = 0; office < run.offices().size(); ++office) {
            for (int day = 1; day <= run.days(); ++day) {
                most = std::max(most, office_days(run, office, day, period).passed_up);
            }
        }
        EXPECT_DOUBLE_EQ(most_passed_up(run, period), most);
    }
}

TEST(OfficeDaysView, a_table_of_another_shape_is_refused) {
    for (auto const* const path : {"office_days", "post_days"}) {
        auto file = test::made_up_run();
        auto& column = test::column_of(file, path, "waiting");
        std::get<std::vector<float>>(column.values).pop_back();
        EXPECT_THROW((viz::Run(file, "a.h5")), RunError) << path;
    }
}

TEST(OfficeDaysView, files_from_before_have_none_and_open_all_the_same) {
    auto const run = open_made_up({.office_days = false});
    EXPECT_FALSE(has_office_days(run));
    EXPECT_FALSE(has_post_days(run));
}

} // namespace
} // namespace linli::viz
