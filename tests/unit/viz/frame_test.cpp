#include "tests/unit/viz/screen.hpp"

namespace linli::viz {
namespace {

using test::made_up_study;
using test::Screen;

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

} // namespace
} // namespace linli::viz
