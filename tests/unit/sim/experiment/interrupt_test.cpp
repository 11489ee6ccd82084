#include "sim/experiment/interrupt.hpp"

#include <gtest/gtest.h>

#include <csignal>

namespace linli::experiment {

TEST(StopOnSignal, nothing_is_requested_before_a_signal) {
    StopOnSignal const stop;
    EXPECT_FALSE(stop.requested());
}

TEST(StopOnSignal, interrupt_and_terminate_ask_to_stop_without_ending_the_program) {
    for (int const signal : {SIGINT, SIGTERM}) {
        StopOnSignal const stop;
        ASSERT_EQ(std::raise(signal), 0);
        EXPECT_TRUE(stop.requested());
    }
}

TEST(StopOnSignal, a_new_one_forgets_the_old_signal) {
    {
        StopOnSignal const stop;
        ASSERT_EQ(std::raise(SIGINT), 0);
    }
    StopOnSignal const stop;
    EXPECT_FALSE(stop.requested());
}

TEST(StopOnSignal, what_was_installed_before_comes_back) {
    struct sigaction ignore {};
    ignore.sa_handler = SIG_IGN;
    struct sigaction before {};
    sigaction(SIGTERM, &ignore, &before);
    { StopOnSignal const stop; }
    struct sigaction after {};
    sigaction(SIGTERM, &before, &after);
    EXPECT_EQ(after.sa_handler, SIG_IGN);
}

TEST(StopOnSignalDeathTest, the_second_signal_ends_the_program) {
    testing::FLAGS_gtest_death_test_style = "threadsafe";
    EXPECT_EXIT(
        {
            StopOnSignal const stop;
            std::raise(SIGINT);
            std::raise(SIGINT);
        },
        testing::KilledBySignal(SIGINT), "");
}

} // namespace linli::experiment
