// A study gives the same file whatever happens to it on the way.

#include "models/app/program.hpp"
#include "models/app/sweep_campaign.hpp"
#include "models/app/sweep_merge.hpp"
#include "models/app/sweep_rows.hpp"
#include "sim/core/error.hpp"
#include "tests/support/sample_run_file.hpp"
#include "tests/support/traced_process.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <random>
#include <sstream>
#include <thread>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace linli::app {

using test::bytes_of;
using test::TemporaryDirectory;
using testing::HasSubstr;

namespace {

namespace fs = std::filesystem;

/// A study of the tiny case with 2 points, 2 structures and some replications.
std::string study_text(int replications) {
    return "[study]\nid = 's'\nname = { en = 'S', zh = 'S' }\ndescription = { en = 'S', zh = 'S' }\n"
           "design = 'full-factorial'\nset = ['scenario.days=30']\nreplications = " +
           std::to_string(replications) + "\nscenario = '" +
           fs::absolute("scenarios/smoke/two-communities.toml").string() +
           "'\n[[study.factor]]\nid = 'effort'\npath = 'behaviour.reporting.effort_weight'\nlevels = [0.5, "
           "2]\n";
}

/// Added to a study: it stops when a difference is known.
std::string const stop_rule = "[study.stop]\nrule = 'precision'\nindicator = 'reported'\n"
                              "between = ['conventional', 'courtyard-council']\nhalf_width = 0.35\n";

/// A folder with a study and its results.
class StudyFolder {
  public:
    explicit StudyFolder(int replications, std::string const& more = "") {
        test::put_bytes(directory_ / "s.toml", study_text(replications) + more);
    }

    void extend(int replications) const { test::put_bytes(directory_ / "s.toml", study_text(replications)); }
    [[nodiscard]] fs::path file() const { return directory_ / "s.toml"; }
    [[nodiscard]] fs::path results() const { return directory_ / "results"; }

    [[nodiscard]] int sweep(std::vector<std::string> const& more) const {
        std::vector<std::string> words{"sweep", file().string(), "--out", results().string(), "--quiet"};
        words.insert(words.end(), more.begin(), more.end());
        std::ostringstream out;
        std::ostringstream notes;
        return run_program(words, out, notes);
    }
    [[nodiscard]] std::string merged() const {
        std::ostringstream out;
        auto const target = directory_ / "merged.h5";
        EXPECT_EQ(run_program({"sweep", "--merge", results().string(), "--out", target.string()}, out, out),
                  0)
            << out.str();
        return bytes_of(target);
    }
    [[nodiscard]] SweepPlan plan() const { return plan_of(load_study(file())); }
    [[nodiscard]] std::size_t stored_rows() const {
        std::size_t rows = 0;
        for (auto const& batch : batches_in(results())) {
            rows += read_states(batch).size();
        }
        return rows;
    }

  private:
    TemporaryDirectory directory_;
};

std::string undisturbed(int replications, std::string const& more = "") {
    StudyFolder const study(replications, more);
    EXPECT_EQ(study.sweep({"--jobs", "1"}), 0);
    return study.merged();
}

/// Start the sweep in a process of its own.
pid_t start(StudyFolder const& study) {
    auto const child = ::fork();
    if (child == 0) {
        ::_exit(study.sweep({"--jobs", "2", "--save-every", "0"}));
    }
    return child;
}

int wait_for(pid_t child) {
    int status = 0;
    ::waitpid(child, &status, 0);
    return status;
}

/// The children of a process.
std::vector<pid_t> children_of(pid_t parent) {
    auto const id = std::to_string(parent);
    std::istringstream list(bytes_of("/proc/" + id + "/task/" + id + "/children"));
    return {std::istream_iterator<pid_t>(list), {}};
}

/// A study that does other work than simulating.
CampaignOutcome campaign(StudyFolder const& study, SweepWork const& work, double time_limit = 60.0) {
    std::ostringstream out;
    Console const console{.out = out, .notes = out};
    return run_campaign(study.plan(), {.folder = study.results(), .jobs = 2, .time_limit = time_limit}, work,
                        console);
}

std::vector<IndicatorValue> one_indicator(std::size_t run) {
    return {{"arisen", static_cast<double>(run), "issue", 1}};
}

} // namespace

