#include "tests/unit/viz/screen.hpp"

#include "viz/view/race_view.hpp"

#include <algorithm>

namespace linli::viz {
namespace {

using test::made_up_study;
using test::open_made_up;
using test::Screen;

RaceRow const& row(std::vector<RaceRow> const& rows, std::string const& id) {
    auto const found = std::find_if(rows.begin(), rows.end(), [&](RaceRow const& r) { return r.id == id; });
    EXPECT_NE(found, rows.end()) << id;
    return found != rows.end() ? *found : rows.front();
}

TEST(RaceView, a_level_is_that_of_the_day_and_a_count_the_sum_until_it) {
    auto const study = made_up_study();
    auto const& run = study.first();
    auto const rows = race_rows(study, run.top(), 3, Language::en);
    EXPECT_DOUBLE_EQ(row(rows, "open").values[0], run.daily(run.top(), "open_problems", 3));
    auto const closed = run.daily(run.top(), "closed", 1) + run.daily(run.top(), "closed", 2) +
                        run.daily(run.top(), "closed", 3);
    EXPECT_DOUBLE_EQ(row(rows, "closed").values[0], closed);
}

TEST(RaceView, every_structure_has_its_value_of_the_same_place) {
    auto const study = made_up_study();
    Place const community{Tier::community, 2};
    auto const rows = race_rows(study, community, 20, Language::en);
    auto const& open = row(rows, "open");
    ASSERT_EQ(open.values.size(), 2U);
    for (std::size_t a = 0; a < 2; ++a) {
        EXPECT_DOUBLE_EQ(open.values[a], study.arms()[a].run().daily(community, "open_problems", 20));
    }
}

TEST(RaceView, what_no_run_has_recorded_is_left_out) {
    auto const rows = race_rows(made_up_study(), {}, 20, Language::en);
    EXPECT_TRUE(std::none_of(rows.begin(), rows.end(), [](RaceRow const& r) { return r.id == "backlog"; }));
}

TEST(RaceView, better_and_worse_follow_the_sense_of_the_number) {
    RaceRow row{.id = {}, .series = {}, .title = {}, .unit = {}, .digits = 0, .values = {5.0, 3.0, 5.0}};
    row.better = Better::lower;
    EXPECT_TRUE(row.is_better(1));
    EXPECT_FALSE(row.is_worse(1));
    row.better = Better::higher;
    EXPECT_TRUE(row.is_worse(1));
    EXPECT_FALSE(row.is_better(2) || row.is_worse(2));
    row.better = Better::neither;
    EXPECT_FALSE(row.is_better(1) || row.is_worse(1));
}

TEST(RaceView, a_courtyard_races_within_its_community) {
    auto const study = made_up_study();
    auto const& run = study.first();
    Place const courtyard{Tier::courtyard, 13};
    EXPECT_EQ(race_place(run, courtyard), run.parent(courtyard));
    EXPECT_EQ(race_place(run, run.top()), run.top());
}

TEST(RacePanel, structures_stand_beside_each_other_on_the_same_day) {
    Screen screen(made_up_study());
    screen.click("tab/race");
    auto const first = screen.probes.find("map/0/community/0");
    auto const second = screen.probes.find("map/1/community/0");
    ASSERT_TRUE(first && second);
    EXPECT_LT(first->right(), second->x);
    EXPECT_DOUBLE_EQ(first->y, second->y);
}

TEST(RacePanel, a_click_on_a_number_plots_it) {
    Screen screen(made_up_study());
    screen.click("tab/race");
    screen.click("race/row/closed");
    EXPECT_EQ(screen.viewer.race_series, "closed");
    ASSERT_EQ(screen.viewer.remembered.race_plot.curves.size(), 2U);
    EXPECT_EQ(screen.viewer.remembered.race_plot.days, 60);
}

TEST(RacePanel, a_click_into_the_plot_goes_to_that_day) {
    Screen screen(made_up_study());
    screen.click("tab/race");
    screen.click_at("race/curve", 0.55, 0.5);
    EXPECT_NEAR(screen.viewer.day, 32, 6);
}

TEST(RacePanel, a_live_race_cannot_be_moved_to_a_day_that_is_not_there) {
    Screen screen(made_up_study());
    screen.viewer.live.on = true;
    screen.viewer.live.simulated = 60;
    screen.viewer.live.planned = 365;
    screen.click("tab/race");
    screen.click_at("race/curve", 0.95, 0.5);
    EXPECT_EQ(screen.viewer.day, 60);
}

TEST(RacePanel, a_click_on_the_map_races_within_that_place) {
    Screen screen(made_up_study());
    screen.click("tab/race");
    screen.click("map/1/community/2");
    EXPECT_EQ(screen.viewer.focus, (Place{Tier::community, 2}));
    EXPECT_TRUE(screen.shows("race/row/open"));
}

TEST(RacePanel, one_structure_alone_is_shown_without_differences) {
    Study study;
    study.add(open_made_up());
    Screen screen(study);
    screen.click("tab/race");
    EXPECT_TRUE(screen.shows("race/row/open"));
}

} // namespace
} // namespace linli::viz
