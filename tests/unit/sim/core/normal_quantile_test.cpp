#include "sim/core/math.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace linli {
namespace {

/// Probability below `x` minus `p`, formed so that no digits cancel: from the middle, the left or the right.
long double miss(long double x, double p) {
    long double const scaled = x / std::sqrt(2.0L);
    if (std::abs(x) < 1.0L) {
        return 0.5L * std::erf(scaled) - (static_cast<long double>(p) - 0.5L);
    }
    return x < 0.0L ? 0.5L * std::erfc(-scaled) - static_cast<long double>(p)
                    : (1.0L - static_cast<long double>(p)) - 0.5L * std::erfc(scaled);
}

/// The quantile in long double: Newton's method on the distribution function of the C library.
long double true_quantile(double p) {
    constexpr long double root_of_two_pi = 2.50662827463100050241576528481L;
    long double x = normal_quantile(p);
    for (int i = 0; i < 4; ++i) {
        x -= miss(x, p) * root_of_two_pi * std::exp(x * x / 2.0L);
    }
    return x;
}

double relative_error(double p) {
    auto const truth = true_quantile(p);
    return static_cast<double>(std::abs((static_cast<long double>(normal_quantile(p)) - truth) / truth));
}

TEST(NormalQuantile, keeps_its_relative_error_in_the_middle) {
    double worst = 0.0;
    for (int i = 0; i < 20'000; ++i) {
        worst = std::max(worst, relative_error((i + 0.381966) / 20'000));
    }
    EXPECT_LT(worst, 1.2e-9);
}

TEST(NormalQuantile, keeps_its_relative_error_in_both_tails) {
    double worst = 0.0;
    for (double distance = 1.5; distance < 700.0; distance *= 1.01) {
        worst = std::max(worst, relative_error(std::exp(-distance)));
    }
    for (double distance = 1.5; distance < 36.0; distance *= 1.01) {
        worst = std::max(worst, relative_error(1.0 - std::exp(-distance)));
    }
    EXPECT_LT(worst, 1.2e-9);
}

TEST(NormalQuantile, keeps_its_relative_error_beside_the_median_where_it_vanishes) {
    EXPECT_EQ(normal_quantile(0.5), 0.0);
    for (double distance = 1e-14; distance < 1e-2; distance *= 10.0) {
        EXPECT_LT(relative_error(0.5 + distance), 1.2e-9) << "distance " << distance;
        EXPECT_LT(relative_error(0.5 - distance), 1.2e-9) << "distance " << distance;
    }
}

TEST(NormalQuantile, has_the_tabulated_values) {
    EXPECT_NEAR(normal_quantile(0.975), 1.959963984540054, 3e-9);
    EXPECT_NEAR(normal_quantile(0.95), 1.644853626951472, 2e-9);
    EXPECT_NEAR(normal_quantile(0.001), -3.090232306167813, 4e-9);
}

TEST(NormalQuantile, gives_these_very_bits) {
    EXPECT_EQ(normal_quantile(0.3), -0x1.0c7e395d14936p-1);
    EXPECT_EQ(normal_quantile(0.001), -0x1.8b8cbb6ee2822p+1);
}

TEST(NormalQuantile, never_steps_back_where_its_pieces_meet) {
    for (double const seam : {0.02425, 1.0 - 0.02425}) {
        double previous = normal_quantile(seam - 1e-9);
        for (double p = seam - 1e-9; p < seam + 1e-9; p += 1e-13) {
            double const next = normal_quantile(p);
            ASSERT_LE(previous, next) << "p " << p;
            previous = next;
        }
    }
}

} // namespace
} // namespace linli
