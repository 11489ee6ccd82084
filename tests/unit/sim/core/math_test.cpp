#include "sim/core/math.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

// The reference is the C library in long double, whose 64-bit mantissa leaves 11 bits to judge by.

namespace linli {
namespace {

constexpr int points = 200'000;

/// Evenly spaced from `low` to `high`, an irrational fraction of a step away from round numbers.
double between(double low, double high, int i) {
    return low + (high - low) * (i + 0.381966) / points;
}

double relative_error(double value, long double truth) {
    return static_cast<double>(std::abs((static_cast<long double>(value) - truth) / truth));
}

TEST(ExpExact, keeps_its_relative_error_over_the_whole_range) {
    double worst = 0.0;
    for (int i = 0; i < points; ++i) {
        double const x = between(-708.0, 709.0, i);
        worst = std::max(worst, relative_error(exp_exact(x), std::exp(static_cast<long double>(x))));
    }
    EXPECT_LT(worst, 4e-16);
}

TEST(ExpExact, keeps_its_relative_error_around_zero) {
    double worst = 0.0;
    for (int i = 0; i < points; ++i) {
        double const x = between(-1.0, 1.0, i);
        worst = std::max(worst, relative_error(exp_exact(x), std::exp(static_cast<long double>(x))));
    }
    EXPECT_LT(worst, 4e-16);
    EXPECT_EQ(exp_exact(0.0), 1.0);
}

TEST(ExpExact, is_zero_below_its_range_and_infinite_above) {
    EXPECT_EQ(exp_exact(-708.5), 0.0);
    EXPECT_EQ(exp_exact(-std::numeric_limits<double>::infinity()), 0.0);
    EXPECT_EQ(exp_exact(709.5), std::numeric_limits<double>::infinity());
    EXPECT_TRUE(std::isnormal(exp_exact(-708.0)));
    EXPECT_TRUE(std::isnormal(exp_exact(709.0)));
}

// The next bits were the same at -O0, -O2 and -O3 and with the fused multiply-add of the processor allowed.
TEST(ExpExact, gives_these_very_bits) {
    EXPECT_EQ(exp_exact(1.0), 0x1.5bf0a8b14576ap+1);
    EXPECT_EQ(exp_exact(-0.1), 0x1.cf46d99d52b3ap-1);
    EXPECT_EQ(exp_exact(-300.25), 0x1.c758233102acep-434);
}

TEST(LogExact, keeps_its_relative_error_over_all_magnitudes) {
    double worst = 0.0;
    for (int i = 0; i < points; ++i) {
        double const x = exp_exact(between(-708.0, 709.0, i));
        worst = std::max(worst, relative_error(log_exact(x), std::log(static_cast<long double>(x))));
    }
    EXPECT_LT(worst, 4e-16);
}

TEST(LogExact, keeps_its_relative_error_near_one_where_the_logarithm_vanishes) {
    double worst = 0.0;
    for (double const distance : {0.4, 1e-3, 1e-9}) {
        for (int i = 0; i < points; ++i) {
            double const x = 1.0 + between(-distance, distance, i);
            if (x != 1.0) {
                worst = std::max(worst, relative_error(log_exact(x), std::log(static_cast<long double>(x))));
            }
        }
    }
    EXPECT_LT(worst, 4e-16);
    EXPECT_EQ(log_exact(1.0), 0.0);
}

TEST(LogExact, gives_these_very_bits) {
    EXPECT_EQ(log_exact(10.0), 0x1.26bb1bbb55516p+1);
    EXPECT_EQ(log_exact(0.002), -0x1.8dbc239b0b862p+2);
}

TEST(LogExact, gives_many_numbers_the_bits_of_each) {
    std::array numbers{10.0, 0.002, 1.0, 1.5, 1e300};
    auto const one_by_one = numbers;
    logs_exact(numbers);
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        EXPECT_EQ(numbers[i], log_exact(one_by_one[i]));
    }
}

TEST(PowExact, loses_no_more_than_the_logarithm_is_large) {
    double worst = 0.0;
    for (int i = 0; i < points; ++i) {
        double const base = exp_exact(between(-20.0, 20.0, i));
        double const exponent = between(-20.0, 20.0, (i * 37) % points);
        auto const truth = std::pow(static_cast<long double>(base), static_cast<long double>(exponent));
        double const size = 1.0 + std::abs(exponent * std::log(base));
        worst = std::max(worst, relative_error(pow_exact(base, exponent), truth) / size);
    }
    EXPECT_LT(worst, 4e-16);
}

TEST(PowExact, treats_zero_like_the_c_library) {
    for (double const exponent : {2.0, 0.5, 0.0, -1.0}) {
        EXPECT_EQ(pow_exact(0.0, exponent), std::pow(0.0, exponent)) << "exponent " << exponent;
    }
}

TEST(Power, multiplies_exactly_where_the_result_is_whole) {
    EXPECT_EQ(power(3.0, 0), 1.0);
    EXPECT_EQ(power(3.0, 1), 3.0);
    EXPECT_EQ(power(3.0, 20), 3486784401.0);
    EXPECT_EQ(power(0.5, 10), 1.0 / 1024.0);
}

TEST(Logistic, is_a_half_at_zero_and_the_two_sides_add_up_to_one) {
    EXPECT_EQ(logistic(0.0), 0.5);
    for (double x = 0.0; x < 40.0; x += 0.37) {
        EXPECT_NEAR(logistic(x) + logistic(-x), 1.0, 3e-16) << "x " << x;
    }
    EXPECT_EQ(logistic(-1000.0), 0.0);
    EXPECT_EQ(logistic(1000.0), 1.0);
}

} // namespace
} // namespace linli
