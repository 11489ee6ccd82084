#include "tests/unit/viz/screen.hpp"

#include <gmock/gmock.h>

namespace linli::viz {
namespace {

using test::made_up_study;
using test::Screen;
using ::testing::HasSubstr;

TEST(SeriesPanel, a_tick_adds_a_plot_and_another_takes_it_away) {
    Screen screen(made_up_study());
    screen.click("tab/series");
    EXPECT_TRUE(screen.shows("series/plot/2"));
    EXPECT_FALSE(screen.shows("series/plot/3"));
    screen.click("series/trust");
    EXPECT_TRUE(screen.shows("series/plot/3"));
    screen.click("series/closed");
    EXPECT_FALSE(screen.shows("series/plot/3"));
    EXPECT_EQ(screen.viewer.series.series,
              (std::vector<std::string>{"open_problems", "satisfaction", "trust"}));
}

TEST(SeriesPanel, without_any_indicator_says_what_to_do) {
    Screen screen(made_up_study());
    screen.click("tab/series");
    for (char const* const series : {"series/open_problems", "series/closed", "series/satisfaction"}) {
        screen.click(series);
    }
    EXPECT_FALSE(screen.shows("series/plot/0"));
    screen.click("series/trust");
    EXPECT_TRUE(screen.shows("series/plot/0"));
}

TEST(SeriesPanel, a_click_into_a_plot_sets_the_day) {
    Screen screen(made_up_study());
    screen.click("tab/series");
    screen.click("series/plot/1");
    EXPECT_GT(screen.viewer.day, 20);
    EXPECT_LT(screen.viewer.day, 40);
}

TEST(SeriesPanel, a_place_is_chosen_from_a_list) {
    Screen screen(made_up_study());
    screen.click("tab/series");
    screen.choose("series/place", 4); // district, 2 subdistricts, communities
    EXPECT_EQ(screen.viewer.series.place, (Place{Tier::community, 1}));
}

TEST(SeriesPanel, weekly_mean_can_be_switched_off) {
    Screen screen(made_up_study());
    screen.click("tab/series");
    auto const smooth = screen.picture();
    screen.click("series/weekly");
    EXPECT_FALSE(screen.viewer.series.weekly_mean);
    EXPECT_FALSE(screen.picture() == smooth);
}

TEST(SeriesPanel, asks_the_program_to_save_what_it_shows) {
    Screen screen(made_up_study());
    screen.click("tab/series");
    screen.click("series/svg");
    ASSERT_EQ(screen.viewer.requests.size(), 1U);
    EXPECT_EQ(screen.viewer.requests[0].what, Request::What::save);
    EXPECT_EQ(screen.viewer.requests[0].file, "made-up-series.svg");
    EXPECT_THAT(screen.viewer.requests[0].text, HasSubstr("<svg"));
}

} // namespace
} // namespace linli::viz
