#include "example_run.hpp"
#include "models/inputs.hpp"
#include "models/simulation.hpp"
#include "models/simulation_state.hpp"
#include "sim/core/error.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace linli::app {

using testing::HasSubstr;

namespace {

/// A copy of a shipped structure in which `from` has become `to`.
std::string edited(std::string const& from, std::string const& to) {
    std::ifstream file("scenarios/structures/courtyard-council.toml");
    std::string text{std::istreambuf_iterator<char>(file), {}};
    auto const at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from << " no longer stands in the file: choose another place";
    return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

/// What `linli check` says of such a copy.
std::string explanation(std::string const& from, std::string const& to) {
    TemporaryFolder const folder;
    try {
        (void)check_file(folder.file("mine.toml", edited(from, to)));
    } catch (InputError const& error) {
        return error.what();
    }
    return "nothing";
}

struct Mistake {
    char const* from;
    char const* to;
    char const* explained;
};

} // namespace

TEST(EditedStructure, each_of_ten_mistakes_is_explained) {
    for (auto const& [from, to, explained] : std::initializer_list<Mistake>{
             {"patience_days", "patience_dys", "did you mean `patience_days`?"},
             {"parent = \"community-office\"", "parent = \"comunity-office\"",
              "did you mean `community-office`?"},
             {"at = \"courtyard\"", "at = \"village\"", "must be one of courtyard, grid, community"},
             {"id = \"property-company\"", "id = \"courtyard-council\"", "the id of each office must differ"},
             {"[structure.mechanism.yardstick]\noffice = \"courtyard-council\"",
              "[structure.mechanism.yardstick]\noffice = \"council\"", "must be the id of an office"},
             {"callback_share = 0.3", "callback_share = 30", "write 0.3 for 30 %"},
             {"promise_days = 3", "promise_days = \"three\"", "must be a number in [0, 3650] day, not text"},
             {"body = \"property\"\n", "", "body is missing (required: one of neighbours, community"},
             {"[[structure.channel]]", "[[structure.chanel]]", "did you mean `channel`?"},
             {"imitation = 0.005", "imitation = 0.005\nimitation = 0.006",
              "a name stands once in its table"}}) {
        auto const told = explanation(from, to);
        EXPECT_THAT(told, HasSubstr(explained)) << from;
        EXPECT_THAT(told, HasSubstr("mine.toml:")) << "where: " << told;
    }
}

// One worker of four hours and two cadres of eight in a grid become two cadres of ten.
TEST(EditedStructure, a_copy_with_two_posts_merged_runs_with_the_hours_of_both) {
    TemporaryFolder const folder;
    auto const mine = folder.file("mine.toml", edited("id = \"courtyard-council\"", "id = \"mine\""));
    std::string const posts = "structure.office.grid-office.post.";
    auto const inputs =
        load_inputs("scenarios/smoke/two-communities.toml", mine,
                    {"!" + posts + "subdistrict-cadre", posts + "community-cadre.hours_per_day=10",
                     "!structure.mechanism.yardstick"});
    Simulation run(inputs, {});
    run.advance_to(3);
    EXPECT_EQ(inputs->structure.id, "mine");
    EXPECT_FALSE(inputs->structure.mechanism.yardstick.has_value());
    auto const grid = std::find_if(inputs->structure.offices.begin(), inputs->structure.offices.end(),
                                   [](OfficeTemplate const& one) { return one.id == "grid-office"; });
    ASSERT_EQ(grid->posts.size(), 1U);
    auto const& post = grid->posts.front();
    double const hours = 2 * 10 * (1.0 - post.reporting_share - post.patrol_share);
    std::size_t grids = 0;
    auto const code = grid - inputs->structure.offices.begin();
    for (auto const& partition : run.state().world) {
        for (auto const& office : partition.offices) {
            if (office.code == code) {
                EXPECT_NEAR(office.hours_working_day, office.cells * hours, 1e-9);
                ++grids;
            }
        }
    }
    EXPECT_GT(grids, 0U);
}

// The planner's first edits, as text: the two posts of a grid become one, and a whistle is added at the end.
TEST(EditedStructure, a_copy_with_posts_merged_and_a_whistle_added_passes_and_blows_it) {
    TemporaryFolder const folder;
    std::string text = edited("id = \"courtyard-council\"", "id = \"mine\"");
    auto const post = text.find("[[structure.office.post]]\nid = \"community-cadre\"");
    ASSERT_NE(post, std::string::npos);
    text.erase(post, text.find("\n[", post + 5) + 1 - post);
    auto const about = text.find("[about]");
    text.insert(about, "[structure.mechanism.whistle]\noffice = \"subdistrict-office\"\n"
                       "departments = [\"electricity-crew\", \"telecom-crew\", \"water-crew\"]\n"
                       "kinds = [\"joint\"]\nresponse_days = 3\nvisit_hours = 2\nmonthly_limit = 20\n\n");
    auto const mine = folder.file("mine.toml", text);
    EXPECT_EQ(check_file(mine), "structure");
    Simulation run(load_inputs("scenarios/smoke/two-communities.toml", mine, {"scenario.days=365"}), {});
    run.advance_to_end();
    std::uint64_t whistles = 0;
    for (auto const& partition : run.state().world) {
        whistles += partition.tally[Count::whistles];
    }
    EXPECT_GT(whistles, 0U);
}

} // namespace linli::app
