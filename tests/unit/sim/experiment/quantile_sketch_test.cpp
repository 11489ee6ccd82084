#include "sim/experiment/quantile_sketch.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace linli::experiment {
namespace {

TEST(QuantileSketch, knows_quantiles_within_half_a_percent) {
    QuantileSketch sketch;
    for (int i = 1; i <= 10000; ++i) {
        sketch.add(i * 0.003);
    }
    for (double const p : {0.01, 0.1, 0.5, 0.9, 0.99, 1.0}) {
        EXPECT_NEAR(sketch.quantile(p) / (p * 30.0), 1.0, 0.0051) << p;
    }
}

TEST(QuantileSketch, counts_what_is_practically_nothing_as_zero) {
    QuantileSketch sketch;
    sketch.add(0.0);
    sketch.add(1e-9);
    sketch.add(5.0);
    EXPECT_EQ(sketch.quantile(0.6), 0.0);
    EXPECT_NEAR(sketch.quantile(0.7), 5.0, 0.026);
    EXPECT_DOUBLE_EQ(sketch.share_up_to(1.0), 2.0 / 3.0);
    EXPECT_DOUBLE_EQ(sketch.share_up_to(6.0), 1.0);
}

TEST(QuantileSketch, has_no_quantiles_of_nothing) {
    EXPECT_TRUE(std::isnan(QuantileSketch().quantile(0.5)));
    EXPECT_TRUE(std::isnan(QuantileSketch().share_up_to(1.0)));
    EXPECT_TRUE(std::isnan(QuantileSketch::distance({}, {})));
}

TEST(QuantileSketch, survives_numbers_beyond_its_range) {
    QuantileSketch sketch;
    sketch.add(1e300);
    EXPECT_NEAR(sketch.quantile(1.0) / 1e9, 1.0, 0.011);
}

TEST(QuantileSketch, distance_is_the_largest_gap_of_the_distribution_functions) {
    // Uniform on (0, 1] against uniform on (0, 2]: the gap is 1/2, at 1.
    QuantileSketch narrow;
    QuantileSketch wide;
    for (int i = 1; i <= 1000; ++i) {
        narrow.add(i * 0.001);
        wide.add(i * 0.002);
    }
    EXPECT_NEAR(QuantileSketch::distance(narrow, wide), 0.5, 0.006);
    EXPECT_EQ(QuantileSketch::distance(narrow, narrow), 0.0);
    QuantileSketch far;
    far.add(100.0);
    EXPECT_EQ(QuantileSketch::distance(narrow, far), 1.0);
}

} // namespace
} // namespace linli::experiment
