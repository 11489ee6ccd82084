#include "sim/experiment/best.hpp"

#include "sim/core/math.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <numeric>

namespace linli::experiment {

using Samples = std::vector<std::vector<double>>;

TEST(ProbabilityBest, an_alternative_that_wins_every_replication_is_certain) {
    Samples const samples{{1.0, 5.0, 3.0}, {2.0, 6.0, 4.0}};
    EXPECT_EQ(probability_best(samples, Better::higher, Seed{1}), (std::vector<double>{0.0, 1.0}));
    EXPECT_EQ(probability_best(samples, Better::lower, Seed{1}), (std::vector<double>{1.0, 0.0}));
}

TEST(ProbabilityBest, equal_alternatives_share) {
    Samples const samples{{1.0, 5.0, 3.0}, {1.0, 5.0, 3.0}, {0.0, 0.0, 0.0}};
    EXPECT_EQ(probability_best(samples, Better::higher, Seed{1}), (std::vector<double>{0.5, 0.5, 0.0}));
}

TEST(ProbabilityBest, two_replications_that_disagree_have_a_known_answer) {
    // Differences +3 and -1: of the four resamples three have a positive sum. Standard error 0.0068, band 4.5
    // of it.
    Samples const samples{{0.0, 0.0}, {3.0, -1.0}};
    EXPECT_NEAR(probability_best(samples, Better::higher, Seed{1})[1], 0.75, 0.031);
}

TEST(ProbabilityBest, agrees_with_normal_theory_for_many_replications) {
    // Mean difference d with standard error s: the probability is Phi(d / s). Bootstrap error 0.006; band
    // 0.03.
    Samples samples(2);
    double sum = 0.0;
    double squares = 0.0;
    for (std::uint32_t i = 0; i < 200; ++i) {
        double const difference = 0.07 + normal_quantile(uniform(draw(Seed{3}, 1, i, 0)[0]));
        samples[0].push_back(0.0);
        samples[1].push_back(difference);
        sum += difference;
        squares += difference * difference;
    }
    double const mean = sum / 200.0;
    double const error = std::sqrt((squares / 200.0 - mean * mean) / 200.0);
    double const expected = 0.5 * std::erfc(-mean / error / std::sqrt(2.0));
    EXPECT_NEAR(probability_best(samples, Better::higher, Seed{1})[1], expected, 0.03);
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
    Samples const samples{{1.0, 9.0, 4.0, 4.0, 3.0}, {3.0, 2.0, 5.0, 7.0, 4.0}};
    auto const first = probability_best(samples, Better::higher, Seed{1});
    EXPECT_EQ(first, probability_best(samples, Better::higher, Seed{1}));
    EXPECT_NE(first, probability_best(samples, Better::higher, Seed{2}));
}

} // namespace linli::experiment
