#include "models/app/library.hpp"
#include "models/inputs.hpp"
#include "models/simulation.hpp"
#include "models/simulation_state.hpp"
#include "sim/config/document.hpp"
#include "tests/support/books.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace linli::app {

namespace {

std::vector<LibraryEntry> shipped(FileKind kind) {
    auto entries = Library(std::filesystem::path("scenarios")).entries();
    std::erase_if(entries, [&](LibraryEntry const& entry) {
        auto const folder = entry.file.parent_path().filename();
        return entry.kind != kind || (kind == FileKind::scenario && folder != "cases" && folder != "smoke");
    });
    return entries;
}

std::string id_in(LibraryEntry const& entry, char const* table) {
    return config::Document::load(entry.file).root().table(table)->text("id").value_or("");
}

/// Words that stand in the keys of a schema, e.g. `trust` and `weight` of `reporting.trust_weight`.
template <class Schema>
std::set<std::string> words_of_keys(Schema const& schema) {
    std::set<std::string> words;
    for (auto const& field : schema.fields()) {
        std::string word;
        for (char const c : field.key + '.') {
            if (c == '.' || c == '_' || c == '<' || c == '>') {
                words.insert(word);
                word.clear();
            } else {
                word += c;
            }
        }
    }
    return words;
}

} // namespace

TEST(OneHumanity, every_shipped_scenario_names_the_same_behaviour_and_the_same_issues) {
    std::set<std::filesystem::path> behaviours;
    std::set<std::filesystem::path> issues;
    for (auto const& entry : shipped(FileKind::scenario)) {
        auto const table = config::Document::load(entry.file).root().table("scenario");
        auto const beside = [&](char const* key) {
            return (entry.file.parent_path() / table->text(key).value_or("none")).lexically_normal();
        };
        behaviours.insert(beside("behaviour"));
        issues.insert(beside("issues"));
    }
    EXPECT_THAT(behaviours, testing::ElementsAre("scenarios/behaviour/humanity.toml"));
    EXPECT_THAT(issues, testing::ElementsAre("scenarios/issues/urban.toml"));
}

TEST(OneHumanity, no_structure_holds_behaviour_and_no_key_of_behaviour_speaks_of_structures_or_cases) {
    for (auto const& entry : shipped(FileKind::structure)) {
        auto const document = config::Document::load(entry.file);
        EXPECT_FALSE(document.contains("behaviour") || document.contains("issues")) << entry.file;
    }
    auto words = words_of_keys(behaviour_schema());
    words.merge(words_of_keys(issue_catalogue_schema()));
    for (auto const* const word :
         {"structure", "structures", "scenario", "case", "cases", "office", "offices"}) {
        EXPECT_FALSE(words.contains(word)) << word;
    }
}

TEST(OneHumanity, no_key_of_any_schema_is_called_after_a_shipped_structure_or_case) {
    std::set<std::string> keys;
    auto const collect = [&](auto const& schema) {
        for (auto const& field : schema.fields()) {
            keys.insert(field.key);
        }
    };
    collect(behaviour_schema());
    collect(issue_catalogue_schema());
    collect(structure_schema());
    collect(scenario_schema());
    std::vector<std::string> ids;
    for (auto const& entry : shipped(FileKind::structure)) {
        ids.push_back(id_in(entry, "structure"));
    }
    for (auto const& entry : shipped(FileKind::scenario)) {
        ids.push_back(id_in(entry, "scenario"));
    }
    ASSERT_GE(ids.size(), 11U);
    for (auto const& id : ids) {
        for (auto const& key : keys) {
            EXPECT_EQ(key.find(id), std::string::npos) << key << " holds " << id;
        }
    }
}

// With a warm-up of a week, so that all take seconds.
TEST(ShippedFiles, every_structure_runs_in_every_case_and_its_books_balance) {
    std::size_t pairs = 0;
    for (auto const& scenario : shipped(FileKind::scenario)) {
        for (auto const& structure : shipped(FileKind::structure)) {
            SCOPED_TRACE(scenario.id + ", " + structure.id);
            auto const inputs = load_inputs(scenario.file, structure.file, {"scenario.warm_up_days=7"});
            Simulation run(inputs, {});
            run.advance_to(30);
            test::expect_books_to_balance(run.state());
            test::expect_hours_within_those_had(run.state());
            std::uint64_t arisen = 0;
            std::uint64_t handled = 0;
            for (auto const& partition : run.state().world) {
                arisen += partition.tally[Count::arisen];
                handled += partition.tally[Count::handled];
            }
            EXPECT_GT(arisen, 10U);
            EXPECT_GT(handled, 1U);
            ++pairs;
        }
    }
    EXPECT_GE(pairs, 36U); // six structures at least, five cases and the tiny one
}

} // namespace linli::app
