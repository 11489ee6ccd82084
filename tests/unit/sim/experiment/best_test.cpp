#include "sim/experiment/best.hpp"

#include "sim/core/math.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>

namespace linli::experiment {

using Samples = std::vector<std::vector<double>>;

TEST(ProbabilityBest, an_alternative_that_wins_every_replication_is_certain) {
    Samples const samples{{1.0, 5.0, 3.0}, {2.0, 6.0, 4.0}};
    EXPECT_EQ(probability_best(samples, Better::higher, Seed{1}), (std::vector<double>{0.0, 1.0}));
    EXPECT_EQ(probability_best(samples, Better::lower, Seed{1}), (std::vector<double>{1.0, 0.0}));
}

TEST(ProbabilityBest, equal_alternatives_share) {
    Samples const two{{1.0, 5.0, 3.0}, {1.0, 5.0, 3.0}};
    EXPECT_EQ(probability_best(two, Better::higher, Seed{1}), (std::vector<double>{0.5, 0.5}));
    Samples const three{{1.0, 5.0, 3.0}, {1.0, 5.0, 3.0}, {2.0, 4.0, 2.0}};
    auto const p = probability_best(three, Better::higher, Seed{1});
    EXPECT_DOUBLE_EQ(p[0], p[1]);
    EXPECT_GT(p[2], 0.0);
}

TEST(ProbabilityBest, two_replications_that_disagree_have_a_known_answer) {
    // Differences +3 and -1: t = 1 / 2 with one degree of freedom, the Cauchy distribution.
    Samples const samples{{0.0, 0.0}, {3.0, -1.0}};
    double const expected = 0.5 + std::atan(0.5) / std::numbers::pi;
    EXPECT_NEAR(probability_best(samples, Better::higher, Seed{1})[1], expected, 1e-12);
    EXPECT_NEAR(probability_best(samples, Better::lower, Seed{1})[1], 1.0 - expected, 1e-12);
}

TEST(ProbabilityBest, few_replications_that_agree_are_not_yet_certainty) {
    // Differences 1, 2, 3: t = 2 sqrt(3) with two degrees of freedom.
    Samples const samples{{0.0, 0.0, 0.0}, {1.0, 2.0, 3.0}};
    double const t = 2.0 * std::sqrt(3.0);
    EXPECT_NEAR(probability_best(samples, Better::higher, Seed{1})[1],
                0.5 + t / (2.0 * std::sqrt(2.0 + t * t)), 1e-12);
}

TEST(ProbabilityBest, simulation_for_many_agrees_with_the_exact_answer_for_two) {
    // The third never wins. Error of 4000 simulations at most 0.008; band 4.5 of it.
    Samples const two{{3.0, 2.0, 5.0, 7.0}, {4.0, 4.0, 4.0, 6.0}};
    Samples three = two;
    three.push_back({3.0 - 1e6, 2.0 - 1e6, 5.0 - 1e6, 7.0 - 1e6});
    auto const exact = probability_best(two, Better::higher, Seed{1});
    auto const simulated = probability_best(three, Better::higher, Seed{1});
    EXPECT_NEAR(simulated[0], exact[0], 0.036);
    EXPECT_NEAR(simulated[1], exact[1], 0.036);
    EXPECT_DOUBLE_EQ(simulated[2], 0.0);
}

/// `replications` values of `alternatives` whose means are given, with noise of standard deviation 1 of their
/// own and as much that they share.
Samples noisy(std::vector<double> const& means, std::size_t replications, std::uint32_t trial) {
    auto const normal = [&](std::size_t r, std::size_t k) {
        auto const words =
            draw(Seed{5}, 1, trial, static_cast<std::uint32_t>(r), static_cast<std::uint32_t>(k));
        return normal_quantile(uniform(words[0], words[1]));
    };
    Samples samples(means.size());
    for (std::size_t k = 0; k < means.size(); ++k) {
        for (std::size_t r = 0; r < replications; ++r) {
            samples[k].push_back(means[k] + normal(r, 0) + normal(r, k + 1));
        }
    }
    return samples;
}

TEST(ProbabilityBest, is_uniform_over_trials_without_a_difference) {
    // So that "95 %" comes about by chance in one trial of twenty, also with 4 replications: a bootstrap
    // says so in three. Standard error of each share at most 0.011; band 4.5 of it.
    constexpr std::uint32_t trials = 2000;
    std::vector<double> found;
    for (std::uint32_t trial = 0; trial < trials; ++trial) {
        found.push_back(probability_best(noisy({0.0, 0.0}, 4, trial), Better::higher, Seed{1})[1]);
    }
    for (double const level : {0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99}) {
        auto const below = std::count_if(found.begin(), found.end(), [&](double p) { return p < level; });
        EXPECT_NEAR(static_cast<double>(below) / trials, level, 4.5 * std::sqrt(level * (1 - level) / trials))
            << level;
    }
}

TEST(ProbabilityBest, of_three_is_right_as_often_as_it_says) {
    // True means far apart compared with the noise, so that hardly anything was known before. 1000 trials;
    // the sum of the probabilities has a standard deviation below sqrt(1000) / 2; band 4.5 of it.
    constexpr std::uint32_t trials = 1000;
    double said = 0.0;
    double right = 0.0;
    for (std::uint32_t trial = 0; trial < trials; ++trial) {
        std::vector<double> means;
        for (std::uint32_t k = 0; k < 3; ++k) {
            means.push_back(6.0 * uniform(draw(Seed{6}, 2, trial, k)[0]));
        }
        auto const p = probability_best(noisy(means, 4, trial), Better::higher, Seed{trial}, 400);
        auto const guess = std::max_element(p.begin(), p.end()) - p.begin();
        said += p[static_cast<std::size_t>(guess)];
        right += std::max_element(means.begin(), means.end()) - means.begin() == guess ? 1.0 : 0.0;
    }
    EXPECT_LT(right, 0.98 * trials); // the trials are not all easy
    EXPECT_NEAR(said, right, 4.5 * std::sqrt(trials) / 2.0);
}

TEST(ProbabilityBest, probabilities_sum_to_one) {
    Samples const samples{{1.0, 9.0, 4.0, 4.0}, {3.0, 2.0, 5.0, 7.0}, {4.0, 4.0, 4.0, 4.0}};
    auto const p = probability_best(samples, Better::higher, Seed{1});
    EXPECT_NEAR(std::accumulate(p.begin(), p.end(), 0.0), 1.0, 1e-12);
}

TEST(ProbabilityBest, replications_with_an_undefined_member_do_not_count) {
    double const undefined = std::numeric_limits<double>::quiet_NaN();
    Samples const samples{{1.0, 100.0, 1.0}, {2.0, undefined, 2.0}};
    EXPECT_EQ(probability_best(samples, Better::higher, Seed{1}), (std::vector<double>{0.0, 1.0}));
}

TEST(ProbabilityBest, undefined_below_two_complete_replications) {
    Samples const samples{{1.0}, {2.0}};
    EXPECT_TRUE(std::isnan(probability_best(samples, Better::higher, Seed{1})[0]));
}

TEST(ProbabilityBest, same_seed_same_answer_other_seed_another) {
    Samples const samples{{1.0, 9.0, 4.0, 4.0, 3.0}, {3.0, 2.0, 5.0, 7.0, 4.0}, {4.0, 4.0, 4.0, 5.0, 4.0}};
    auto const first = probability_best(samples, Better::higher, Seed{1});
    EXPECT_EQ(first, probability_best(samples, Better::higher, Seed{1}));
    EXPECT_NE(first, probability_best(samples, Better::higher, Seed{2}));
}

} // namespace linli::experiment
