#include "models/app/runs.hpp"

#include "example_run.hpp"

#include <gtest/gtest.h>

#include <sstream>
#include <stdexcept>

namespace linli::app {

using experiment::JobState;

namespace {

/// An example run with overrides, one a line.
store::RunFile changed_run(std::string const& overrides) {
    auto run = example_run("chain");
    run.provenance.push_back({"overrides", overrides});
    return run;
}

} // namespace

TEST(RunFileName, names_scenario_structure_seed_and_replication) {
    EXPECT_EQ(run_file_name(example_run("chain"), 7, 3), "example__chain__s7_r3.h5");
}

TEST(RunFileName, overrides_make_another_file_and_each_set_its_own) {
    auto const plain = run_file_name(example_run("chain"), 1, 0);
    auto const days = run_file_name(changed_run("scenario.days=3\n"), 1, 0);
    auto const other = run_file_name(changed_run("scenario.days=4\n"), 1, 0);
    EXPECT_NE(plain, days);
    EXPECT_NE(days, other);
    EXPECT_EQ(days, run_file_name(changed_run("scenario.days=3\n"), 1, 0));
    EXPECT_TRUE(days.starts_with("example__chain__v") && days.ends_with("__s1_r0.h5"));
}

TEST(RunFileName, what_no_file_name_may_hold_is_replaced) {
    EXPECT_EQ(run_file_name(example_run("../a b"), 1, 0), "example__..-a-b__s1_r0.h5");
}

namespace {

/// What `conclude` says about a batch of three runs.
std::pair<int, std::string> conclusion(std::vector<JobState> states, std::exception_ptr failure = nullptr) {
    RunsOutcome outcome{.alternatives = 1, .runs = {}, .batch = {std::move(states), std::move(failure)}};
    outcome.runs.resize(outcome.batch.states.size());
    std::ostringstream out;
    std::ostringstream notes;
    Console const console{.out = out, .notes = notes};
    int const code = conclude(outcome, {}, console);
    return {code, notes.str()};
}

} // namespace

TEST(Conclude, complete_work_is_done_and_quiet) {
    EXPECT_EQ(conclusion({JobState::complete, JobState::complete}), (std::pair<int, std::string>{0, ""}));
}

TEST(Conclude, stopped_work_tells_what_is_kept_and_fails) {
    EXPECT_EQ(conclusion({JobState::complete, JobState::stopped, JobState::not_started}),
              (std::pair<int, std::string>{1, "linli: stopped; 1 of 3 runs are complete and kept\n"}));
}

TEST(Conclude, a_failed_run_tells_why_and_fails) {
    auto const failure = std::make_exception_ptr(std::runtime_error("disk full"));
    EXPECT_EQ(conclusion({JobState::complete, JobState::failed}, failure),
              (std::pair<int, std::string>{1, "linli: a run failed: disk full\n"}));
}

} // namespace linli::app
