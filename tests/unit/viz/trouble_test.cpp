#include "tests/unit/viz/screen.hpp"

namespace linli::viz {
namespace {

using test::made_up_study;
using test::one_run;
using test::Screen;

TEST(Levels, a_panel_that_needs_more_says_how_to_record_it) {
    Screen screen(one_run(Level::summary));
    EXPECT_EQ(screen.viewer.panel, Panel::results);
    for (char const* const tab : {"tab/map", "tab/series", "tab/chart", "tab/issues"}) {
        screen.click(tab);
        EXPECT_TRUE(screen.shows("needs_level")) << tab;
    }
    screen.click("tab/results");
    EXPECT_FALSE(screen.shows("needs_level"));
}

TEST(Levels, a_daily_run_has_map_series_and_chart_but_no_issues) {
    Screen screen(one_run(Level::daily));
    EXPECT_FALSE(screen.shows("needs_level"));
    screen.click("tab/chart");
    EXPECT_FALSE(screen.shows("needs_level"));
    screen.click("tab/issues");
    EXPECT_TRUE(screen.shows("needs_level"));
}

TEST(Welcome, offers_the_run_files_nearby) {
    Screen screen;
    EXPECT_FALSE(screen.shows("tab/map"));
    screen.viewer.found = {"results/a.h5", "results/b.h5"};
    screen.settle();
    screen.click("welcome/1");
    ASSERT_EQ(screen.viewer.requests.size(), 1U);
    EXPECT_EQ(screen.viewer.requests[0].what, Request::What::open);
    EXPECT_EQ(screen.viewer.requests[0].file, "results/b.h5");
}

TEST(Troubles, are_shown_until_dismissed_and_leave_the_rest_working) {
    Screen screen(made_up_study());
    EXPECT_FALSE(screen.shows("dismiss"));
    screen.viewer.troubles.push_back({"broken.h5: is cut short", "broken.h5 不完整"});
    screen.settle();
    screen.click("tab/series");
    EXPECT_TRUE(screen.shows("series/plot/0"));
    screen.click("dismiss");
    EXPECT_TRUE(screen.viewer.troubles.empty());
    EXPECT_FALSE(screen.shows("dismiss"));
}

} // namespace
} // namespace linli::viz
