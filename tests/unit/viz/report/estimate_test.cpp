#include "viz/report/estimate.hpp"

#include <gmock/gmock.h>

#include <cmath>

namespace linli::report {

TEST(Quantile, interpolates_and_passes_over_what_is_undefined) {
    EXPECT_DOUBLE_EQ(quantile({3.0, std::nan(""), 1.0, 2.0}, 0.25), 1.5);
    EXPECT_TRUE(std::isnan(quantile({}, 0.5)));
}

TEST(Estimate, of_one_replication_has_no_interval) {
    EXPECT_DOUBLE_EQ(estimate({2.0, std::nan("")}).mean, 2.0);
    EXPECT_TRUE(std::isnan(estimate({2.0}).interval.low));
    EXPECT_TRUE(std::isnan(estimate({}).mean));
}

TEST(Estimate, is_shown_with_the_digits_that_its_interval_deserves) {
    EXPECT_EQ(shown({5.2345, {5.1, 5.3}}), "5.23 ± 0.10");
    EXPECT_EQ(shown(estimate({2.5})), "2.5");
    EXPECT_EQ(shown(estimate({})), "-");
}

} // namespace linli::report
