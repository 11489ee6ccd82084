#include "sim/random/distributions.hpp"
#include "tests/unit/sim/random/sample.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

namespace linli {
namespace {

using testing::grid_mean;

// Both are inversions, so they can be checked exactly: the value steps where the distribution function does.

TEST(Poisson, steps_exactly_where_its_distribution_function_does) {
    for (double const mean : {0.1, 1.0, 4.5, 30.0}) {
        long double term = std::exp(-static_cast<long double>(mean));
        long double below = 0.0L;
        for (std::uint32_t n = 0; term > 1e-9L; ++n) {
            auto const first = static_cast<double>(below + term * 1e-3L);
            auto const last = static_cast<double>(below + term * 0.999L);
            EXPECT_EQ(poisson(first, mean), n) << "mean " << mean;
            EXPECT_EQ(poisson(last, mean), n) << "mean " << mean;
            below += term;
            term *= static_cast<long double>(mean) / (n + 1);
        }
    }
}

TEST(Poisson, has_its_mean_and_variance_up_to_the_largest_mean) {
    for (double const mean : {0.01, 3.0, 50.0, 700.0}) {
        auto const count = [&](double u) { return static_cast<double>(poisson(u, mean)); };
        double const first = grid_mean(20'000, count);
        double const second = grid_mean(20'000, [&](double u) { return count(u) * count(u); });
        EXPECT_NEAR(first, mean, 1e-3 * mean);
        EXPECT_NEAR(second - first * first, mean, 0.01 * mean);
    }
}

TEST(Poisson, of_mean_zero_is_zero_and_ends_for_every_uniform) {
    EXPECT_EQ(poisson(uniform(0xFFFFFFFFU, 0xFFFFFFFFU), 0.0), 0U);
    EXPECT_LT(poisson(uniform(0xFFFFFFFFU, 0xFFFFFFFFU), 700.0), 1000U);
    EXPECT_GT(poisson(uniform(0, 0), 700.0), 400U);
}

TEST(Binomial, steps_exactly_where_its_distribution_function_does) {
    for (double const p : {0.004, 0.3, 0.8}) {
        std::uint32_t const trials = 30;
        long double term = std::pow(1.0L - static_cast<long double>(p), 30.0L);
        long double below = 0.0L;
        for (std::uint32_t n = 0; n <= trials; ++n) {
            if (term > 1e-9L) {
                EXPECT_EQ(binomial(static_cast<double>(below + term * 1e-3L), trials, p), n) << "p " << p;
                EXPECT_EQ(binomial(static_cast<double>(below + term * 0.999L), trials, p), n) << "p " << p;
            }
            below += term;
            term *=
                static_cast<long double>(p) / (1.0L - static_cast<long double>(p)) * (trials - n) / (n + 1);
        }
    }
}

TEST(Binomial, has_its_mean_and_variance_however_many_trials) {
    for (std::uint32_t const trials : {1U, 50U, 3000U, 1'000'000U}) {
        for (double const p : {0.001, 0.2, 0.9}) {
            auto const count = [&](double u) { return static_cast<double>(binomial(u, trials, p)); };
            double const mean = trials * p;
            double const variance = mean * (1.0 - p);
            double const first = grid_mean(20'000, count);
            double const second =
                grid_mean(20'000, [&](double u) { return (count(u) - mean) * (count(u) - mean); });
            EXPECT_NEAR(first, mean, 1e-3 * mean) << trials << ' ' << p;
            EXPECT_NEAR(second, variance, 0.02 * variance + 0.002) << trials << ' ' << p;
        }
    }
}

TEST(Binomial, keeps_within_its_trials_for_every_uniform) {
    for (double const u : {uniform(0U, 0U), uniform(0xFFFFFFFFU, 0xFFFFFFFFU)}) {
        for (double const p : {0.0, 1e-12, 0.5, 1.0}) {
            EXPECT_LE(binomial(u, 10, p), 10U);
        }
        EXPECT_EQ(binomial(u, 10, 0.0), 0U);
        EXPECT_EQ(binomial(u, 10, 1.0), 10U);
        EXPECT_EQ(binomial(u, 0, 0.5), 0U);
    }
}

TEST(Geometric, steps_exactly_where_its_distribution_function_does) {
    for (double const p : {0.002, 0.3, 0.95}) {
        for (std::uint32_t n = 0; n < 6; ++n) {
            // at least n failures exactly when u <= (1 - p)^n
            double const edge = std::pow(1.0 - p, n);
            EXPECT_GE(geometric(edge * (1.0 - 1e-12), p), n) << "p " << p;
            if (n > 0) {
                EXPECT_EQ(geometric(edge * (1.0 + 1e-12), p), n - 1) << "p " << p;
            }
        }
    }
}

TEST(Geometric, has_its_mean) {
    for (double const p : {0.01, 0.25, 0.8}) {
        double const mean = (1.0 - p) / p;
        EXPECT_NEAR(grid_mean(400'000, [&](double u) { return geometric(u, p); }), mean, 1e-3 * mean);
    }
}

TEST(Geometric, is_right_for_the_rarest_events) {
    EXPECT_EQ(geometric(0.5, 1.0), 0U);
    // median of waiting for an event of probability p: ln 2 / p
    EXPECT_NEAR(geometric(0.5, 1e-8), 0.6931471805599453 / 1e-8,
                2.0); // less up to one, for the floor, and ln 2 / 2
    EXPECT_NEAR(geometric(0.5, 1e-4 * (1 - 1e-9)), geometric(0.5, 1e-4 * (1 + 1e-9)), 1.0) << "no seam";
    // and when it lies beyond what the type holds, the largest value
    EXPECT_EQ(geometric(0.5, 1e-12), 4294967295U);
    EXPECT_EQ(geometric(0.5, 1e-300), 4294967295U);
}

TEST(Pick, divides_the_unit_interval_in_proportion_to_the_weights) {
    std::array<double, 4> const weights{1.0, 3.0, 0.0, 4.0};
    EXPECT_EQ(pick(0.001, weights), 0U);
    EXPECT_EQ(pick(0.124, weights), 0U);
    EXPECT_EQ(pick(0.126, weights), 1U);
    EXPECT_EQ(pick(0.499, weights), 1U);
    EXPECT_EQ(pick(0.501, weights), 3U);
    EXPECT_EQ(pick(0.999, weights), 3U);
}

TEST(Pick, never_takes_what_has_no_weight) {
    std::array<double, 5> const weights{0.0, 0.1, 0.0, 0.2, 0.0};
    for (std::uint32_t const word : {0U, 1U, 0x55555555U, 0x55555556U, 0xFFFFFFFEU, 0xFFFFFFFFU}) {
        EXPECT_GT(weights[pick(uniform(word, word), weights)], 0.0) << word;
    }
    // With these, rounding leaves nothing to choose by after the third: it must not fall to the last.
    EXPECT_EQ(pick(1.0 - 0x1p-53, std::array{0.1, 0.1, 0.6, 0.0}), 2U);
}

} // namespace
} // namespace linli
