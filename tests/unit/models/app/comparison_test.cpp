#include "models/app/comparison.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace linli::app {

namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

IndicatorSamples samples(std::string id, std::vector<std::vector<double>> values, bool main = true,
                         std::optional<bool> higher_is_better = true) {
    return {{id, {id, id}, "1", higher_is_better, main}, std::move(values)};
}

} // namespace

TEST(Comparison, verdicts_follow_the_direction_of_the_indicator) {
    std::vector<std::vector<double>> const higher{{1.0, 2.0, 3.0, 4.0}, {11.0, 12.1, 13.0, 14.1}};
    auto const result = compare_samples({samples("up", higher), samples("down", higher, true, false),
                                         samples("neither", higher, true, std::nullopt)},
                                        Seed{1});
    EXPECT_EQ(result.main[0].contrasts[0].verdict, Verdict::better);
    EXPECT_EQ(result.main[1].contrasts[0].verdict, Verdict::worse);
    EXPECT_EQ(result.main[2].contrasts[0].verdict, Verdict::different);
    EXPECT_NEAR(result.main[0].probability_best[1], 1.0, 1e-6);
    EXPECT_NEAR(result.main[1].probability_best[1], 0.0, 1e-6);
    EXPECT_TRUE(result.main[2].probability_best.empty());
}

TEST(Comparison, every_further_test_makes_the_others_stricter) {
    // Differences 1, 2, 3, 4: t = 2.5 / 0.645 = 3.87 with 3 degrees of freedom, p = 0.0305.
    std::vector<std::vector<double>> const real{{0.0, 0.0, 0.0, 0.0}, {1.0, 2.0, 3.0, 4.0}};
    std::vector<std::vector<double>> const noise{{0.0, 0.0, 0.0, 0.0}, {1.0, -1.0, 1.0, -1.1}};
    auto const alone = compare_samples({samples("real", real)}, Seed{1});
    EXPECT_NEAR(alone.main[0].contrasts[0].adjusted_p, 0.0305, 5e-5);
    EXPECT_EQ(alone.main[0].contrasts[0].verdict, Verdict::better);
    auto const together = compare_samples({samples("real", real), samples("noise", noise)}, Seed{1});
    EXPECT_NEAR(together.main[0].contrasts[0].adjusted_p, 0.0609, 1e-4);
    EXPECT_EQ(together.main[0].contrasts[0].verdict, Verdict::unclear);
}

TEST(Comparison, further_indicators_are_a_family_of_their_own) {
    std::vector<std::vector<double>> const real{{0.0, 0.0, 0.0, 0.0}, {1.0, 2.0, 3.0, 4.0}};
    auto const result = compare_samples(
        {samples("main", real), samples("other", real, false), samples("more", real, false)}, Seed{1});
    ASSERT_EQ(result.main.size(), 1U);
    ASSERT_EQ(result.other.size(), 2U);
    EXPECT_TRUE(result.main[0].contrasts[0].holds());
    EXPECT_FALSE(result.other[0].contrasts[0].holds());
}

TEST(Comparison, without_main_indicators_all_count_as_main) {
    std::vector<std::vector<double>> const values{{0.0, 0.0}, {1.0, 2.0}};
    auto const result = compare_samples({samples("other", values, false)}, Seed{1});
    EXPECT_EQ(result.main.size(), 1U);
    EXPECT_TRUE(result.other.empty());
}

TEST(Comparison, what_is_equal_in_every_replication_is_the_same) {
    auto const result = compare_samples({samples("arisen", {{3.0, 5.0}, {3.0, 5.0}})}, Seed{1});
    EXPECT_EQ(result.main[0].contrasts[0].verdict, Verdict::same);
    EXPECT_EQ(result.main[0].probability_best, (std::vector<double>{0.5, 0.5}));
}

TEST(Comparison, one_replication_tests_nothing) {
    auto const result = compare_samples({samples("x", {{3.0}, {5.0}})}, Seed{1});
    EXPECT_EQ(result.main[0].contrasts[0].verdict, Verdict::untested);
    EXPECT_FALSE(result.main[0].contrasts[0].holds());
}

TEST(Comparison, means_use_all_defined_values_and_differences_only_pairs) {
    auto const result = compare_samples({samples("x", {{1.0, 2.0, 6.0}, {2.0, 3.0, undefined}})}, Seed{1});
    EXPECT_DOUBLE_EQ(result.main[0].spreads[0].mean, 3.0);
    EXPECT_EQ(result.main[0].spreads[1].defined, 2U);
    EXPECT_DOUBLE_EQ(result.main[0].contrasts[0].paired.difference, 1.0);
    EXPECT_EQ(result.main[0].contrasts[0].paired.dropped, 1U);
}

TEST(Comparison, indicators_that_are_defined_nowhere_are_left_out) {
    auto const result = compare_samples({samples("x", {{undefined}, {undefined}})}, Seed{1});
    EXPECT_TRUE(result.main.empty());
}

} // namespace linli::app
