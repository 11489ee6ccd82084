#include "tests/unit/viz/made_up_lesson.hpp"
#include "tests/unit/viz/screen.hpp"

namespace linli::viz {
namespace {

using test::made_up_lesson;
using test::made_up_study;
using test::open_made_up;
using test::Screen;

std::vector<viz::Run> both_runs() {
    return {open_made_up(), open_made_up({.structure = "courtyard-council"})};
}

/// A lesson whose runs are there, at its question.
struct LessonScreen : Screen {
    LessonScreen() : Screen(made_up_study()) {
        begin_lesson(viewer, made_up_lesson());
        take_lesson_runs(viewer, both_runs());
        settle();
    }
};

TEST(LessonPanel, shows_nothing_of_the_runs_before_an_answer_is_given) {
    LessonScreen screen;
    EXPECT_FALSE(screen.shows("tab/map"));
    EXPECT_FALSE(screen.shows("time/play"));
    screen.click("lesson/next");
    EXPECT_TRUE(screen.viewer.lesson.at_question());
    screen.click("lesson/answer/2");
    EXPECT_EQ(screen.viewer.lesson.predicted, 1U);
    screen.click("lesson/next");
    EXPECT_TRUE(screen.shows("lesson/step/1"));
    EXPECT_TRUE(screen.shows("tab/map"));
}

TEST(LessonPanel, each_step_opens_its_panel_on_what_it_is_about) {
    LessonScreen screen;
    screen.click("lesson/answer/1");
    screen.click("lesson/next");
    EXPECT_EQ(screen.viewer.panel, Panel::map);
    EXPECT_EQ(screen.viewer.map_indicator, MapIndicator::trust);
    EXPECT_EQ(screen.viewer.day, 20);
    screen.click("lesson/next");
    EXPECT_EQ(screen.viewer.panel, Panel::issues);
    EXPECT_EQ(screen.viewer.query.kind, 2);
    EXPECT_EQ(screen.viewer.issue_arm, 1U);
    EXPECT_EQ(screen.viewer.day, 60);
    EXPECT_TRUE(screen.shows("journey/1"));
    screen.click("lesson/next");
    EXPECT_EQ(screen.viewer.panel, Panel::chart);
    EXPECT_TRUE(screen.shows("chart/detail/subdistrict-office"));
    screen.click("lesson/back");
    EXPECT_EQ(screen.viewer.panel, Panel::issues);
}

TEST(LessonPanel, results_show_only_the_rows_that_a_step_is_about) {
    LessonScreen screen;
    go_to_page(screen.viewer, 4);
    screen.settle();
    EXPECT_TRUE(screen.shows("results/row/arisen"));
    EXPECT_FALSE(screen.shows("results/row/closed_rate"));
    screen.click("results/all");
    EXPECT_TRUE(screen.shows("results/row/closed_rate"));
}

TEST(LessonPanel, the_learner_may_look_elsewhere_and_come_back) {
    LessonScreen screen;
    go_to_page(screen.viewer, 1);
    screen.settle();
    screen.click("tab/series");
    EXPECT_EQ(screen.viewer.panel, Panel::series);
    EXPECT_TRUE(screen.shows("lesson/step/1"));
    screen.click("lesson/next");
    EXPECT_EQ(screen.viewer.panel, Panel::issues);
}

TEST(LessonPanel, ends_with_the_prediction_beside_what_the_runs_show) {
    for (auto const& [answer, key] :
         {std::pair{"1", "lesson/was_wrong"}, std::pair{"2", "lesson/was_right"}}) {
        LessonScreen screen;
        screen.click(std::string("lesson/answer/") + answer);
        go_to_page(screen.viewer, 99);
        screen.settle();
        EXPECT_TRUE(screen.shows(key));
        screen.click("lesson/answer/3"); // too late
        EXPECT_TRUE(screen.shows(key));
        EXPECT_FALSE(screen.shows("lesson/next"));
    }
}

TEST(LessonPanel, left_it_leaves_what_was_looked_at) {
    LessonScreen screen;
    screen.viewer.meanings = {{"closed_rate", {"Closed", "办结率"}, {}, true, true}};
    go_to_page(screen.viewer, 4);
    screen.settle();
    screen.click("lesson/leave");
    EXPECT_FALSE(screen.shows("lesson/step/4"));
    EXPECT_EQ(screen.viewer.panel, Panel::results);
    EXPECT_TRUE(screen.shows("results/row/closed_rate"));
}

TEST(LessonPanel, waits_for_its_runs_and_replaces_what_was_open) {
    Screen screen(made_up_study(2));
    begin_lesson(screen.viewer, made_up_lesson());
    screen.viewer.lesson.predicted = 0;
    go_to_page(screen.viewer, 1);
    screen.settle();
    EXPECT_TRUE(screen.shows("lesson/simulating"));
    EXPECT_FALSE(screen.shows("map/0/community/0"));
    take_lesson_runs(screen.viewer, both_runs());
    screen.settle();
    EXPECT_TRUE(screen.shows("map/0/community/0"));
    EXPECT_EQ(screen.viewer.study.replications(), 1U);
}

TEST(LessonPanel, is_offered_where_no_run_is_open) {
    Screen screen;
    screen.viewer.lesson.offered = {{"a.toml", {"First", "第一"}, {"Goal", "目标"}},
                                    {"b.toml", {"Second", "第二"}, {"Goal", "目标"}}};
    screen.settle();
    screen.click("lesson/offer/1");
    ASSERT_EQ(screen.viewer.requests.size(), 1U);
    EXPECT_EQ(screen.viewer.requests[0].what, Request::What::lesson);
    EXPECT_EQ(screen.viewer.requests[0].file, "b.toml");
}

TEST(LessonPanel, fits_the_screen_in_both_languages) {
    for (auto const& [width, height] : {std::pair(1280, 800), std::pair(1920, 1080)}) {
        for (auto const language : {Language::en, Language::zh}) {
            Screen screen(made_up_study(), width, height);
            screen.viewer.language = language;
            begin_lesson(screen.viewer, made_up_lesson());
            take_lesson_runs(screen.viewer, both_runs());
            for (std::size_t page = 0; page < 5; ++page) {
                go_to_page(screen.viewer, page);
                screen.settle();
                auto const leave = *screen.probes.find("lesson/leave");
                EXPECT_LE(leave.right(), width);
                EXPECT_LE(leave.bottom(), height);
            }
        }
    }
}

} // namespace
} // namespace linli::viz
