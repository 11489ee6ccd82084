#include "tests/unit/viz/screen.hpp"

namespace linli::viz {
namespace {

using test::made_up_study;
using test::one_run;
using test::open_made_up;
using test::Screen;

TEST(ChartPanel, a_click_on_an_office_shows_its_numbers) {
    Screen screen(made_up_study());
    screen.click("tab/chart");
    EXPECT_FALSE(screen.shows("chart/detail/community-office"));
    screen.click("chart/office/community-office");
    EXPECT_TRUE(screen.shows("chart/detail/community-office"));
    screen.click("chart/office/council");
    EXPECT_TRUE(screen.shows("chart/detail/council"));
}

TEST(ChartPanel, shows_one_structure_at_a_time) {
    Screen screen(made_up_study());
    screen.click("tab/chart");
    screen.click("chart/office/council");
    screen.click("chart/arm/1");
    EXPECT_EQ(screen.viewer.chart_arm, 1U);
    EXPECT_FALSE(screen.shows("chart/detail/council"));
}

TEST(ChartPanel, a_click_on_one_office_shows_its_day_and_what_it_holds) {
    Screen screen(made_up_study());
    screen.click("tab/chart");
    screen.viewer.day = 20;
    screen.click("chart/office/community-office");
    screen.click("chart/post/0");
    EXPECT_TRUE(screen.shows("chart/post"));
    ASSERT_FALSE(screen.viewer.remembered.post_day.held.empty());
    auto const key = screen.viewer.remembered.post_day.held.front().key;
    screen.click("chart/held/0");
    EXPECT_EQ(screen.viewer.panel, Panel::issues);
    EXPECT_EQ(screen.viewer.issue, key);
    screen.click("tab/chart");
    screen.click("chart/post/back");
    EXPECT_TRUE(screen.shows("chart/detail/community-office"));
}

TEST(ChartPanel, another_office_or_structure_leaves_the_chosen_post) {
    Screen screen(made_up_study());
    screen.click("tab/chart");
    screen.click("chart/office/council");
    screen.click("chart/post/2");
    EXPECT_TRUE(screen.shows("chart/post"));
    screen.click("chart/office/community-office");
    EXPECT_FALSE(screen.shows("chart/post"));
    screen.click("chart/post/1");
    screen.click("chart/arm/1");
    EXPECT_FALSE(screen.shows("chart/post"));
}

TEST(ChartPanel, below_journeys_says_what_the_day_of_an_office_needs) {
    Screen screen(one_run(Level::issues));
    screen.click("tab/chart");
    screen.click("chart/office/community-office");
    screen.click("chart/post/0");
    EXPECT_TRUE(screen.shows("chart/post"));
    EXPECT_FALSE(screen.shows("chart/held/0"));
}

TEST(ChartPanel, line_width_follows_the_day) {
    Screen screen(made_up_study());
    screen.click("tab/chart");
    screen.viewer.day = 30;
    screen.settle();
    auto const busy = screen.picture();
    screen.viewer.day = 1;
    screen.settle();
    EXPECT_FALSE(screen.picture() == busy);
}

TEST(ChartPanel, colours_follow_the_day_and_the_whole_run_does_not) {
    Screen screen(made_up_study());
    screen.click("tab/chart");
    auto const picture_on = [&](int day) {
        screen.viewer.day = day;
        screen.settle();
        auto const area = *screen.probes.find("chart/office/subdistrict-office");
        auto const picture = screen.picture();
        auto const at = static_cast<std::size_t>(area.y + 3.0) * static_cast<std::size_t>(picture.width) +
                        static_cast<std::size_t>(area.x + 6.0);
        return std::vector<std::uint8_t>(picture.rgb.begin() + static_cast<std::ptrdiff_t>(at * 3),
                                         picture.rgb.begin() + static_cast<std::ptrdiff_t>(at * 3 + 3));
    };
    EXPECT_NE(picture_on(20), picture_on(9));
    screen.click("chart/period/run");
    EXPECT_EQ(picture_on(20), picture_on(9));
}

TEST(ChartPanel, a_click_into_a_curve_of_an_office_goes_to_that_day) {
    Screen screen(made_up_study());
    screen.click("tab/chart");
    screen.click("chart/office/community-office");
    screen.click_at("chart/curve/0", 0.6, 0.5);
    EXPECT_GT(screen.viewer.day, 20);
    EXPECT_LT(screen.viewer.day, 45);
}

TEST(ChartPanel, of_a_file_without_offices_by_day_says_so_and_shows_the_whole_run) {
    Study study;
    study.add(open_made_up({.office_days = false}));
    Screen screen(study);
    screen.click("tab/chart");
    EXPECT_TRUE(screen.shows("chart/no_days"));
    EXPECT_FALSE(screen.shows("chart/period/day"));
    screen.click("chart/office/community-office");
    EXPECT_TRUE(screen.shows("chart/detail/community-office"));
    EXPECT_FALSE(screen.shows("chart/curve/0"));
    screen.click("chart/post/0");
    EXPECT_TRUE(screen.shows("chart/post"));
}

TEST(ChartPanel, of_a_daily_run_shows_templates_by_day_but_no_single_office) {
    Screen screen(one_run(Level::daily));
    screen.click("tab/chart");
    screen.click("chart/office/community-office");
    EXPECT_TRUE(screen.shows("chart/curve/1"));
    EXPECT_FALSE(screen.shows("chart/post/0"));
}

} // namespace
} // namespace linli::viz
