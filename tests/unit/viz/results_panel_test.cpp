#include "tests/unit/viz/screen.hpp"

namespace linli::viz {
namespace {

using test::made_up_study;
using test::open_made_up;
using test::Screen;

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

} // namespace
} // namespace linli::viz
