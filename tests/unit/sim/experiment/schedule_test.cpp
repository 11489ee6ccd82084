#include "sim/experiment/schedule.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>
#include <string>

namespace linli::experiment {

using testing::Each;
using testing::ElementsAre;

namespace {
bool never() {
    return false;
}
} // namespace

TEST(ShareThreads, each_job_has_one_thread_while_jobs_are_many) {
    auto const share = share_threads(10, 4);
    EXPECT_EQ(share.jobs, 4);
    EXPECT_EQ(share.per_job, 1);
}

TEST(ShareThreads, a_single_job_has_all_threads) {
    EXPECT_EQ(share_threads(1, 4).jobs, 1);
    EXPECT_EQ(share_threads(1, 4).per_job, 4);
    EXPECT_EQ(share_threads(0, 3).jobs, 1);
}

TEST(ShareThreads, fewer_jobs_than_threads_leave_threads_unused) {
    EXPECT_EQ(share_threads(2, 5).jobs, 2);
    EXPECT_EQ(share_threads(2, 5).per_job, 1);
}

TEST(ScheduledJobs, results_do_not_depend_on_the_number_of_threads) {
    auto const results_with = [](int threads) {
        std::vector<std::size_t> results(50);
        auto const report = run_jobs(
            results.size(), threads,
            [&](std::size_t number, int) {
                results[number] = number * number + 1;
                return true;
            },
            never);
        EXPECT_EQ(report.complete(), results.size());
        return results;
    };
    auto const alone = results_with(1);
    EXPECT_EQ(results_with(2), alone);
    EXPECT_EQ(results_with(3), alone);
    EXPECT_EQ(results_with(8), alone);
}

TEST(ScheduledJobs, takes_jobs_in_order_and_starts_none_after_a_stop) {
    std::vector<std::size_t> started;
    auto const report = run_jobs(
        6, 1,
        [&](std::size_t number, int) {
            started.push_back(number);
            return true;
        },
        [&] { return started.size() == 3; });
    EXPECT_THAT(started, ElementsAre(0, 1, 2));
    EXPECT_EQ(report.complete(), 3U);
    EXPECT_EQ(report.states[3], JobState::not_started);
    EXPECT_EQ(report.first_failure, nullptr);
}

TEST(ScheduledJobs, a_job_that_was_stopped_is_not_complete) {
    auto const report = run_jobs(
        2, 1, [](std::size_t number, int) { return number == 0; }, never);
    EXPECT_THAT(report.states, ElementsAre(JobState::complete, JobState::stopped));
}

TEST(ScheduledJobs, a_failure_is_kept_and_starts_no_more_jobs) {
    auto const report = run_jobs(
        5, 1,
        [](std::size_t number, int) {
            if (number == 2) {
                throw std::runtime_error("job two");
            }
            return true;
        },
        never);
    EXPECT_THAT(report.states, ElementsAre(JobState::complete, JobState::complete, JobState::failed,
                                           JobState::not_started, JobState::not_started));
    try {
        std::rethrow_exception(report.first_failure);
    } catch (std::runtime_error const& failure) {
        EXPECT_EQ(std::string(failure.what()), "job two");
    }
}

TEST(ScheduledJobs, of_several_failures_the_one_with_the_smallest_number_is_reported) {
    // Both jobs wait for each other, so that both are running when they fail.
    std::atomic<int> running = 0;
    auto const report = run_jobs(
        2, 2,
        [&](std::size_t number, int) -> bool {
            ++running;
            while (running < 2) {
            }
            throw std::runtime_error(std::to_string(number));
        },
        never);
    EXPECT_THAT(report.states, Each(JobState::failed));
    EXPECT_THROW(
        {
            try {
                std::rethrow_exception(report.first_failure);
            } catch (std::runtime_error const& failure) {
                EXPECT_EQ(std::string(failure.what()), "0");
                throw;
            }
        },
        std::runtime_error);
}

} // namespace linli::experiment
