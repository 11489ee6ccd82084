#include "viz/app/parameters.hpp"

#include "models/app/parameters.hpp"
#include "models/requests/fragment.hpp"
#include "viz/view/parameter_words.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace linli::viz {
namespace {

using ::testing::HasSubstr;

LiveChoice smoke(std::vector<std::string> overrides) {
    return {.scenario = "scenarios/smoke/two-communities.toml",
            .structures = {"scenarios/structures/courtyard-council.toml"},
            .seed = 3,
            .replicate = 0,
            .overrides = std::move(overrides)};
}

Parameter at(std::vector<Parameter> const& all, std::string const& path) {
    auto const found = std::find_if(all.begin(), all.end(), [&](auto const& p) { return p.path == path; });
    EXPECT_NE(found, all.end()) << path;
    return found != all.end() ? *found : all.front();
}

std::string bytes_of(store::RunFile const& run) {
    auto const file = std::filesystem::temp_directory_path() /
                      (std::string(::testing::UnitTest::GetInstance()->current_test_info()->name()) + ".h5");
    store::write(file, run);
    std::ifstream in(file, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(in), {}};
    std::filesystem::remove(file);
    return bytes;
}

TEST(LiveParameters, carry_all_that_the_files_say_about_a_number) {
    LiveWorld const world(smoke({}));
    auto const gain = at(parameters_of(world.inputs()), "behaviour.trust.gain");
    EXPECT_DOUBLE_EQ(gain.value, 0.1);
    EXPECT_DOUBLE_EQ(gain.low, 0.02);
    EXPECT_DOUBLE_EQ(gain.high, 0.3);
    EXPECT_EQ(gain.tag, "assumed");
    EXPECT_THAT(gain.source, HasSubstr("full trust"));
    EXPECT_FALSE(gain.meaning.empty());
}

TEST(LiveParameters, each_number_that_a_file_may_hold_has_a_chinese_meaning) {
    for (auto const& field : app::documented_fields()) {
        bool const is_number =
            field.type == "number" || field.type == "whole number" || field.type == "table of numbers";
        if (is_number && !field.key.starts_with("study.") && !field.key.starts_with("lesson.")) {
            EXPECT_TRUE(has_parameter_meaning(field.doc)) << field.key << ": " << field.doc;
        }
    }
}

TEST(LiveParameters, of_every_shipped_structure_are_explained_in_both_languages) {
    for (auto const& file : std::filesystem::directory_iterator("scenarios/structures")) {
        LiveWorld const world({.scenario = "scenarios/smoke/two-communities.toml",
                               .structures = {file.path()},
                               .seed = 1,
                               .replicate = 0,
                               .overrides = {}});
        for (auto const& parameter : parameters_of(world.inputs())) {
            EXPECT_FALSE(parameter.meaning.empty()) << parameter.path;
            EXPECT_TRUE(has_parameter_meaning(parameter.meaning)) << parameter.path;
        }
    }
}

TEST(LiveParameters, tell_whole_numbers_by_the_schema) {
    LiveWorld const world(smoke({}));
    auto const all = parameters_of(world.inputs());
    EXPECT_TRUE(at(all, "structure.grids_per_community").is_whole);
    EXPECT_FALSE(at(all, "behaviour.trust.gain").is_whole);
}

TEST(LiveParameters, are_those_of_the_run_with_its_changes) {
    LiveWorld const world(smoke({"behaviour.trust.gain=0.25"}));
    EXPECT_DOUBLE_EQ(at(parameters_of(world.inputs()), "behaviour.trust.gain").value, 0.25);
}

TEST(LiveParameters, are_those_after_the_last_of_its_changes) {
    LiveWorld const world(smoke({"@20 behaviour.trust.gain=0.25", "@30 behaviour.trust.gain=0.3"}));
    EXPECT_DOUBLE_EQ(at(parameters_of(world.inputs()), "behaviour.trust.gain").value, 0.3);
}

TEST(LiveParameters, name_the_structures_that_have_them) {
    auto choice = smoke({});
    choice.structures.insert(choice.structures.begin(), "scenarios/structures/conventional.toml");
    LiveWorld const world(choice);
    auto const all = parameters_of(world.inputs());
    EXPECT_EQ(at(all, "behaviour.trust.gain").arms, "AB");
    EXPECT_EQ(at(all, "structure.mechanism.council_work.watch_share").arms, "B");
}

TEST(LiveParameters, a_change_goes_to_the_structures_that_have_what_it_changes) {
    auto choice = smoke({"structure.mechanism.council_work.watch_share=0.3"});
    choice.structures.insert(choice.structures.begin(), "scenarios/structures/conventional.toml");
    EXPECT_NO_THROW(LiveWorld{choice});
    choice.overrides = {"structure.mechanism.nowhere=0.3"};
    EXPECT_THROW(LiveWorld{choice}, InputError);
}

/// Write the changes to a file as the viewer does, and read them as `linli run --with` does.
std::vector<std::string> saved_and_read(LiveChoice const& choice) {
    auto const file = std::filesystem::temp_directory_path() / "saved_and_read.toml";
    std::ofstream(file) << changes_file(choice, file.filename().string());
    auto const lines = load_fragment(file).set;
    std::filesystem::remove(file);
    return lines;
}

TEST(LiveParameters, saved_changes_give_the_same_run_again_bit_for_bit) {
    auto const choice =
        smoke({"behaviour.trust.gain=0.25", "structure.office.courtyard-council.patience_days=4"});
    LiveWorld world(choice);
    world.advance_to(world.days());
    auto const again =
        simulate(load_inputs(choice.scenario, choice.structures.front(), saved_and_read(choice)),
                 {.seed = choice.seed, .level = RecordLevel::journeys});
    EXPECT_TRUE(bytes_of(world.record().front()) == bytes_of(again));
}

TEST(LiveParameters, a_saved_branch_gives_the_same_run_again_bit_for_bit) {
    auto const choice = smoke({"behaviour.mood.contagion=0.01", "@20 behaviour.trust.gain=0.25",
                               "@35 structure.office.courtyard-council.patience_days=4"});
    LiveWorld world(choice);
    for (int day = 1; day <= world.days(); ++day) {
        world.advance_to(day);
    }
    auto const again =
        simulate(load_inputs(choice.scenario, choice.structures.front(), saved_and_read(choice)),
                 {.seed = choice.seed, .level = RecordLevel::journeys});
    EXPECT_TRUE(bytes_of(world.record().front()) == bytes_of(again));
}

TEST(LiveParameters, a_branch_that_cannot_be_is_refused_before_its_day) {
    EXPECT_THROW(LiveWorld{smoke({"@20 scenario.places.communities=5"})}, InputError);
}

TEST(LiveParameters, the_saved_file_says_how_to_run_it) {
    auto const text = changes_file(smoke({"behaviour.trust.gain=0.25"}), "x.toml");
    EXPECT_THAT(text, HasSubstr("linli run scenarios/smoke/two-communities.toml --structure "
                                "scenarios/structures/courtyard-council.toml --seed 3 --level journeys "
                                "--with x.toml"));
}

} // namespace
} // namespace linli::viz
