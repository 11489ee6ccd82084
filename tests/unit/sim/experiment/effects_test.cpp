#include "sim/experiment/effects.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace linli::experiment {

TEST(Effects, size_is_in_standard_deviations_between_worlds) {
    // Differences 1, 2, 3 on values 0, 1, 2 with standard deviation 1.
    std::vector<EffectSamples> const family{{{0.0, 1.0, 2.0}, {1.0, 3.0, 5.0}}};
    auto const effect = effects_of(family).front();
    EXPECT_DOUBLE_EQ(effect.paired.difference, 2.0);
    EXPECT_DOUBLE_EQ(effect.size, 2.0);
}

TEST(Effects, does_not_depend_on_the_unit) {
    std::vector<EffectSamples> const family{{{0.0, 1.0, 5.0}, {1.0, 3.0, 5.0}},
                                            {{0.0, 100.0, 500.0}, {100.0, 300.0, 500.0}}};
    auto const effects = effects_of(family);
    EXPECT_DOUBLE_EQ(effects[0].size, effects[1].size);
}

TEST(Effects, no_difference_has_size_zero_and_one_in_equal_worlds_is_infinite) {
    std::vector<EffectSamples> const family{{{1.0, 2.0}, {1.0, 2.0}}, {{1.0, 1.0}, {2.0, 2.0}}};
    auto const effects = effects_of(family);
    EXPECT_EQ(effects[0].size, 0.0);
    EXPECT_TRUE(effects[0].is_none());
    EXPECT_TRUE(std::isinf(effects[1].size));
    EXPECT_FALSE(effects[1].is_none());
}

TEST(Effects, are_corrected_as_one_family) {
    // Alone the difference has p = .02; as the smaller of two it counts double.
    EffectSamples const real{{0.0, 0.0, 0.0, 0.0}, {1.0, 2.0, 3.0, 1.5}};
    EffectSamples const chance{{0.0, 0.0, 0.0, 0.0}, {1.0, -2.0, 1.5, -0.4}};
    auto const alone = effects_of(std::vector{real}).front();
    auto const both = effects_of(std::vector{real, chance});
    EXPECT_DOUBLE_EQ(both[0].adjusted_p, 2.0 * alone.adjusted_p);
    EXPECT_FALSE(both[1].holds());
}

TEST(Effects, are_ordered_from_the_largest_and_equal_ones_stay) {
    std::vector<Effect> effects(4);
    effects[0].size = 1.0;
    effects[1].size = 3.0;
    effects[2].size = 1.0;
    effects[3].size = INFINITY;
    EXPECT_EQ(by_size(effects), (std::vector<std::size_t>{3, 1, 0, 2}));
}

} // namespace linli::experiment
