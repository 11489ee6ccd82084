#include "tests/unit/viz/screen.hpp"

#include <gmock/gmock.h>

#include <algorithm>

namespace linli::viz {
namespace {

using test::made_up_key;
using test::made_up_study;
using test::open_made_up;
using test::Screen;
using ::testing::HasSubstr;

Study one_run(Level level) {
    Study study;
    study.add(open_made_up({.level = level}));
    return study;
}

// The frame

TEST(Frame, every_tab_opens_its_panel) {
    Screen screen(made_up_study());
    for (std::size_t i = 0; i < panel_ids.size(); ++i) {
        screen.click("tab/" + std::string(panel_ids.at(i)));
        EXPECT_EQ(screen.viewer.panel, static_cast<Panel>(i));
    }
}

TEST(Frame, language_is_switched_at_run_time_and_everything_else_stays) {
    Screen screen(made_up_study());
    screen.click("tab/issues");
    screen.choose("issues/kind", 2);
    auto const issue = screen.viewer.issue;
    screen.click("language");
    EXPECT_EQ(screen.viewer.language, Language::zh);
    EXPECT_EQ(screen.viewer.panel, Panel::issues);
    EXPECT_EQ(screen.viewer.query.kind, 1);
    EXPECT_EQ(screen.viewer.issue, issue);
    screen.click("language");
    EXPECT_EQ(screen.viewer.language, Language::en);
}

TEST(Frame, both_languages_show_the_same_widgets) {
    for (std::size_t i = 0; i < panel_ids.size(); ++i) {
        Screen screen(made_up_study());
        screen.viewer.panel = static_cast<Panel>(i);
        screen.settle();
        std::vector<std::string> english;
        for (auto const& [key, area] : screen.probes.all()) {
            english.push_back(key);
        }
        screen.click("language");
        std::vector<std::string> chinese;
        for (auto const& [key, area] : screen.probes.all()) {
            chinese.push_back(key);
        }
        EXPECT_EQ(english, chinese) << panel_ids.at(i);
    }
}

TEST(Frame, nothing_is_drawn_outside_the_screen) {
    for (auto const& [width, height] : {std::pair(1280, 800), std::pair(1920, 1080)}) {
        Screen screen(made_up_study(), width, height);
        for (auto const panel : {Panel::map, Panel::series, Panel::chart, Panel::results}) {
            for (auto const language : {Language::en, Language::zh}) {
                screen.viewer.panel = panel;
                screen.viewer.language = language;
                screen.settle();
                for (auto const& [key, area] : screen.probes.all()) {
                    EXPECT_GE(area.x, 0.0) << key;
                    EXPECT_LE(area.right(), width) << key;
                    EXPECT_LE(area.bottom(), height) << key;
                }
            }
        }
    }
}

TEST(Frame, buttons_of_one_line_do_not_overlap) {
    Screen screen(made_up_study());
    for (auto const language : {Language::en, Language::zh}) {
        screen.viewer.language = language;
        screen.settle();
        double right = 0.0;
        for (auto const panel : panel_ids) {
            auto const tab = *screen.probes.find("tab/" + std::string(panel));
            EXPECT_GE(tab.x, right);
            right = tab.right();
        }
        EXPECT_GT(screen.probes.find("language")->x, right);
    }
}

// Time

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

// Map

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

// Series

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

// Organisation chart

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

// Issues

TEST(IssuesPanel, shows_the_journey_of_the_longest_first) {
    Screen screen(made_up_study());
    screen.click("tab/issues");
    ASSERT_TRUE(screen.viewer.issue.has_value());
    EXPECT_TRUE(screen.shows("journey/0"));
    EXPECT_TRUE(screen.shows("journey/1"));
}

TEST(IssuesPanel, a_click_on_a_row_shows_that_issue_under_both_structures) {
    Screen screen(made_up_study());
    screen.click("tab/issues");
    auto const first = screen.viewer.issue;
    screen.click_at("issues/row/3", 0.1, 0.5);
    EXPECT_NE(screen.viewer.issue, first);
    EXPECT_TRUE(screen.shows("journey/1"));
}

TEST(IssuesPanel, a_click_on_a_column_sorts_and_another_turns_the_order) {
    Screen screen(made_up_study());
    screen.click("tab/issues");
    screen.click("issues/column/6");
    EXPECT_EQ(screen.viewer.query.order, IssueOrder::severity);
    EXPECT_TRUE(screen.viewer.query.descending);
    screen.click("issues/column/6");
    EXPECT_FALSE(screen.viewer.query.descending);
}

TEST(IssuesPanel, filters_narrow_the_list_and_are_taken_back) {
    Screen screen(made_up_study());
    screen.click("tab/issues");
    auto const all = screen.viewer.remembered.list.rows.size();
    screen.choose("issues/kind", 1);
    auto const of_kind = screen.viewer.remembered.list.rows.size();
    EXPECT_LT(of_kind, all);
    screen.choose("issues/state", 5);
    EXPECT_LT(screen.viewer.remembered.list.rows.size(), of_kind);
    screen.choose("issues/state", 0);
    screen.choose("issues/kind", 0);
    EXPECT_EQ(screen.viewer.remembered.list.rows.size(), all);
}

TEST(IssuesPanel, everywhere_leaves_the_place_behind) {
    Screen screen(made_up_study());
    screen.viewer.query.place = {Tier::courtyard, 5};
    screen.click("tab/issues");
    EXPECT_TRUE(screen.shows("issues/place"));
    screen.click("issues/everywhere");
    EXPECT_FALSE(screen.shows("issues/place"));
    EXPECT_EQ(screen.viewer.query.place, (Place{Tier::district, 0}));
}

TEST(IssuesPanel, the_list_of_the_other_structure_has_its_own_states) {
    Screen screen(made_up_study());
    screen.viewer.query.state = IssueState::solved;
    screen.click("tab/issues");
    auto const first = screen.viewer.remembered.list.rows.size();
    screen.click("issues/arm/1");
    EXPECT_GT(screen.viewer.remembered.list.rows.size(), first);
}

TEST(IssuesPanel, an_earlier_day_knows_fewer_problems) {
    Screen screen(made_up_study());
    screen.click("tab/issues");
    auto const all = screen.viewer.remembered.list.rows.size();
    screen.viewer.day = 10;
    screen.settle();
    EXPECT_LT(screen.viewer.remembered.list.rows.size(), all);
}

TEST(IssuesPanel, the_key_is_copied_for_the_command_line) {
    Screen screen(made_up_study());
    screen.viewer.issue = made_up_key;
    screen.click("tab/issues");
    screen.click("journey/copy");
    ASSERT_EQ(screen.viewer.requests.size(), 1U);
    EXPECT_EQ(screen.viewer.requests[0].what, Request::What::copy);
    EXPECT_EQ(screen.viewer.requests[0].text, std::to_string(made_up_key));
}

TEST(IssuesPanel, an_issue_that_one_structure_never_had_is_said_to_be_missing) {
    Screen screen(made_up_study());
    screen.viewer.issue = 1;
    screen.click("tab/issues");
    EXPECT_TRUE(screen.shows("journey/0"));
}

TEST(IssuesPanel, works_without_events) {
    Screen screen(one_run(Level::issues));
    screen.click("tab/issues");
    EXPECT_TRUE(screen.shows("journey/0"));
    EXPECT_FALSE(screen.shows("journey/1"));
}

// Results

TEST(ResultsPanel, shows_the_main_indicators_and_on_demand_all) {
    Screen screen(made_up_study(3));
    screen.viewer.meanings = {{"closed_rate", {"Closed", "办结率"}, {"d", "d"}, true, true}};
    screen.click("tab/results");
    EXPECT_TRUE(screen.shows("results/row/closed_rate"));
    EXPECT_FALSE(screen.shows("results/row/arisen"));
    screen.click("results/all");
    EXPECT_TRUE(screen.shows("results/row/arisen"));
}

TEST(ResultsPanel, serves_one_two_and_four_structures) {
    for (auto const& structures : {std::vector<std::string>{"a"}, {"a", "b"}, {"a", "b", "c", "d"}}) {
        Study study;
        for (auto const& structure : structures) {
            study.add(open_made_up({.structure = structure}));
        }
        Screen screen(std::move(study));
        screen.viewer.all_indicators = true;
        screen.click("tab/results");
        EXPECT_TRUE(screen.shows("results/row/arisen"));
        screen.click("tab/map");
        EXPECT_TRUE(screen.shows("map/" + std::to_string(structures.size() - 1) + "/community/0"));
    }
}

// What is missing or wrong

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

TEST(Levels, a_daily_run_has_map_and_series_but_no_issues) {
    Screen screen(one_run(Level::daily));
    EXPECT_FALSE(screen.shows("needs_level"));
    screen.click("tab/chart");
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
