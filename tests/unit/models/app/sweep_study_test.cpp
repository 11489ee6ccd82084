#include "models/app/sweep_study.hpp"

#include "example_run.hpp"
#include "models/app/library.hpp"
#include "sim/core/error.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <set>
#include <string>

namespace linli::app {

using testing::HasSubstr;

namespace {

std::string const head = "[study]\nid = 's'\nname = { en = 'S', zh = 'S' }\n"
                         "description = { en = 'S', zh = 'S' }\nreplications = 2\n"
                         "scenario = '" +
                         std::filesystem::absolute("scenarios/smoke/two-communities.toml").string() + "'\n";

StudyFile load(std::string const& rest) {
    TemporaryFolder const folder;
    return load_study(folder.file("study.toml", head + rest));
}

/// The first mistake found, and its line after the common beginning.
std::pair<std::string, int> mistake_in(std::string const& rest) {
    try {
        check_study(load(rest));
    } catch (InputError const& error) {
        auto const& first = error.diagnostics().front();
        return {first.what + " | " + first.rule, first.where.line - 6};
    }
    return {"none", 0};
}

std::string factor(std::string const& id, std::string const& rest) {
    return "[[study.factor]]\nid = '" + id + "'\n" + rest + '\n';
}

std::string const effort = "path = 'behaviour.reporting.effort_weight'\n";

} // namespace

TEST(Study, tells_each_mistake_where_it_stands) {
    struct Case {
        std::string text;
        int line;
        char const* message;
    };
    for (auto const& [text, line, message] : std::initializer_list<Case>{
             {"design = 'full-factoral'\n", 1, "must be one of"},
             {"design = 'sobol'\n" + factor("a", effort + "range = [1, 2]"), 0, "needs `points`"},
             {"design = 'sobol'\npoints = 4\n" + factor("a", effort + "range = [2, 1]"), 6,
              "the lower one first"},
             {"design = 'morris'\n" + factor("a", effort + "range = [1, 2]"), 0, "needs `trajectories`"},
             {"design = 'morris'\ntrajectories = 4\nlevels = 3\n" + factor("a", effort + "range = [1, 2]"), 3,
              "an even number"},
             {"design = 'sobol'\npoints = 4\nbase = 4\n" + factor("a", effort + "range = [1, 2]"), 3,
              "belongs to a sobol-indices design only"},
             {"design = 'list'\n" + factor("a", effort + "range = [1, 2]"), 5, "takes levels only"},
             {"design = 'list'\n" + factor("a", effort), 2, "either `levels` or a `range`"},
             {"design = 'list'\n" + factor("a", effort + "levels = [1, 1]"), 5, "another value"},
             {"design = 'list'\n" + factor("a", effort + "levels = [1, 99]"), 5, "range"},
             {"design = 'list'\n" + factor("a", "path = 'behaviour.reporting.efort_weight'\nlevels = [1]"), 4,
              "must name a value"},
             {"design = 'list'\n" + factor("a", "path = 'scenario.issues'\nlevels = ['x']"), 4,
              "not which files are read"},
             {"design = 'full-factorial'\nset = ['scenario.dayz=3']\n", 2, "must name a value"}}) {
        auto const [told, where] = mistake_in(text);
        EXPECT_THAT(told, HasSubstr(message)) << text;
        if (line > 0) {
            EXPECT_EQ(where, line) << text << told;
        }
    }
}

TEST(Study, of_a_list_takes_the_levels_side_by_side) {
    auto const points = points_of(load("design = 'list'\n" + factor("a", effort + "levels = [1, 2]") +
                                       factor("b", "path = 'x'\nlevels = ['u', true]"))
                                      .study);
    ASSERT_EQ(points.size(), 2U);
    EXPECT_EQ(points[1][0].literal, "2");
    EXPECT_EQ(points[1][1].literal, "true");
}

TEST(Study, over_ranges_stays_inside_and_reaches_every_whole_number) {
    auto const points = points_of(load("design = 'sobol'\npoints = 64\n" +
                                       factor("a", "path = 'x'\nrange = [1, 4]\nwhole = true") +
                                       factor("b", "path = 'y'\nrange = [-1, 1]"))
                                      .study);
    std::vector<int> met(5);
    for (auto const& point : points) {
        met.at(static_cast<std::size_t>(*point[0].number)) += 1;
        EXPECT_LT(std::abs(*point[1].number), 1.0 + 1e-12);
    }
    EXPECT_THAT(met, testing::ElementsAre(0, 16, 16, 16, 16));
}

TEST(Study, of_trajectories_reaches_both_ends_of_levels_and_ranges) {
    auto const points = points_of(load("design = 'morris'\ntrajectories = 30\n" +
                                       factor("a", "path = 'x'\nrange = [1, 4]\nwhole = true") +
                                       factor("b", "path = 'y'\nlevels = ['u', 'v', 'w']"))
                                      .study);
    ASSERT_EQ(points.size(), 90U);
    std::set<std::string> met;
    for (auto const& point : points) {
        met.insert({point[0].literal, point[1].literal});
    }
    EXPECT_THAT(met, testing::UnorderedElementsAre("1", "2", "3", "4", "u", "v", "w"));
}

TEST(Study, for_sobol_indices_has_two_more_points_a_row_than_factors) {
    auto const points =
        points_of(load("design = 'sobol-indices'\nbase = 8\n" + factor("a", "path = 'x'\nrange = [0, 1]") +
                       factor("b", "path = 'y'\nrange = [0, 1]"))
                      .study);
    EXPECT_EQ(points.size(), 32U);
}

TEST(Study, that_is_shipped_is_right) {
    for (auto const& entry : std::filesystem::directory_iterator("scenarios/studies")) {
        if (entry.path().extension() == ".toml" && describe_file(entry.path()).kind == FileKind::study) {
            EXPECT_NO_THROW(check_study(load_study(entry.path()))) << entry.path();
        }
    }
}

} // namespace linli::app