TEST(Sweep, merges_to_the_same_bytes_with_one_job_two_jobs_and_shards) {
    auto const expected = undisturbed(4);
    StudyFolder const two(4);
    ASSERT_EQ(two.sweep({"--jobs", "2"}), 0);
    EXPECT_TRUE(two.merged() == expected);
    EXPECT_TRUE(two.merged() == expected) << "merging twice";
    StudyFolder const shards(4);
    ASSERT_EQ(shards.sweep({"--shard", "2/2"}), 0);
    ASSERT_EQ(shards.sweep({"--shard", "1/2"}), 0);
    EXPECT_EQ(shards.stored_rows(), 16U);
    EXPECT_TRUE(shards.merged() == expected);
}

TEST(Sweep, runs_only_what_is_new_when_it_is_started_again_or_extended) {
    StudyFolder const study(2);
    ASSERT_EQ(study.sweep({}), 0);
    ASSERT_EQ(study.sweep({}), 0);
    EXPECT_EQ(study.stored_rows(), 8U);
    study.extend(5);
    ASSERT_EQ(study.sweep({}), 0);
    EXPECT_EQ(study.stored_rows(), 20U);
    EXPECT_TRUE(study.merged() == undisturbed(5));
}

TEST(Sweep, killed_at_random_moments_loses_and_doubles_nothing) {
    // The long version: LINLI_KILLS=100.
    auto const* const wished = std::getenv("LINLI_KILLS");
    int const kills = wished == nullptr ? 20 : std::atoi(wished);
    int const replications = 10 * kills;
    StudyFolder const study(replications);
    std::mt19937 random(4);
    int hits = 0;
    for (int kill = 0; kill < kills; ++kill) {
        auto const child = start(study);
        std::this_thread::sleep_for(std::chrono::milliseconds(5 + random() % 120));
        ::kill(child, SIGKILL);
        hits += WIFSIGNALED(wait_for(child)) ? 1 : 0;
    }
    EXPECT_GT(hits, kills / 2) << "the study ended before it could be killed";
    ASSERT_EQ(study.sweep({}), 0);
    EXPECT_EQ(study.stored_rows(), static_cast<std::size_t>(4 * replications));
    EXPECT_TRUE(study.merged() == undisturbed(replications));
}

TEST(Sweep, killed_at_a_system_call_loses_and_doubles_nothing) {
    // At every one of them: LINLI_CALLS=all.
    constexpr int replications = 2;
    constexpr std::size_t endless = std::size_t{1} << 30U;
    auto const expected = undisturbed(replications);
    auto const killed_after = [](StudyFolder const& study, std::size_t calls) {
        return test::kill_after_calls(
            [&] {
                (void)study.sweep({"--jobs", "1", "--save-every", "0"});
            },
            calls);
    };
    auto const whole = killed_after(StudyFolder(replications), endless);
    if (!whole) {
        GTEST_SKIP() << "this machine lets nobody trace a process";
    }
    ASSERT_GT(whole->calls, 200U);
    std::size_t const step = std::getenv("LINLI_CALLS") == nullptr ? whole->calls / 25 : 1;
    std::size_t had = 0;
    for (std::size_t calls = 1; calls < whole->calls; calls += step) {
        StudyFolder const study(replications);
        (void)killed_after(study, calls);
        auto const complete = study.stored_rows(); // also: every batch can be read
        had += complete > 0 ? 1 : 0;
        ASSERT_EQ(study.sweep({}), 0) << "after call " << calls;
        ASSERT_EQ(study.stored_rows(), std::size_t{4 * replications}) << "after call " << calls;
        ASSERT_TRUE(study.merged() == expected) << "after call " << calls;
    }
    EXPECT_GT(had, 0U);
}

TEST(Sweep, stops_by_its_rule_at_the_same_run_however_often_it_was_killed) {
    constexpr int most = 2000;
    StudyFolder const study(most, stop_rule);
    std::mt19937 random(5);
    for (int kill = 0; kill < 10; ++kill) {
        auto const child = start(study);
        std::this_thread::sleep_for(std::chrono::milliseconds(5 + random() % 60));
        ::kill(child, SIGKILL);
        (void)wait_for(child);
    }
    ASSERT_EQ(study.sweep({}), 0);
    EXPECT_LT(study.stored_rows(), std::size_t{4 * most});
    EXPECT_TRUE(study.merged() == undisturbed(most, stop_rule));
}

