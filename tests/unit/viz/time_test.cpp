#include "tests/unit/viz/screen.hpp"

namespace linli::viz {
namespace {

using test::made_up_study;
using test::open_made_up;
using test::Screen;

TEST(Time, a_run_opens_at_its_last_day) {
    Screen const screen(made_up_study());
    EXPECT_EQ(screen.viewer.day, 60);
}

TEST(Time, steps_go_a_day_back_and_on_and_stop_at_the_ends) {
    Screen screen(made_up_study());
    screen.click("time/on");
    EXPECT_EQ(screen.viewer.day, 60);
    screen.click("time/back");
    EXPECT_EQ(screen.viewer.day, 59);
    screen.viewer.day = 1;
    screen.click("time/back");
    EXPECT_EQ(screen.viewer.day, 1);
    screen.click("time/on");
    EXPECT_EQ(screen.viewer.day, 2);
}

TEST(Time, the_slider_reaches_any_day) {
    Screen screen(made_up_study());
    screen.click_at("time/day", 0.01, 0.5);
    EXPECT_EQ(screen.viewer.day, 1);
    screen.click_at("time/day", 0.99, 0.5);
    EXPECT_EQ(screen.viewer.day, 60);
    screen.click("time/day");
    EXPECT_NEAR(screen.viewer.day, 30, 2);
}

TEST(Time, play_begins_again_from_the_end_and_pause_stops_it) {
    Screen screen(made_up_study());
    screen.click("time/play");
    EXPECT_TRUE(screen.viewer.playing);
    EXPECT_EQ(screen.viewer.day, 1);
    screen.click("time/play");
    EXPECT_FALSE(screen.viewer.playing);
}

TEST(Time, playing_passes_as_many_days_as_it_says_and_ends) {
    Viewer viewer;
    add_run(viewer, open_made_up());
    viewer.day = 1;
    viewer.playing = true;
    viewer.speed = 20;
    for (int i = 0; i < 10; ++i) {
        (void)play(viewer, 0.1);
    }
    EXPECT_NEAR(viewer.day, 21, 1);
    for (int i = 0; i < 100; ++i) {
        (void)play(viewer, 0.1);
    }
    EXPECT_EQ(viewer.day, 60);
    EXPECT_FALSE(viewer.playing);
    EXPECT_FALSE(play(viewer, 0.1));
}

TEST(Time, speed_is_chosen_from_a_list) {
    Screen screen(made_up_study());
    screen.choose("time/speed", 3);
    EXPECT_EQ(screen.viewer.speed, 180);
}

} // namespace
} // namespace linli::viz
