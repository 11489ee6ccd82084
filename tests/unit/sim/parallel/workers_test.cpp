#include "sim/parallel/workers.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <numeric>
#include <set>
#include <thread>
#include <vector>

namespace linli {
namespace {

class WorkersOf : public ::testing::TestWithParam<int> {};
INSTANTIATE_TEST_SUITE_P(threads, WorkersOf, ::testing::Values(1, 2, 3, 8));

TEST_P(WorkersOf, do_every_task_exactly_once) {
    Workers workers(GetParam());
    for (std::size_t const count : {0U, 1U, 2U, 7U, 8U, 9U, 1000U, 10'000U}) {
        std::vector<std::atomic<int>> done(count);
        workers.for_each(count, [&](std::size_t i) { ++done[i]; });
        EXPECT_TRUE(std::ranges::all_of(done, [](auto const& times) { return times == 1; })) << count;
    }
}

TEST_P(WorkersOf, have_written_everything_when_for_each_returns) {
    // given results that are plain memory, no atomics
    Workers workers(GetParam());
    std::vector<std::uint64_t> squares(5000);
    // when the tasks write them, then the caller reads them all
    workers.for_each(squares.size(), [&](std::size_t i) { squares[i] = i * i; });
    EXPECT_EQ(std::accumulate(squares.begin(), squares.end(), std::uint64_t{0}), 4999ULL * 5000 * 9999 / 6);
}

TEST_P(WorkersOf, can_be_used_again_and_again) {
    Workers workers(GetParam());
    std::vector<int> state(37, 0);
    for (int round = 0; round < 500; ++round) {
        workers.for_each(state.size(), [&](std::size_t i) { state[i] += static_cast<int>(i); });
    }
    for (std::size_t i = 0; i < state.size(); ++i) {
        EXPECT_EQ(state[i], 500 * static_cast<int>(i));
    }
}

TEST_P(WorkersOf, can_be_used_by_their_own_tasks) {
    Workers workers(GetParam());
    std::vector<std::atomic<int>> done(20 * 30);
    workers.for_each(20, [&](std::size_t outer) {
        workers.for_each(30, [&](std::size_t inner) { ++done[outer * 30 + inner]; });
    });
    EXPECT_TRUE(std::ranges::all_of(done, [](auto const& times) { return times == 1; }));
}

TEST_P(WorkersOf, can_be_several_at_once) {
    // given workers for runs, each of which has workers of its own for its places
    Workers runs(GetParam());
    std::vector<std::size_t> sums(6);
    runs.for_each(sums.size(), [&](std::size_t run) {
        Workers places(2);
        std::vector<std::size_t> parts(50);
        places.for_each(parts.size(), [&](std::size_t place) { parts[place] = place * run; });
        sums[run] = std::accumulate(parts.begin(), parts.end(), std::size_t{0});
    });
    for (std::size_t run = 0; run < sums.size(); ++run) {
        EXPECT_EQ(sums[run], run * 49 * 50 / 2);
    }
}

TEST_P(WorkersOf, tell_how_many_they_are) {
    EXPECT_EQ(Workers(GetParam()).threads(), GetParam());
}

TEST(Workers, work_on_the_calling_thread_when_there_is_one) {
    Workers workers(1);
    std::set<std::thread::id> seen;
    workers.for_each(100, [&](std::size_t) { seen.insert(std::this_thread::get_id()); });
    EXPECT_EQ(seen, std::set{std::this_thread::get_id()});
}

TEST(Workers, really_work_at_the_same_time) {
    // given two tasks of which each waits for the other: one thread alone would never end
    Workers workers(2);
    std::mutex mutex;
    std::condition_variable both;
    int arrived = 0;
    bool met = true;
    // when they are done, then they have met; the long limit is for a machine that is very busy
    workers.for_each(2, [&](std::size_t) {
        std::unique_lock lock(mutex);
        ++arrived;
        both.notify_all();
        met = both.wait_for(lock, std::chrono::seconds(60), [&] { return arrived == 2; }) && met;
    });
    EXPECT_TRUE(met);
}

TEST(Workers, accept_a_task_that_is_kept_elsewhere) {
    Workers workers(2);
    std::atomic<int> calls = 0;
    auto const task = [&](std::size_t) { ++calls; };
    workers.for_each(10, task);
    workers.for_each(10, task);
    EXPECT_EQ(calls, 20);
}

} // namespace
} // namespace linli
