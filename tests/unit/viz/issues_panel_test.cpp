#include "tests/unit/viz/screen.hpp"

namespace linli::viz {
namespace {

using test::made_up_key;
using test::made_up_study;
using test::one_run;
using test::Screen;

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

} // namespace
} // namespace linli::viz
