#include "models/app/live_run.hpp"

#include "tests/support/forked_writer.hpp"
#include "tests/support/temporary_directory.hpp"

#include "models/app/runs.hpp"
#include "sim/experiment/progress.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <sstream>

namespace linli::app {
namespace {

using test::ForkedWriter;
using test::TemporaryDirectory;

std::shared_ptr<Inputs const> smoke_inputs(std::vector<std::string> const& overrides = {}) {
    return load_inputs("scenarios/smoke/two-communities.toml", "scenarios/structures/courtyard-council.toml",
                       overrides);
}

RunOptions const options{.seed = 7, .level = RecordLevel::issues};

/// In another process: simulates as many days as it is told to, and stores the run at the end.
class FollowedProcess {
  public:
    explicit FollowedProcess(std::filesystem::path const& file)
        : process_([&](int days) {
              if (days == ForkedWriter::start) {
                  run_.emplace(file, smoke_inputs(), options, std::chrono::milliseconds(0));
              } else if (days == ForkedWriter::finish) {
                  while (!run_->finished()) {
                      run_->advance_a_day();
                  }
                  store::write(file, run_->finish());
              } else if (days == ForkedWriter::end_of_process) {
                  run_.reset();
              }
              for (int i = 0; i < days; ++i) {
                  run_->advance_a_day();
              }
          }) {}

    void start() { EXPECT_TRUE(process_.tell(ForkedWriter::start)); }
    void simulate(int days) { EXPECT_TRUE(process_.tell(days)); }
    void finish() { EXPECT_TRUE(process_.tell(ForkedWriter::finish)); }
    void end() { process_.end(); }
    void kill() { process_.kill(); }

  private:
    std::optional<LiveRun> run_; // of the other process
    ForkedWriter process_;
};

std::vector<float> const& values_of(store::Table const& table, std::string const& column) {
    return table.values<float>(column);
}

/// Bit by bit, for NaN stands for itself.
bool is_prefix(std::vector<float> const& part, std::vector<float> const& whole) {
    return part.size() <= whole.size() &&
           std::memcmp(part.data(), whole.data(), part.size() * sizeof(float)) == 0;
}

TEST(LiveRun, a_follower_sees_ever_longer_beginnings_of_the_series_in_the_run_file) {
    TemporaryDirectory const folder;
    auto const file = folder / "run.h5";
    FollowedProcess process(file);
    process.start();
    store::LiveReader reader(store::live_file_of(file));
    std::map<int, std::vector<store::Table>> seen;
    while (seen.size() < 8) { // the warm-up first
        process.simulate(7);
        reader.poll();
        seen[reader.progress().rows] = reader.tables();
    }
    process.finish();
    reader.poll();
    EXPECT_TRUE(reader.is_finished());
    seen[reader.progress().rows] = reader.tables();
    auto const run = store::read(file);
    ASSERT_GE(seen.size(), 5U);
    EXPECT_EQ(std::to_string(seen.rbegin()->first), *run.provenance_text("days"));
    for (auto const& [days, tables] : seen) {
        for (auto const& table : tables) {
            auto const* const stored = run.find(table.path);
            for (std::size_t c = 0; stored != nullptr && c < table.columns.size(); ++c) {
                auto const& part = values_of(table, table.columns[c].name);
                EXPECT_EQ(part.size(), static_cast<std::size_t>(days) * table.columns[c].width);
                EXPECT_TRUE(is_prefix(part, values_of(*stored, table.columns[c].name)))
                    << table.path << '/' << table.columns[c].name << " on day " << days;
            }
        }
    }
}

TEST(LiveRun, courtyards_end_as_the_run_file_says) {
    TemporaryDirectory const folder;
    auto const file = folder / "run.h5";
    FollowedProcess process(file);
    process.start();
    store::LiveReader reader(store::live_file_of(file));
    process.finish();
    reader.poll();
    auto const run = store::read(file);
    auto const& courtyards = reader.tables().at(3);
    auto const& open = run.table("courtyards").values<std::int32_t>("open");
    auto const& last = values_of(courtyards, "open_problems");
    auto const& trust = values_of(courtyards, "trust");
    for (std::size_t c = 0; c < open.size(); ++c) {
        EXPECT_EQ(last[last.size() - open.size() + c], static_cast<float>(open[c]));
        EXPECT_EQ(trust[trust.size() - open.size() + c], values_of(run.table("courtyards"), "trust")[c]);
    }
}

TEST(LiveRun, killed_in_the_middle_leaves_what_was_seen_and_no_run_file) {
    TemporaryDirectory const folder;
    auto const file = folder / "run.h5";
    FollowedProcess process(file);
    process.start();
    process.simulate(static_cast<int>(smoke_inputs()->scenario.warm_up_days) + 20);
    process.kill();
    store::LiveReader reader(store::live_file_of(file));
    reader.poll();
    EXPECT_EQ(reader.progress().rows, 20);
    EXPECT_FALSE(reader.writer_is_alive());
    EXPECT_FALSE(reader.is_finished());
    EXPECT_FALSE(std::filesystem::exists(file));
}

TEST(LiveRun, goes_on_where_its_live_file_cannot_be_written) {
    TemporaryDirectory const folder;
    LiveRun run(folder / "no" / "run.h5", smoke_inputs(), options);
    EXPECT_NE(run.trouble(), "");
    EXPECT_FALSE(run.simulate().tables.empty());
}

/// All files of a folder, by name.
std::map<std::string, std::string> files_in(std::filesystem::path const& folder) {
    std::map<std::string, std::string> files;
    for (auto const& entry : std::filesystem::directory_iterator(folder)) {
        std::ifstream in(entry.path(), std::ios::binary);
        files[entry.path().filename()] = {std::istreambuf_iterator<char>(in), {}};
    }
    return files;
}

TEST(LiveRun, leaves_the_same_bytes_and_files_whether_anybody_can_follow_or_not) {
    std::ostringstream out;
    std::ostringstream notes;
    Console const console{out, notes};
    // A change in the middle makes a new world of the old one.
    auto const reform = smoke_inputs({"@20 structure.mechanism.council_work.publicity_share=0.1"});
    for (auto const level : {RecordLevel::summary, RecordLevel::journeys}) {
        TemporaryDirectory const plain;
        TemporaryDirectory const live;
        SimulationChoices choices;
        choices.out = plain.path();
        choices.replications = 2;
        choices.threads = 2;
        choices.level = level;
        EXPECT_TRUE(simulate_all({smoke_inputs(), reform}, choices, "run", console).complete());
        choices.out = live.path();
        choices.live = true;
        auto const outcome = simulate_all({smoke_inputs(), reform}, choices, "run", console);
        EXPECT_EQ(outcome.live_troubles, std::vector<std::string>(4));
        EXPECT_TRUE(files_in(live.path()) == files_in(plain.path()));
        EXPECT_EQ(plain.entries(), 4U);
    }
}

} // namespace
} // namespace linli::app
