#include "sim/random/distributions.hpp"
#include "tests/unit/sim/random/sample.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace linli {
namespace {

using testing::grid_mean;
using testing::kolmogorov_distance;
using testing::sample;

constexpr std::size_t many = 50'000;

double normal_cdf(double x) {
    return 0.5 * std::erfc(-x / std::sqrt(2.0));
}

// Seeds are fixed: the comparisons with a sample pass always or never. With another seed a sound
// distribution would fail each with probability one in a million.

TEST(Exponential, follows_its_distribution) {
    auto const cdf = [](double x) { return 1.0 - std::exp(-x); };
    EXPECT_LT(kolmogorov_distance(sample(many, exponential), cdf), 1.0);
}

TEST(Exponential, has_its_median_and_quartiles) {
    EXPECT_NEAR(exponential(0.5), 0.6931471805599453, 1e-15);
    EXPECT_NEAR(exponential(0.25), 1.3862943611198906, 1e-15);
}

TEST(StandardNormal, follows_its_distribution) {
    EXPECT_LT(kolmogorov_distance(sample(many, standard_normal), normal_cdf), 1.0);
}

TEST(Lognormal, follows_its_distribution) {
    auto const variate = [](double u) { return lognormal(u, 3.0, 0.8); };
    auto const cdf = [](double x) { return normal_cdf(std::log(x / 3.0) / 0.8); };
    EXPECT_LT(kolmogorov_distance(sample(many, variate), cdf), 1.0);
}

TEST(Lognormal, has_the_median_it_was_given) {
    EXPECT_EQ(lognormal(0.5, 3.0, 0.8), 3.0);
    EXPECT_NEAR(lognormal(0.975, 3.0, 0.8), 3.0 * std::exp(0.8 * 1.959963984540054), 1e-7);
    for (double const u : {0.001, 0.5, 0.999}) {
        EXPECT_EQ(lognormal(u, 3.0, 0.0), 3.0) << "without spread every value is the median";
    }
}

TEST(GammaMeanOne, has_mean_one_within_two_per_cent) {
    for (double const shape : {0.5, 1.0, 2.0, 10.0, 1000.0}) {
        EXPECT_NEAR(grid_mean(200'000, [&](double u) { return gamma_mean_one(u, shape); }), 1.0, 0.02)
            << "shape " << shape;
    }
}

TEST(GammaMeanOne, has_a_variance_of_one_over_the_shape_within_two_per_cent) {
    for (double const shape : {0.5, 1.0, 2.0, 10.0, 1000.0}) {
        auto const square = [&](double u) { return std::pow(gamma_mean_one(u, shape), 2); };
        auto const mean = grid_mean(200'000, [&](double u) { return gamma_mean_one(u, shape); });
        EXPECT_NEAR((grid_mean(200'000, square) - mean * mean) * shape, 1.0, 0.02) << "shape " << shape;
    }
}

TEST(GammaMeanOne, is_never_negative) {
    EXPECT_EQ(gamma_mean_one(1e-9, 0.5), 0.0);
    EXPECT_GE(gamma_mean_one(0.3, 0.25), 0.0);
}

TEST(Gumbel, follows_its_distribution) {
    auto const cdf = [](double x) { return std::exp(-std::exp(-x)); };
    EXPECT_LT(kolmogorov_distance(sample(many, gumbel), cdf), 1.0);
}

TEST(Gumbel, added_to_utilities_makes_the_largest_follow_the_logit) {
    // given three options
    std::array<double, 3> const utility{0.0, 1.0, -0.5};
    std::array<double, 3> chosen{};
    // when each of many people takes the one with the largest utility plus Gumbel noise
    for (std::uint64_t person = 0; person < many; ++person) {
        auto const words = draw(Seed{11}, 1, person, 0);
        std::array<double, 3> total{};
        for (std::size_t option = 0; option < 3; ++option) {
            total[option] = utility[option] + gumbel(uniform(words[option]));
        }
        chosen[static_cast<std::size_t>(std::ranges::max_element(total) - total.begin())] += 1.0;
    }
    // then shares are the multinomial logit's (5 standard errors: one false alarm in 5e5 seeds)
    double const sum = std::exp(0.0) + std::exp(1.0) + std::exp(-0.5);
    for (std::size_t option = 0; option < 3; ++option) {
        double const share = std::exp(utility[option]) / sum;
        EXPECT_NEAR(chosen[option] / many, share, 5.0 * std::sqrt(share * (1.0 - share) / many)) << option;
    }
}

} // namespace
} // namespace linli
