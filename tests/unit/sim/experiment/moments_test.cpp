#include "sim/experiment/moments.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace linli::experiment {

TEST(RunningMoments, mean_and_variance_of_a_known_sample) {
    RunningMoments moments;
    for (double const x : {2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0}) {
        moments.add(x);
    }
    EXPECT_DOUBLE_EQ(moments.mean(), 5.0);
    EXPECT_DOUBLE_EQ(moments.variance(), 32.0 / 7.0);
    EXPECT_DOUBLE_EQ(moments.standard_error(), std::sqrt(32.0 / 56.0));
}

TEST(RunningMoments, a_large_common_offset_does_not_spoil_the_variance) {
    RunningMoments moments;
    for (double const x : {1e9 + 4.0, 1e9 + 7.0, 1e9 + 13.0, 1e9 + 16.0}) {
        moments.add(x);
    }
    EXPECT_DOUBLE_EQ(moments.variance(), 30.0);
}

TEST(RunningMoments, undefined_until_there_are_enough_numbers) {
    RunningMoments moments;
    EXPECT_TRUE(std::isnan(moments.mean()));
    moments.add(3.0);
    EXPECT_DOUBLE_EQ(moments.mean(), 3.0);
    EXPECT_TRUE(std::isnan(moments.variance()));
    EXPECT_TRUE(std::isnan(moments.standard_error()));
}

} // namespace linli::experiment
