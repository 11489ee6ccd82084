#include "tests/unit/viz/screen.hpp"

namespace linli::viz {
namespace {

using test::made_up_study;
using test::one_run;
using test::Screen;

TEST(MapPanel, shows_each_structure_with_the_same_places) {
    Screen const screen(made_up_study());
    for (int community = 0; community < 4; ++community) {
        auto const name = "/community/" + std::to_string(community);
        ASSERT_TRUE(screen.shows("map/0" + name) && screen.shows("map/1" + name));
        EXPECT_DOUBLE_EQ(screen.probes.find("map/0" + name)->width,
                         screen.probes.find("map/1" + name)->width);
    }
}

TEST(MapPanel, a_click_goes_down_and_the_way_leads_back_up) {
    Screen screen(made_up_study());
    screen.click("map/0/community/2");
    EXPECT_EQ(screen.viewer.focus, (Place{Tier::community, 2}));
    EXPECT_TRUE(screen.shows("map/1/courtyard/12"));
    EXPECT_FALSE(screen.shows("map/1/courtyard/0"));
    screen.click("map/way/1");
    EXPECT_EQ(screen.viewer.focus, (Place{Tier::subdistrict, 1}));
    screen.click("map/way/0");
    EXPECT_EQ(screen.viewer.focus, (Place{Tier::district, 0}));
}

TEST(MapPanel, a_click_on_a_heading_opens_the_group) {
    Screen screen(made_up_study());
    screen.click_at("map/1/subdistrict/0", 0.5, 0.01);
    EXPECT_EQ(screen.viewer.focus, (Place{Tier::subdistrict, 0}));
}

TEST(MapPanel, a_courtyard_shows_its_buildings_and_a_click_on_one_lists_the_issues) {
    Screen screen(made_up_study());
    screen.click("map/0/community/2");
    screen.click("map/0/courtyard/13");
    EXPECT_EQ(screen.viewer.focus, (Place{Tier::courtyard, 13}));
    EXPECT_TRUE(screen.shows("map/courtyard"));
    EXPECT_TRUE(screen.shows("map/1/building/1")); // 50 households, 36 to a building
    EXPECT_FALSE(screen.shows("map/1/building/2"));
    screen.click("map/1/building/0");
    EXPECT_EQ(screen.viewer.panel, Panel::issues);
    EXPECT_EQ(screen.viewer.issue_arm, 1U);
    EXPECT_EQ(screen.viewer.query.place, (Place{Tier::courtyard, 13}));
    EXPECT_EQ(screen.viewer.remembered.list.rows.size(), 4U);
}

TEST(MapPanel, the_way_leads_from_a_courtyard_back_up) {
    Screen screen(made_up_study());
    screen.viewer.focus = {Tier::courtyard, 13};
    screen.settle();
    screen.click("map/way/2");
    EXPECT_EQ(screen.viewer.focus, (Place{Tier::community, 2}));
}

TEST(MapPanel, another_indicator_gives_other_colours) {
    Screen screen(made_up_study());
    auto const before = screen.picture();
    screen.choose("map/indicator", 3);
    EXPECT_EQ(screen.viewer.map_indicator, MapIndicator::satisfaction);
    EXPECT_FALSE(screen.picture() == before);
}

TEST(MapPanel, another_day_gives_other_colours_and_the_same_day_the_same) {
    Screen screen(made_up_study());
    auto const last = screen.picture();
    screen.viewer.day = 20;
    screen.settle();
    EXPECT_FALSE(screen.picture() == last);
    screen.viewer.day = 60;
    screen.settle();
    EXPECT_TRUE(screen.picture() == last);
}

TEST(MapPanel, pointing_at_a_place_shows_its_numbers) {
    Screen screen(made_up_study());
    auto const before = screen.picture();
    screen.hover("map/0/community/3");
    EXPECT_FALSE(screen.picture() == before);
}

TEST(MapPanel, of_a_daily_run_ends_at_communities) {
    Screen screen(one_run(Level::daily));
    screen.click("map/0/community/2");
    EXPECT_EQ(screen.viewer.focus, (Place{Tier::district, 0}));
    EXPECT_EQ(screen.viewer.panel, Panel::map);
}

} // namespace
} // namespace linli::viz
