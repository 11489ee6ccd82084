#include "tests/unit/viz/made_up_run.hpp"
#include "viz/view/courtyard_view.hpp"
#include "viz/view/post_view.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

namespace linli::viz {
namespace {

using test::open_made_up;

/// Row of the table of posts: the first community office comes after 24 councils.
constexpr std::size_t community_office = 24;
constexpr std::size_t subdistrict_office = 28;

TEST(PostView, knows_where_the_hours_went) {
    auto const post = post_detail(open_made_up(), community_office, Language::en);
    EXPECT_EQ(post.where, "Community 1");
    EXPECT_DOUBLE_EQ(post.had, 500.0);
    EXPECT_DOUBLE_EQ(post.issues, 225.0);
    EXPECT_DOUBLE_EQ(post.meetings, 75.0);
    EXPECT_DOUBLE_EQ(post.free(), 200.0);
}

TEST(PostView, an_office_holds_what_came_to_it_and_is_neither_closed_nor_passed_on) {
    auto const run = open_made_up();
    auto const day = post_day(run, community_office, 20);
    ASSERT_FALSE(day.held.empty());
    auto const& issues = run.issues();
    for (auto const& held : day.held) {
        auto const row = *issues.row_of(held.key);
        EXPECT_LT(issues.reported[row], 20.0F);
        EXPECT_FALSE(issues.closed[row] < 20.0F);
        EXPECT_EQ(run.parent(held.home), (Place{Tier::community, 0}));
        EXPECT_GE(held.since, static_cast<double>(issues.reported[row]) - 1e-3);
    }
    for (std::size_t i = 1; i < day.held.size(); ++i) {
        EXPECT_LE(day.held[i - 1].since, day.held[i].since);
    }
}

TEST(PostView, a_day_before_anything_and_one_after_all_hold_nothing) {
    auto const run = open_made_up();
    EXPECT_TRUE(post_day(run, subdistrict_office, 1).held.empty());
    EXPECT_EQ(post_day(run, subdistrict_office, 1).closed_week, 0);
}

TEST(CourtyardView, households_fill_one_building_after_the_other) {
    auto const buildings = buildings_of(open_made_up(), MapIndicator::open, 13, 30);
    ASSERT_EQ(buildings.size(), 2U);
    EXPECT_DOUBLE_EQ(buildings[0].households, 36.0);
    EXPECT_DOUBLE_EQ(buildings[1].households, 14.0);
    EXPECT_EQ(buildings[0].floors, 6);
    EXPECT_DOUBLE_EQ(buildings[0].residents + buildings[1].residents, 300.0);
}

TEST(CourtyardView, problems_of_buildings_add_up_to_those_of_the_courtyard) {
    auto const run = open_made_up();
    HomeDays const days(run);
    for (auto const& [indicator, what] : {std::pair{MapIndicator::open, HomeCount::open},
                                          std::pair{MapIndicator::unnoticed, HomeCount::unnoticed},
                                          std::pair{MapIndicator::backlog, HomeCount::backlog}}) {
        for (int day = 1; day <= run.days(); day += 7) {
            auto const buildings = buildings_of(run, indicator, 13, day);
            auto const sum = std::accumulate(buildings.begin(), buildings.end(), 0,
                                             [](int so_far, Building const& b) { return so_far + b.count; });
            EXPECT_EQ(sum, days.count(run, what, {Tier::courtyard, 13}, day)) << day;
        }
    }
}

TEST(CourtyardView, what_is_known_of_people_is_not_told_by_building) {
    for (auto const& building : buildings_of(open_made_up(), MapIndicator::trust, 13, 30)) {
        EXPECT_TRUE(std::isnan(building.value));
    }
}

TEST(CourtyardView, a_file_without_buildings_has_none) {
    auto file = test::made_up_run();
    test::column_of(file, "courtyards", "households").name = "other";
    EXPECT_TRUE(buildings_of(viz::Run(file, "a.h5"), MapIndicator::open, 13, 30).empty());
}

TEST(CourtyardView, facts_are_told_in_both_languages) {
    auto const run = open_made_up();
    auto const english = courtyard_facts(run, 13, Language::en);
    auto const chinese = courtyard_facts(run, 13, Language::zh);
    ASSERT_EQ(english.size(), chinese.size());
    EXPECT_EQ(english.front().value, "Old courtyard");
    EXPECT_EQ(chinese.front().value, "老旧院落");
    for (auto const& fact : english) {
        EXPECT_FALSE(fact.value.empty());
    }
}

} // namespace
} // namespace linli::viz
