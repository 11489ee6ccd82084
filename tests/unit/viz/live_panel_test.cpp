#include "tests/unit/viz/screen.hpp"

namespace linli::viz {
namespace {

using test::open_made_up;
using test::Screen;

/// What is there when the simulation has come to `day` of 365.
Study until(int day) {
    Study study;
    study.add(open_made_up({.days = day}));
    return study;
}

/// A screen with a live run of which `day` days are simulated.
class LiveScreen : public Screen {
  public:
    explicit LiveScreen(int day) : Screen(until(day)) {
        viewer.study = {};
        show_live(viewer, until(day), 365, true);
        play(viewer, 0.0);
        settle();
    }
};

TEST(LivePanel, without_a_first_day_it_says_that_it_comes) {
    Screen screen;
    screen.viewer.live.on = true;
    screen.settle();
    EXPECT_TRUE(screen.shows("live/starting"));
    EXPECT_FALSE(screen.shows("time/play"));
}

TEST(LivePanel, a_step_asks_for_the_next_day_and_shows_it_when_it_is_there) {
    LiveScreen screen(30);
    screen.viewer.live.goal = 30;
    play(screen.viewer, 0.0);
    screen.click("time/on");
    play(screen.viewer, 0.0);
    EXPECT_EQ(screen.viewer.live.wanted, 31);
    EXPECT_EQ(screen.viewer.day, 30);
    show_live(screen.viewer, until(31), 365, false);
    EXPECT_EQ(screen.viewer.day, 31);
}

TEST(LivePanel, playing_asks_for_days_ahead_and_never_shows_one_that_is_not_there) {
    LiveScreen screen(30);
    screen.click("time/play");
    ASSERT_TRUE(screen.viewer.playing);
    for (int i = 0; i < 100; ++i) {
        play(screen.viewer, 0.1);
    }
    EXPECT_EQ(screen.viewer.day, 30);
    EXPECT_GT(screen.viewer.live.wanted, 30);
    EXPECT_LT(screen.viewer.live.wanted, 60);
    screen.click("time/play");
    EXPECT_FALSE(screen.viewer.playing);
}

TEST(LivePanel, full_speed_asks_for_the_last_day_and_stops_there) {
    LiveScreen screen(30);
    screen.choose("time/speed", 4);
    EXPECT_EQ(screen.viewer.speed, full_speed);
    screen.click("time/play");
    play(screen.viewer, 0.1);
    EXPECT_EQ(screen.viewer.live.wanted, 365);
    show_live(screen.viewer, until(365), 365, false);
    play(screen.viewer, 0.1);
    EXPECT_EQ(screen.viewer.day, 365);
    EXPECT_FALSE(screen.viewer.playing);
}

TEST(LivePanel, the_slider_goes_back_to_any_simulated_day_and_forward_again) {
    LiveScreen screen(200);
    screen.viewer.playing = true;
    screen.click_at("time/day", 0.25, 0.5);
    play(screen.viewer, 0.1);
    EXPECT_FALSE(screen.viewer.playing);
    EXPECT_NEAR(screen.viewer.day, 91, 12);
    screen.click_at("time/day", 0.99, 0.5);
    play(screen.viewer, 0.1);
    EXPECT_EQ(screen.viewer.day, 200);
    EXPECT_GT(screen.viewer.live.wanted, 350);
    screen.click("time/back");
    play(screen.viewer, 0.1);
    EXPECT_EQ(screen.viewer.day, 199);
}

TEST(LivePanel, a_day_chosen_in_a_plot_counts_as_much_as_one_chosen_in_the_bar) {
    LiveScreen screen(200);
    screen.click("tab/series");
    screen.viewer.day = 50; // as the plot does
    play(screen.viewer, 0.0);
    EXPECT_EQ(screen.viewer.day, 50);
    EXPECT_EQ(screen.viewer.live.goal, 50);
}

TEST(LivePanel, what_is_looked_at_stays_when_a_newer_state_comes) {
    LiveScreen screen(30);
    screen.click("tab/issues");
    screen.choose("issues/kind", 2);
    auto const issue = screen.viewer.issue;
    show_live(screen.viewer, until(40), 365, false);
    screen.settle();
    EXPECT_EQ(screen.viewer.panel, Panel::issues);
    EXPECT_EQ(screen.viewer.query.kind, 1);
    EXPECT_EQ(screen.viewer.issue, issue);
}

TEST(LivePanel, every_panel_shows_a_live_run) {
    LiveScreen screen(30);
    for (auto const panel : panel_ids) {
        screen.click("tab/" + std::string(panel));
        EXPECT_FALSE(screen.shows("needs_level")) << panel;
        EXPECT_TRUE(screen.shows("language"));
    }
}

TEST(LivePanel, results_of_a_live_run_can_be_watched_while_it_plays) {
    LiveScreen screen(30);
    screen.click("tab/results");
    EXPECT_TRUE(screen.shows("time/play"));
}

TEST(LivePanel, plots_leave_room_for_the_days_to_come_and_never_lead_there) {
    LiveScreen screen(30);
    screen.click("tab/series");
    EXPECT_EQ(screen.viewer.remembered.plots.front().days, 365);
    screen.click_at("series/plot/0", 0.9, 0.5);
    EXPECT_EQ(screen.viewer.day, 30);
}

TEST(LivePanel, restart_is_asked_of_the_program) {
    LiveScreen screen(30);
    screen.click("time/restart");
    ASSERT_EQ(screen.viewer.requests.size(), 1U);
    EXPECT_EQ(screen.viewer.requests.front().what, Request::What::restart);
}

} // namespace
} // namespace linli::viz