TEST(Sweep, goes_on_when_its_workers_are_killed) {
    StudyFolder const study(60);
    auto const child = start(study);
    int killed = 0;
    for (int kill = 0; kill < 6; ++kill) {
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        auto const workers = children_of(child);
        killed += !workers.empty() && ::kill(workers.front(), SIGKILL) == 0 ? 1 : 0;
    }
    auto const code = WEXITSTATUS(wait_for(child));
    EXPECT_GT(killed, 0);
    // The same run may have been hit twice; then it is recorded as failed.
    EXPECT_EQ(code == 0, status_of(study.plan(), study.results()).complete());
    ASSERT_EQ(study.sweep({"--retry-failed"}), 0);
    EXPECT_TRUE(study.merged() == undisturbed(60));
}

TEST(Sweep, records_runs_that_crash_or_hang_and_does_the_others) {
    StudyFolder const study(3);
    auto const outcome = campaign(
        study,
        [](std::size_t run) {
            if (run == 2) {
                std::raise(SIGKILL);
            }
            while (run == 5) {
                ::pause();
            }
            return one_indicator(run);
        },
        0.3);
    EXPECT_EQ(outcome.done, 10U);
    EXPECT_EQ(outcome.failed, 2U);
    auto const merged = merge_study({study.results()});
    auto const& runs = merged.file.table("runs");
    EXPECT_EQ(runs.values<std::string>("reason")[2], "crashed: Killed");
    EXPECT_EQ(runs.values<std::string>("reason")[5], "took longer than 0.3 s");
    EXPECT_EQ(runs.values<double>("arisen")[7], 7.0);

    EXPECT_EQ(campaign(study, one_indicator).begun_with, 0U) << "failed runs are not tried again unasked";
    ASSERT_EQ(study.sweep({"--retry-failed"}), 0);
    EXPECT_EQ(status_of(study.plan(), study.results()).failed, 0U);
}

TEST(Sweep, tells_of_a_full_disk_and_keeps_what_is_sealed) {
    StudyFolder const study(2);
    ASSERT_EQ(study.sweep({}), 0);
    study.extend(4);
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    ::getrlimit(RLIMIT_FSIZE, &before);
    auto const child = ::fork();
    if (child == 0) {
        // Room for the plan, but not for a batch.
        rlimit const full{fs::file_size(study.results() / "plan.h5") + 2000, before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &full);
        try {
            (void)campaign(study, simulating(study.plan()));
        } catch (RunError const& error) {
            ::_exit(std::string(error.what()).find("cannot write") == std::string::npos ? 3 : 4);
        }
        ::_exit(0);
    }
    EXPECT_EQ(WEXITSTATUS(wait_for(child)), 4);
    EXPECT_EQ(study.stored_rows(), 8U);
    ASSERT_EQ(study.sweep({}), 0);
    EXPECT_EQ(study.stored_rows(), 16U);
}

TEST(Sweep, leaves_out_a_damaged_batch_and_does_its_runs_again) {
    StudyFolder const study(3);
    ASSERT_EQ(study.sweep({}), 0);
    auto const batch = batches_in(study.results()).front();
    auto bytes = bytes_of(batch);
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    test::put_bytes(batch, bytes);
    EXPECT_EQ(status_of(study.plan(), study.results()).damaged.size(), 1U);

    (void)study.sweep({});

    EXPECT_TRUE(study.merged() == undisturbed(3));
}

TEST(Sweep, stops_cleanly_when_asked_and_can_go_on) {
    StudyFolder const study(100);
    auto const child = start(study);
    while (batches_in(study.results()).empty()) {
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    ::kill(child, SIGINT);
    EXPECT_EQ(WEXITSTATUS(wait_for(child)), 1);
    auto const rows = study.stored_rows();
    EXPECT_GT(rows, 0U);
    EXPECT_LT(rows, 400U);
    ASSERT_EQ(study.sweep({}), 0);
    EXPECT_EQ(study.stored_rows(), 400U);
}

TEST(Sweep, refuses_runs_whose_inputs_changed_after_planning) {
    StudyFolder const study(1);
    auto plan = study.plan();
    plan.cells[1] = experiment::key_of("what the file said before");
    std::ostringstream out;
    Console const console{.out = out, .notes = out};
    auto const outcome = run_campaign(plan, {.folder = study.results()}, simulating(plan), console);
    EXPECT_EQ(outcome.failed, 1U);
    EXPECT_THAT(merge_study({study.results()}).file.table("runs").values<std::string>("reason")[1],
                HasSubstr("have changed"));
}

} // namespace linli::app
