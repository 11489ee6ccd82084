#include "sim/experiment/queue_formulas.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace linli::experiment {

TEST(QueueFormulas, erlang_c_has_known_values) {
    EXPECT_DOUBLE_EQ(erlang_c(0.5, 1), 0.5); // one server: the load itself
    EXPECT_NEAR(erlang_c(1.5, 3), 9.0 / 38.0, 1e-12);
    EXPECT_DOUBLE_EQ(erlang_c(0.0, 4), 0.0);
    EXPECT_DOUBLE_EQ(erlang_c(4.0, 4), 1.0);
}

TEST(QueueFormulas, one_exponential_server_waits_as_in_m_m_1) {
    EXPECT_NEAR(mean_wait({.arrivals = 2.0, .service = 0.25}), 0.25, 1e-12); // rho / (mu - lambda)
}

// Pollaczek and Khinchine: with a fixed time of service the wait is half of that with an exponential one.
TEST(QueueFormulas, a_fixed_time_of_service_halves_the_wait) {
    EXPECT_NEAR(mean_wait({.arrivals = 2.0, .service = 0.25, .service_variation = 0.0}), 0.125, 1e-12);
}

TEST(QueueFormulas, servers_share_the_work) {
    Queue const three{.arrivals = 3.0, .service = 0.5, .servers = 3};
    EXPECT_DOUBLE_EQ(three.utilisation(), 0.5);
    EXPECT_NEAR(mean_wait(three), 9.0 / 38.0 / 3.0, 1e-12);
}

TEST(QueueFormulas, without_enough_hours_the_wait_is_infinite) {
    EXPECT_TRUE(std::isinf(mean_wait({.arrivals = 4.0, .service = 0.25})));
}

} // namespace linli::experiment
