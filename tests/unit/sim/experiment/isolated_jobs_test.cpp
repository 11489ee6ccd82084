#include "sim/experiment/isolated_jobs.hpp"

#include "sim/core/error.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <csignal>
#include <filesystem>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <stdexcept>
#include <vector>

#include <sys/wait.h>
#include <unistd.h>

namespace linli::experiment {

using testing::HasSubstr;

namespace {

using Results = std::map<std::size_t, IsolatedResult>;

Results results_of(std::size_t count, IsolationSettings const& settings,
                   std::function<std::string(std::size_t)> const& work) {
    std::vector<std::size_t> jobs(count);
    std::iota(jobs.begin(), jobs.end(), std::size_t{0});
    Results results;
    IsolationHooks hooks;
    hooks.take = [&](IsolatedResult result) {
        EXPECT_TRUE(results.emplace(result.job, result).second) << "taken twice: " << result.job;
    };
    EXPECT_TRUE(run_isolated(jobs, settings, work, hooks));
    return results;
}

[[noreturn]] void hang() {
    for (;;) {
        ::pause();
    }
}

} // namespace

TEST(IsolatedJobs, give_each_result_once_with_any_number_of_workers) {
    for (int const workers : {1, 2, 5}) {
        auto const results =
            results_of(23, {.workers = workers}, [](std::size_t job) { return std::to_string(job * job); });
        ASSERT_EQ(results.size(), 23U);
        for (auto const& [job, result] : results) {
            EXPECT_TRUE(result.done);
            EXPECT_EQ(result.text, std::to_string(job * job));
        }
    }
}

TEST(IsolatedJobs, carry_any_bytes_of_any_length) {
    auto const text = [](std::size_t job) { return std::string(job * 1'000'000, static_cast<char>(job)); };
    for (auto const& [job, result] : results_of(3, {.workers = 2}, text)) {
        EXPECT_EQ(result.text, text(job));
    }
}

TEST(IsolatedJobs, that_crash_hang_or_throw_harm_no_other) {
    auto const results = results_of(12, {.workers = 2, .time_limit = 0.2}, [](std::size_t job) {
        if (job == 3) {
            std::raise(SIGKILL);
        } else if (job == 5) {
            hang();
        } else if (job == 7) {
            throw std::runtime_error("no such thing");
        } else if (job == 8) {
            ::_exit(4);
        }
        return std::string("fine");
    });
    ASSERT_EQ(results.size(), 12U);
    EXPECT_EQ(results.at(3).text, "crashed: Killed");
    EXPECT_EQ(results.at(5).text, "took longer than 0.2 s");
    EXPECT_EQ(results.at(7).text, "no such thing");
    EXPECT_EQ(results.at(8).text, "crashed: its process ended with code 4");
    for (auto const& [job, result] : results) {
        bool const bad = job == 3 || job == 5 || job == 7 || job == 8;
        EXPECT_EQ(result.done, !bad) << job;
        EXPECT_EQ(result.attempts, bad ? 2 : 1) << job;
    }
}

TEST(IsolatedJobs, that_are_not_wanted_any_more_are_passed_over) {
    std::vector<std::size_t> jobs(20);
    std::iota(jobs.begin(), jobs.end(), std::size_t{0});
    std::set<std::size_t> taken;
    IsolationHooks hooks;
    hooks.take = [&](IsolatedResult const& result) { taken.insert(result.job); };
    hooks.wanted = [&](std::size_t job) { return job % 2 == 0 || !taken.contains(4); };
    EXPECT_TRUE(run_isolated(
        jobs, {.workers = 1}, [](std::size_t) { return std::string(); }, hooks));
    EXPECT_EQ(taken, (std::set<std::size_t>{0, 1, 2, 3, 4, 6, 8, 10, 12, 14, 16, 18}));
}

TEST(IsolatedJobs, may_be_told_one_by_one) {
    std::vector<std::size_t> taken;
    IsolationHooks hooks;
    hooks.take = [&](IsolatedResult const& result) { taken.push_back(result.job); };
    auto const next = [&]() -> std::optional<std::size_t> { // follows from what has come back
        return taken.size() < 3 ? std::optional(10 * taken.size()) : std::nullopt;
    };
    EXPECT_TRUE(serve_isolated(
        next, {}, [](std::size_t) { return std::string(); }, hooks));
    EXPECT_EQ(taken, (std::vector<std::size_t>{0, 10, 20}));
}

TEST(IsolatedJobs, are_tried_again_after_a_crash) {
    auto const mark = std::filesystem::temp_directory_path() / ("linli-tried-" + std::to_string(::getpid()));
    auto const results = results_of(1, {}, [&](std::size_t) {
        if (!std::filesystem::exists(mark)) {
            std::filesystem::create_directory(mark);
            std::raise(SIGKILL);
        }
        return std::string("second time");
    });
    std::filesystem::remove(mark);
    EXPECT_TRUE(results.at(0).done);
    EXPECT_EQ(results.at(0).text, "second time");
    EXPECT_EQ(results.at(0).attempts, 2);
}

TEST(IsolatedJobs, stop_at_once_even_when_all_hang) {
    std::vector<std::size_t> const jobs{0, 1, 2};
    int ticks = 0;
    IsolationHooks hooks;
    hooks.take = [](IsolatedResult const&) { FAIL() << "nothing was done"; };
    hooks.tick = [&] { ++ticks; };
    hooks.stop = [&] { return ticks >= 1; };
    EXPECT_FALSE(run_isolated(
        jobs, {.workers = 2}, [](std::size_t) -> std::string { hang(); }, hooks));
    EXPECT_EQ(::waitpid(-1, nullptr, WNOHANG), -1) << "a worker outlives its work";
}

TEST(IsolatedJobs, end_with_what_taking_a_result_throws) {
    std::vector<std::size_t> const jobs{0, 1, 2};
    IsolationHooks hooks;
    hooks.take = [](IsolatedResult const&) { throw RunError("disk full"); };
    EXPECT_THROW(run_isolated(
                     jobs, {.workers = 2}, [](std::size_t) { return std::string(); }, hooks),
                 RunError);
    EXPECT_EQ(::waitpid(-1, nullptr, WNOHANG), -1) << "a worker outlives its work";
}

TEST(IsolatedJobs, die_with_their_supervisor) {
    std::array<int, 2> pipe{};
    ASSERT_EQ(::pipe(pipe.data()), 0);
    auto const supervisor = ::fork();
    if (supervisor == 0) {
        std::vector<std::size_t> const jobs{0, 1};
        IsolationHooks hooks;
        hooks.take = [](IsolatedResult const&) {};
        run_isolated(
            jobs, {.workers = 2},
            [&](std::size_t) -> std::string {
                (void)!::write(pipe[1], "x", 1); // now I hang, holding the pipe open
                hang();
            },
            hooks);
    }
    ::close(pipe[1]);
    char byte = 0;
    ASSERT_EQ(::read(pipe[0], &byte, 1), 1);
    ASSERT_EQ(::read(pipe[0], &byte, 1), 1);

    ::kill(supervisor, SIGKILL);
    ::waitpid(supervisor, nullptr, 0);

    EXPECT_EQ(::read(pipe[0], &byte, 1), 0); // blocks for ever if a worker still lives
    ::close(pipe[0]);
}

} // namespace linli::experiment
