#include "models/app/sweep_stop.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace linli::app {

namespace {

StudyStop precision() {
    StudyStop stop;
    stop.indicator = "reported";
    stop.between = {"a", "b"};
    stop.half_width = 0.5;
    stop.least = 4;
    return stop;
}

StudyStop selection() {
    StudyStop stop;
    stop.rule = StopKind::selection;
    stop.indicator = "reported"; // higher is better
    stop.indifference = 0.5;
    stop.least = 4;
    return stop;
}

constexpr std::size_t most = 30;

/// Runs of two points under the structures a and b in thirty worlds; b has three more, now and then two.
std::vector<SweepRow> rows() {
    std::vector<SweepRow> result;
    for (std::size_t run = 0; run < most * 4; ++run) {
        SweepRow row;
        row.key = experiment::key_of("run " + std::to_string(run));
        row.done = true;
        auto const replication = run / 4;
        auto const world = static_cast<double>(replication);
        auto const difference = std::fmod(world, 3.0) > 0.5 ? 3.0 : 2.0;
        row.indicators = {{"reported", 10.0 * world + (run % 2 == 1 ? difference : 0.0), "issue", 1}};
        result.push_back(std::move(row));
    }
    return result;
}

StopWatch watch_over(StudyStop const& stop, std::vector<SweepRow> const& all) {
    std::vector<experiment::RunKey> keys;
    keys.reserve(all.size());
    for (auto const& row : all) {
        keys.push_back(row.key);
    }
    return {stop, {"a", "b"}, 2, keys};
}

} // namespace

TEST(StopWatch, says_the_same_in_whatever_order_runs_come) {
    auto const all = rows();
    auto forwards = watch_over(precision(), all);
    auto backwards = watch_over(precision(), all);
    for (std::size_t i = 0; i < all.size(); ++i) {
        forwards.enter(all[i]);
        (void)forwards.outcome();
        backwards.enter(all[all.size() - 1 - i]);
        (void)backwards.outcome();
    }
    EXPECT_TRUE(forwards.outcome().met);
    EXPECT_GE(forwards.outcome().replications, 4U);
    EXPECT_LT(forwards.outcome().replications, most);
    EXPECT_EQ(forwards.outcome().replications, backwards.outcome().replications);
    auto const needed = 4 * forwards.outcome().replications;
    EXPECT_TRUE(forwards.needs(needed - 1));
    EXPECT_FALSE(forwards.needs(needed));
}

TEST(StopWatch, waits_for_a_run_that_is_missing) {
    auto const all = rows();
    auto watch = watch_over(precision(), all);
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (i != 9) {
            watch.enter(all[i]);
        }
    }
    EXPECT_EQ(watch.outcome().replications, 2U);
    EXPECT_TRUE(watch.needs(all.size() - 1));
    watch.enter(all[9]);
    EXPECT_TRUE(watch.outcome().met);
}

TEST(StopWatch, passes_over_a_replication_with_a_failed_run) {
    auto all = rows();
    all[0].done = false;
    auto watch = watch_over(selection(), all);
    for (auto const& row : all) {
        watch.enter(row);
    }
    EXPECT_TRUE(watch.outcome().met);
    EXPECT_GE(watch.outcome().replications, 5U); // four that say something
    EXPECT_EQ(watch.outcome().best, 1U);
}

TEST(StopWatch, needs_no_more_runs_of_an_eliminated_structure) {
    // a, b and c: a is far worse; b and c differ by what cannot be told apart soon.
    std::vector<SweepRow> all;
    for (std::size_t run = 0; run < most * 3; ++run) {
        SweepRow row;
        row.key = experiment::key_of("run " + std::to_string(run));
        row.done = true;
        auto const world = std::fmod(static_cast<double>(run / 3), 5.0); // NOLINT(bugprone-integer-division)
        auto const value = run % 3 == 0 ? 0.0 : run % 3 == 1 ? 10.0 + 0.3 * world : 11.2 - 0.3 * world;
        row.indicators = {{"reported", value, "issue", 1}};
        all.push_back(std::move(row));
    }
    std::vector<experiment::RunKey> keys;
    for (auto const& row : all) {
        keys.push_back(row.key);
    }
    StopWatch watch(selection(), {"a", "b", "c"}, 1, keys);
    std::vector<std::size_t> asked_for;
    for (std::size_t run = 0; run < all.size() && !watch.outcome().met; ++run) {
        if (watch.needs(run)) { // those of an eliminated structure never come
            asked_for.push_back(run);
            watch.enter(all[run]);
        }
    }
    auto const outcome = watch.outcome();
    ASSERT_TRUE(outcome.eliminated[0]);
    EXPECT_EQ(*outcome.eliminated[0], 4U);
    EXPECT_GT(outcome.replications, 4U) << "the two others go on";
    EXPECT_EQ(std::count_if(asked_for.begin(), asked_for.end(), [](auto run) { return run % 3 == 0; }), 4);

    StopWatch with_all(selection(), {"a", "b", "c"}, 1, keys);
    for (auto const& row : all) {
        with_all.enter(row);
    }
    EXPECT_EQ(with_all.outcome().replications, outcome.replications) << "more runs say nothing else";
    for (std::size_t run = 0; run < all.size(); ++run) {
        EXPECT_EQ(with_all.needs(run), watch.needs(run)) << run;
    }
}

TEST(StopRuleTexts, read_back_as_the_same_rule) {
    for (auto const& stop : {precision(), selection()}) {
        store::RunFile file;
        file.provenance = stop_texts(stop);
        auto const read = stop_in(file);
        ASSERT_TRUE(read);
        EXPECT_EQ(read->rule, stop.rule);
        EXPECT_EQ(read->indicator, stop.indicator);
        EXPECT_EQ(read->between, stop.between);
        EXPECT_EQ(read->half_width, stop.half_width);
        EXPECT_EQ(read->indifference, stop.indifference);
        EXPECT_EQ(read->least, stop.least);
    }
    EXPECT_FALSE(stop_in({}));
}

} // namespace linli::app
