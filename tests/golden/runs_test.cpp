// What the model makes of inputs that never change. A difference means that the results of everybody change
// too.

#include "models/mechanisms/catalogue.hpp"
#include "tests/golden/run_digest.hpp"
#include "tests/support/run_results.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <ostream>
#include <sstream>

namespace linli {

namespace {

struct GoldenRun {
    char const* name;
    char const* scenario;
    char const* structure; ///< null: the one written in the scenario
};

void PrintTo(GoldenRun const& run, std::ostream* out) {
    *out << run.name;
}

constexpr GoldenRun golden_runs[] = {
    // NOLINT(modernize-avoid-c-arrays): the length is counted
    {"conventional", "neighbourhood.toml", "conventional.toml"},
    {"courtyard-council", "neighbourhood.toml", "courtyard-council.toml"},
    {"busy", "busy.toml", nullptr},
    {"everything", "everything.toml", nullptr},
};

std::filesystem::path const folder = "tests/golden";

std::vector<std::string> lines_of(std::filesystem::path const& file) {
    std::ifstream stream(file);
    std::vector<std::string> lines;
    for (std::string line; std::getline(stream, line);) {
        lines.push_back(line);
    }
    return lines;
}

void write_lines(std::filesystem::path const& file, std::vector<std::string> const& lines) {
    std::ofstream stream(file);
    for (auto const& line : lines) {
        stream << line << '\n';
    }
}

/// The first lines of a difference, enough to see what kind of change it is.
std::string excerpt(std::vector<std::string> const& lines) {
    std::string text;
    for (std::size_t i = 0; i < std::min<std::size_t>(lines.size(), 30); ++i) {
        text += lines[i] + '\n';
    }
    return text + (lines.size() > 30 ? "and " + std::to_string(lines.size() - 30) + " lines more\n" : "");
}

std::vector<std::string> names_in(std::string const& path) {
    std::vector<std::string> names;
    std::istringstream stream(path);
    for (std::string name; std::getline(stream, name, '.');) {
        names.push_back(name);
    }
    return names;
}

/// Whether a path of a document is that of a key, in which `<id>` stands for any element, or lies below it.
bool is_at(std::vector<std::string> const& path, std::vector<std::string> const& key) {
    return path.size() >= key.size() &&
           std::equal(key.begin(), key.end(), path.begin(), [](auto const& wanted, auto const& name) {
               return wanted == name || wanted.front() == '<';
           });
}

class Golden : public testing::TestWithParam<GoldenRun> {};

} // namespace

/// To accept a change: LINLI_UPDATE_GOLDEN=1; then `git diff tests/golden` says what it changed.
TEST_P(Golden, run_of_frozen_inputs_is_what_it_was) {
    auto const& golden = GetParam();
    std::optional<std::filesystem::path> structure;
    if (golden.structure != nullptr) {
        structure = folder / "inputs" / golden.structure;
    }
    auto const inputs = load_inputs(folder / "inputs" / golden.scenario, structure);
    auto const actual = test::run_digest(test::run(inputs, RecordLevel::journeys));
    auto const file = folder / "runs" / (golden.name + std::string(".txt"));
    if (std::getenv("LINLI_UPDATE_GOLDEN") != nullptr) { // NOLINT(concurrency-mt-unsafe): one thread
        write_lines(file, actual);
        GTEST_SKIP() << "wrote " << file;
    }
    auto const changed = test::difference(lines_of(file), actual);
    EXPECT_TRUE(changed.empty()) << file << " (-) and this run (+) differ:\n" << excerpt(changed);
}

INSTANTIATE_TEST_SUITE_P(Frozen, Golden, testing::ValuesIn(golden_runs), [](auto const& run) {
    std::string name = run.param.name;
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
});

TEST(GoldenInputs, hold_every_key_of_every_mechanism) {
    std::vector<std::vector<std::string>> written;
    for (auto const& entry : std::filesystem::directory_iterator(folder / "inputs")) {
        for (auto const& path : config::Document::load(entry.path()).paths()) {
            written.push_back(names_in(path));
        }
    }
    std::size_t keys = 0;
    for (auto const& field : mechanisms_schema().fields()) {
        auto const key = names_in("structure.mechanism." + field.key);
        EXPECT_TRUE(
            std::any_of(written.begin(), written.end(), [&](auto const& path) { return is_at(path, key); }))
            << field.key << ": write it into " << folder / "inputs/everything.toml";
        ++keys;
    }
    EXPECT_GT(keys, 200U);
}

TEST(RunDigest, one_bit_of_one_value_changes_one_line) {
    store::RunFile run = test::run(load_inputs(folder / "inputs/busy.toml"), RecordLevel::issues);
    auto const before = test::run_digest(run);
    for (auto& table : run.tables) {
        for (auto& column : table.columns) {
            if (table.path == "issues" && column.name == "fixed") {
                std::get<std::vector<float>>(column.values)[7] += 0.001F;
            }
        }
    }
    auto const changed = test::difference(before, test::run_digest(run));
    ASSERT_EQ(changed.size(), 2U);
    EXPECT_EQ(changed[0].substr(0, 16), "- issues.fixed: ");
    EXPECT_EQ(changed[1].substr(0, 16), "+ issues.fixed: ");
}

} // namespace linli
