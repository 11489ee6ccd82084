#include "viz/report/scale.hpp"

#include "viz/report/estimate.hpp"

#include <gmock/gmock.h>

#include <cmath>

namespace linli::report {

using testing::DoubleNear;
using testing::ElementsAre;
using testing::Pointwise;

TEST(Ticks, are_round_numbers_inside_the_axis) {
    EXPECT_THAT(ticks(-0.7, 2.3, 3), ElementsAre(0.0, 1.0, 2.0));
    EXPECT_THAT(ticks(0.0, 90.0, 9), testing::SizeIs(10));
    EXPECT_THAT(ticks(0.5981, 0.6002, 4), Pointwise(DoubleNear(1e-12), {0.599, 0.6}));
}

TEST(Ticks, are_none_where_there_is_no_axis) {
    EXPECT_THAT(ticks(1.0, 1.0, 5), testing::IsEmpty());
    EXPECT_THAT(ticks(0.0, std::nan(""), 5), testing::IsEmpty());
}

TEST(Extent, is_never_a_single_number) {
    Extent extent;
    EXPECT_EQ(extent.limits(), std::pair(0.0, 1.0));
    extent.add(std::nan(""));
    extent.add(4.0);
    EXPECT_EQ(extent.limits(), std::pair(2.0, 6.0));
    extent.add(5.0);
    EXPECT_EQ(extent.limits(), std::pair(4.0, 5.0));
}

TEST(Quantile, interpolates_and_passes_over_what_is_undefined) {
    EXPECT_DOUBLE_EQ(quantile({3.0, std::nan(""), 1.0, 2.0}, 0.25), 1.5);
    EXPECT_TRUE(std::isnan(quantile({}, 0.5)));
}

TEST(Estimate, of_one_replication_has_no_interval) {
    EXPECT_DOUBLE_EQ(estimate({2.0, std::nan("")}).mean, 2.0);
    EXPECT_TRUE(std::isnan(estimate({2.0}).interval.low));
    EXPECT_TRUE(std::isnan(estimate({}).mean));
}

} // namespace linli::report
