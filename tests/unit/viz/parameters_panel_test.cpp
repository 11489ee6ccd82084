#include "tests/unit/viz/screen.hpp"
#include "viz/view/parameter_words.hpp"

#include <gmock/gmock.h>

namespace linli::viz {
namespace {

using test::made_up_study;
using test::Screen;
using ::testing::ElementsAre;

Parameter parameter(std::string path, double value, double low, double high) {
    return {.path = std::move(path),
            .meaning = "What it means.",
            .unit = "day",
            .tag = "assumed",
            .source = "Nobody measured it.",
            .value = value,
            .low = low,
            .high = high,
            .is_whole = false,
            .arms = "AB"};
}

std::vector<Parameter> few() {
    return {parameter("behaviour.trust.gain", 0.1, 0.02, 0.3), parameter("scenario.days", 60, 1, 365),
            parameter("structure.office.grid.patience_days", 10, 3, 180),
            parameter("structure.office.grid.post.worker.count", 2, 0, 20)};
}

// What is shown

TEST(Parameters, are_found_by_path_or_meaning_in_any_case_of_letters) {
    EXPECT_THAT(find_parameters(few(), ParameterGroup::structure, "PATIENCE"), ElementsAre(2U));
    EXPECT_THAT(find_parameters(few(), ParameterGroup::structure, "means"), ElementsAre(2U, 3U));
    EXPECT_THAT(find_parameters(few(), ParameterGroup::issues, ""), ElementsAre());
}

TEST(Parameters, changes_are_written_as_the_command_line_takes_them) {
    AppliedChanges const changes{.from_start = {{"behaviour.trust.gain", 0.2}},
                                 .after_day = {{30, {{"a.b", 1.5}}}, {90, {{"a.b", 2}}}}};
    EXPECT_THAT(changes.overrides(), ElementsAre("behaviour.trust.gain=0.2", "@30 a.b=1.5", "@90 a.b=2"));
}

TEST(Parameters, are_found_by_their_chinese_meaning) {
    auto all = few();
    all.front().meaning = "Trust on the first day.";
    EXPECT_THAT(find_parameters(all, ParameterGroup::behaviour, "第一天"), ElementsAre(0U));
}

TEST(Parameters, stand_in_words_where_they_belong) {
    auto const run = test::open_made_up();
    auto const place = [&](std::string const& path) { return parameter_place(Language::zh, path, run); };
    EXPECT_EQ(place("structure.office.community-office.post.cadre.count"),
              "机构 · 社区居委会 · 岗位 · 社区干部");
    EXPECT_EQ(place("structure.mechanism.whistle.absence"), "机制 · 吹哨报到");
    EXPECT_EQ(place("issues.kind.ELEVATOR.rate"), "类型 · 加装电梯");
    EXPECT_EQ(place("structure.office.nobody-knows.budget"), "机构 · nobody-knows");
    EXPECT_EQ(place("structure.grids_per_community"), "组织结构");
    EXPECT_EQ(parameter_place(Language::en, "structure.mechanism.whistle.absence", run),
              "mechanism.whistle.absence");
}

// The panel

class Sliders : public Screen {
  public:
    Sliders() : Screen(made_up_study(), 1280, 800) {
        show_live(viewer, made_up_study(), 365, true);
        viewer.parameters.all = few();
        viewer.panel = Panel::parameters;
        viewer.day = viewer.live.goal = viewer.live.shown = 40;
        settle();
    }
    void move(std::string const& path, double share) { click_at("parameters/slider/" + path, share, 0.5); }
};

TEST(ParametersPanel, needs_a_live_run_and_says_how_to_get_one) {
    Screen screen(made_up_study());
    screen.click("tab/parameters");
    EXPECT_TRUE(screen.shows("parameters/need_live"));
}

TEST(ParametersPanel, shows_one_group_at_a_time) {
    Sliders screen;
    EXPECT_TRUE(screen.shows("parameters/slider/structure.office.grid.patience_days"));
    EXPECT_FALSE(screen.shows("parameters/slider/behaviour.trust.gain"));
    screen.click("parameters/group/behaviour");
    EXPECT_TRUE(screen.shows("parameters/slider/behaviour.trust.gain"));
}

TEST(ParametersPanel, a_moved_slider_waits_until_it_is_applied) {
    Sliders screen;
    EXPECT_FALSE(screen.shows("parameters/restart"));
    screen.move("structure.office.grid.patience_days", 0.9);
    EXPECT_NEAR(screen.viewer.parameters.drafts.at("structure.office.grid.patience_days"), 162, 8);
    EXPECT_TRUE(screen.viewer.parameters.applied.empty());
    EXPECT_TRUE(screen.viewer.requests.empty());
    screen.click("parameters/undo");
    EXPECT_TRUE(screen.viewer.parameters.drafts.empty());
}

TEST(ParametersPanel, a_value_never_leaves_its_range) {
    Sliders screen;
    screen.move("structure.office.grid.patience_days", 0.004);
    EXPECT_DOUBLE_EQ(screen.viewer.parameters.drafts.at("structure.office.grid.patience_days"), 3.0);
    screen.move("structure.office.grid.patience_days", 0.999);
    EXPECT_DOUBLE_EQ(screen.viewer.parameters.drafts.at("structure.office.grid.patience_days"), 180.0);
}

TEST(ParametersPanel, whole_numbers_stay_whole) {
    Sliders screen;
    screen.viewer.parameters.all[3].is_whole = true;
    screen.settle();
    screen.move("structure.office.grid.post.worker.count", 0.37);
    auto const value = screen.viewer.parameters.drafts.at("structure.office.grid.post.worker.count");
    EXPECT_DOUBLE_EQ(value, static_cast<int>(value));
}

TEST(ParametersPanel, restart_applies_from_the_start) {
    Sliders screen;
    screen.move("structure.office.grid.patience_days", 0.004);
    screen.click("parameters/restart");
    EXPECT_THAT(screen.viewer.parameters.applied.overrides(),
                ElementsAre("structure.office.grid.patience_days=3"));
    ASSERT_EQ(screen.viewer.requests.size(), 1U);
    EXPECT_EQ(screen.viewer.requests.front().what, Request::What::restart);
    EXPECT_TRUE(screen.viewer.parameters.drafts.empty());
}

TEST(ParametersPanel, a_branch_applies_after_the_day_on_the_screen) {
    Sliders screen;
    screen.move("structure.office.grid.patience_days", 0.004);
    screen.click("parameters/branch");
    EXPECT_THAT(screen.viewer.parameters.applied.overrides(),
                ElementsAre("@40 structure.office.grid.patience_days=3"));
    ASSERT_EQ(screen.viewer.requests.size(), 1U);
    EXPECT_EQ(screen.viewer.requests.front().what, Request::What::branch);
}

TEST(ParametersPanel, a_branch_from_an_earlier_day_forgets_what_came_later) {
    Sliders screen;
    screen.viewer.parameters.applied.after_day = {{20, {{"a.b", 1}}}, {50, {{"a.b", 2}}}};
    screen.settle();
    screen.move("structure.office.grid.patience_days", 0.004);
    screen.click("parameters/branch");
    EXPECT_THAT(screen.viewer.parameters.applied.overrides(),
                ElementsAre("@20 a.b=1", "@40 structure.office.grid.patience_days=3"));
}

TEST(ParametersPanel, numbers_of_the_case_hold_from_the_start_only) {
    Sliders screen;
    screen.click("parameters/group/scenario");
    screen.move("scenario.days", 0.2);
    EXPECT_TRUE(screen.shows("parameters/restart"));
    EXPECT_FALSE(screen.shows("parameters/branch"));
}

TEST(ParametersPanel, applied_changes_are_saved_or_taken_back) {
    Sliders screen;
    EXPECT_FALSE(screen.shows("parameters/save"));
    screen.viewer.parameters.applied.from_start = {{"behaviour.trust.gain", 0.2}};
    screen.settle();
    screen.click("parameters/save");
    ASSERT_EQ(screen.viewer.requests.size(), 1U);
    EXPECT_EQ(screen.viewer.requests.front().what, Request::What::save_changes);
    screen.click("parameters/reset");
    EXPECT_TRUE(screen.viewer.parameters.applied.empty());
    EXPECT_EQ(screen.viewer.requests.back().what, Request::What::restart);
}

} // namespace
} // namespace linli::viz
