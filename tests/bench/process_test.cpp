#include "tests/bench/process.hpp"

#include "sim/core/error.hpp"

#include <gtest/gtest.h>

namespace linli::bench {
namespace {

TEST(BenchProcess, measures_what_a_process_takes) {
    auto const cost = run_process({"/bin/sh", "-c", "sleep 0.05"});

    EXPECT_GE(cost.wall_seconds, 0.05);
    EXPECT_LT(cost.cpu_seconds, cost.wall_seconds);
    EXPECT_GT(cost.peak_mib, 0.0);
}

TEST(BenchProcess, failure_is_not_taken_for_speed) {
    EXPECT_THROW((void)run_process({"/bin/sh", "-c", "exit 3"}), RunError);
    EXPECT_THROW((void)run_process({"/no/such/program"}), RunError);
}

} // namespace
} // namespace linli::bench
