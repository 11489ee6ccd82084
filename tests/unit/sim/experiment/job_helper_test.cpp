#include "sim/experiment/job_helper.hpp"

#include "sim/core/error.hpp"

#include <gtest/gtest.h>

#include <csignal>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>

#include <sys/wait.h>
#include <unistd.h>

namespace linli::experiment {

namespace {

IsolatedResult result_of(JobHelper& helper, std::size_t job) {
    helper.give(job);
    for (int tries = 0; tries < 1000; ++tries) {
        if (auto result = helper.result(10)) {
            return *result;
        }
    }
    throw std::runtime_error("no result");
}

std::string text_of_process(std::size_t) {
    return std::to_string(::getpid());
}

pid_t parent_of(pid_t process) {
    std::ifstream file("/proc/" + std::to_string(process) + "/stat");
    std::string number;
    std::string name;
    std::string state;
    pid_t parent = 0;
    file >> number >> name >> state >> parent;
    return parent;
}

} // namespace

TEST(JobHelper, does_jobs_one_after_the_other_in_a_worker_that_is_no_child_of_this_process) {
    JobHelper helper({}, text_of_process);
    auto const first = result_of(helper, 1);
    auto const second = result_of(helper, 2);
    EXPECT_TRUE(first.done);
    EXPECT_EQ(second.job, 2U);
    EXPECT_EQ(first.text, second.text) << "what a worker has read serves the next job";
    auto const between = parent_of(std::stoi(first.text));
    EXPECT_NE(between, ::getpid());
    EXPECT_EQ(parent_of(between), ::getpid());
}

TEST(JobHelper, outlives_jobs_that_crash_or_hang) {
    JobHelper helper({.time_limit = 0.2}, [](std::size_t job) {
        if (job == 1) {
            std::raise(SIGKILL);
        }
        while (job == 2) {
            ::pause();
        }
        return std::string(job * 1'000'000, 'x');
    });
    auto const crashed = result_of(helper, 1);
    EXPECT_EQ(crashed.text, "crashed: Killed");
    EXPECT_EQ(crashed.attempts, 2);
    EXPECT_EQ(result_of(helper, 2).text, "took longer than 0.2 s");
    auto const fine = result_of(helper, 3);
    EXPECT_TRUE(fine.done);
    EXPECT_EQ(fine.text.size(), 3'000'000U);
}

TEST(JobHelper, ends_with_what_it_is_doing_when_it_goes) {
    pid_t worker = 0;
    {
        JobHelper helper({}, [](std::size_t job) {
            while (job == 2) {
                ::pause();
            }
            return std::to_string(::getpid());
        });
        worker = std::stoi(result_of(helper, 1).text);
        helper.give(2);
        EXPECT_EQ(::kill(worker, 0), 0);
    }
    EXPECT_NE(::kill(worker, 0), 0);
}

TEST(JobHelper, that_was_killed_is_told) {
    JobHelper helper({}, text_of_process);
    ::kill(parent_of(std::stoi(result_of(helper, 1).text)), SIGKILL);
    EXPECT_THROW((void)result_of(helper, 2), RunError);
}

} // namespace linli::experiment
