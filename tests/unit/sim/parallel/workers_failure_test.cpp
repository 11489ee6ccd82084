#include "sim/parallel/workers.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <stdexcept>
#include <string>
#include <vector>

namespace linli {
namespace {

class FailingWorkersOf : public ::testing::TestWithParam<int> {};
INSTANTIATE_TEST_SUITE_P(threads, FailingWorkersOf, ::testing::Values(1, 2, 3, 8));

/// Run `count` tasks of which those in `failing` throw their number; what was thrown, or "nothing".
std::string failure_of(Workers& workers, std::size_t count, std::vector<std::size_t> const& failing) {
    try {
        workers.for_each(count, [&](std::size_t i) {
            if (std::ranges::count(failing, i) != 0) {
                throw std::runtime_error(std::to_string(i));
            }
        });
    } catch (std::runtime_error const& error) {
        return error.what();
    }
    return "nothing";
}

TEST_P(FailingWorkersOf, rethrow_the_failure_with_the_lowest_number) {
    Workers workers(GetParam());
    for (int round = 0; round < 50; ++round) {
        EXPECT_EQ(failure_of(workers, 1000, {999, 412, 413, 998}), "412");
        EXPECT_EQ(failure_of(workers, 8, {7, 0}), "0");
        EXPECT_EQ(failure_of(workers, 1, {0}), "0");
    }
}

TEST_P(FailingWorkersOf, finish_the_other_tasks_first) {
    Workers workers(GetParam());
    std::vector<std::atomic<int>> done(100);
    EXPECT_THROW(workers.for_each(100,
                                  [&](std::size_t i) {
                                      ++done[i];
                                      if (i % 10 == 3) {
                                          throw std::runtime_error("3");
                                      }
                                  }),
                 std::runtime_error);
    EXPECT_TRUE(std::ranges::all_of(done, [](auto const& times) { return times == 1; }));
}

TEST_P(FailingWorkersOf, can_be_used_after_a_failure) {
    Workers workers(GetParam());
    EXPECT_EQ(failure_of(workers, 100, {50}), "50");
    EXPECT_EQ(failure_of(workers, 100, {}), "nothing");
}

TEST_P(FailingWorkersOf, pass_a_failure_of_inner_tasks_on_to_the_outside) {
    Workers workers(GetParam());
    try {
        workers.for_each(4, [&](std::size_t outer) {
            workers.for_each(4, [&](std::size_t inner) {
                if (outer >= 1 && inner >= 2) {
                    throw std::runtime_error(std::to_string(outer) + '.' + std::to_string(inner));
                }
            });
        });
        FAIL() << "the failure was lost";
    } catch (std::runtime_error const& error) {
        EXPECT_STREQ(error.what(), "1.2");
    }
}

} // namespace
} // namespace linli
