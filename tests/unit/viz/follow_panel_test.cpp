#include "tests/unit/viz/screen.hpp"

namespace linli::viz {
namespace {

using test::open_made_up;
using test::Screen;

/// What has come when another process has simulated `day` of 365.
Followed until(int day, Standing standing = Standing::growing) {
    Followed state;
    state.files = {{.name = "run.h5", .standing = standing, .days = day, .planned = 365, .simulated = day}};
    state.planned = 365;
    if (day > 0) {
        state.study.emplace();
        state.study->add(open_made_up({.level = Level::daily, .days = day}));
    }
    return state;
}

TEST(FollowPanel, before_there_is_anything_says_how_a_run_is_followed) {
    Screen screen;
    show_followed(screen.viewer, until(0, Standing::awaited));
    screen.settle();
    EXPECT_TRUE(screen.shows("follow/awaiting"));
    EXPECT_TRUE(screen.shows("follow/0"));
}

TEST(FollowPanel, the_newest_day_is_shown_until_somebody_goes_back_and_again_when_asked) {
    Screen screen;
    show_followed(screen.viewer, until(30));
    play(screen.viewer, 0.0);
    screen.settle();
    show_followed(screen.viewer, until(40));
    EXPECT_EQ(screen.viewer.day, 40);
    screen.click("time/back");
    play(screen.viewer, 0.0);
    show_followed(screen.viewer, until(50));
    EXPECT_EQ(screen.viewer.day, 39);
    screen.settle();
    screen.click("time/newest");
    play(screen.viewer, 0.0);
    EXPECT_EQ(screen.viewer.day, 50);
    show_followed(screen.viewer, until(60));
    EXPECT_EQ(screen.viewer.day, 60);
    EXPECT_FALSE(screen.shows("time/restart"));
}

TEST(FollowPanel, what_is_only_known_at_the_end_says_so_in_both_languages) {
    for (auto const language : {Language::en, Language::zh}) {
        Screen screen;
        screen.viewer.language = language;
        show_followed(screen.viewer, until(30));
        for (auto const panel : {Panel::issues, Panel::results}) {
            screen.viewer.panel = panel;
            screen.settle();
            EXPECT_TRUE(screen.shows("follow/later"));
        }
        screen.viewer.panel = Panel::parameters;
        screen.settle();
        EXPECT_TRUE(screen.shows("parameters/need_live"));
    }
}

TEST(FollowPanel, every_standing_is_told_and_the_run_file_is_an_ordinary_run) {
    Screen screen;
    for (auto const standing :
         {Standing::warming_up, Standing::growing, Standing::storing, Standing::ended}) {
        show_followed(screen.viewer, until(20, standing));
        screen.settle();
        EXPECT_TRUE(screen.shows("follow/0"));
    }
    auto whole = until(365, Standing::whole);
    whole.is_whole = true;
    show_followed(screen.viewer, std::move(whole));
    screen.settle();
    EXPECT_FALSE(screen.shows("follow/0"));
    EXPECT_FALSE(screen.viewer.live.on);
    EXPECT_EQ(screen.viewer.day, 365);
}

} // namespace
} // namespace linli::viz
