#include "sim/experiment/abc.hpp"

#include "sim/core/math.hpp"
#include "sim/experiment/design.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace linli::experiment {

namespace {

/// Two parameters; the first plus normal noise of deviation 0.05 is observed as `observed`, the second has no
/// effect.
AbcTrials normal_trials(double observed, std::size_t points) {
    AbcTrials trials{latin_hypercube(points, 2, Seed{1}), {}};
    for (std::uint32_t i = 0; i < points; ++i) {
        double const noise = 0.05 * normal_quantile(uniform(draw(Seed{2}, 1, i, 0)[0]));
        trials.misses.push_back({(trials.points[i][0] + noise - observed) / 0.05});
    }
    return trials;
}

} // namespace

TEST(ApproximatePosterior, finds_the_known_posterior_of_a_normal_mean) {
    // Uniform prior far from its ends: normal with mean .6 and deviation .05, half of it 0.0822 wide on each
    // side. 400 accepted of weight not all equal: standard error of the mean below 0.004; band 4 of it.
    auto const posterior = approximate_posterior(normal_trials(0.6, 4000), 0.1);
    EXPECT_NEAR(posterior.marginals[0].mean, 0.6, 0.016);
    EXPECT_NEAR(posterior.marginals[0].high - posterior.marginals[0].low, 2.0 * 1.645 * 0.05, 0.035);
    EXPECT_NEAR(posterior.marginals[0].contraction, 1.0 - 12.0 * 0.05 * 0.05, 0.02);
    EXPECT_EQ(judgement_of(posterior.marginals[0].contraction), Identified::well);
}

TEST(ApproximatePosterior, learns_nothing_about_what_has_no_effect) {
    auto const posterior = approximate_posterior(normal_trials(0.6, 4000), 0.1);
    EXPECT_NEAR(posterior.marginals[1].contraction, 0.0, 0.15);
    EXPECT_EQ(judgement_of(posterior.marginals[1].contraction), Identified::not_at_all);
    EXPECT_NEAR(posterior.correlations[0][1], 0.0, 0.2);
}

TEST(ApproximatePosterior, sees_that_only_a_sum_is_known) {
    AbcTrials trials{latin_hypercube(3000, 2, Seed{3}), {}};
    for (auto const& point : trials.points) {
        trials.misses.push_back({(point[0] + point[1] - 1.0) / 0.05});
    }
    auto const posterior = approximate_posterior(trials, 0.1);
    EXPECT_LT(posterior.correlations[0][1], -0.9);
}

TEST(ApproximatePosterior, stays_in_the_cube_and_leaves_out_what_gave_nothing) {
    auto trials = normal_trials(0.02, 500);
    trials.misses[7] = {std::nan("")};
    auto const posterior = approximate_posterior(trials, 0.1);
    for (std::size_t k = 0; k < posterior.sample.size(); ++k) {
        EXPECT_NE(posterior.accepted[k], 7U);
        EXPECT_GT(posterior.sample[k][0], 0.0);
        EXPECT_LT(posterior.sample[k][0], 1.0);
    }
}

// Whatever the parameter, the target is missed by 2 at least; the nearest fifth ends at 0.2.
TEST(ApproximatePosterior, of_a_target_that_nothing_reaches_is_what_comes_nearest) {
    AbcTrials trials;
    for (int i = 0; i < 200; ++i) {
        double const u = (i + 0.5) / 200.0;
        trials.points.push_back({u});
        trials.misses.push_back({2.0 + u});
    }
    auto const posterior = approximate_posterior(trials, 0.2);
    EXPECT_GE(posterior.marginals[0].low, 0.5 / 200.0 - 1e-12);
    EXPECT_LT(posterior.marginals[0].mean, 0.05);
}

TEST(Distance, is_the_root_mean_square_and_infinite_where_something_is_undefined) {
    EXPECT_DOUBLE_EQ(distance_of(std::vector{3.0, 4.0}), std::sqrt(12.5));
    EXPECT_TRUE(std::isinf(distance_of(std::vector<double>{3.0, std::nan("")})));
}

} // namespace linli::experiment
