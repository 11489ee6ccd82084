#include "sim/experiment/holm.hpp"

#include "sim/random/draw.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace linli::experiment {

using testing::DoubleNear;
using testing::ElementsAre;

TEST(Holm, the_textbook_family_of_four_keeps_two_findings) {
    // p = 0.01, 0.04, 0.03, 0.005 at 0.05: the first and the last are rejected (R: p.adjust(p, "holm")).
    std::array<double, 4> const p{0.01, 0.04, 0.03, 0.005};
    EXPECT_THAT(holm_adjusted(p), ElementsAre(DoubleNear(0.03, 1e-12), DoubleNear(0.06, 1e-12),
                                              DoubleNear(0.06, 1e-12), DoubleNear(0.02, 1e-12)));
}

TEST(Holm, a_family_of_one_is_not_corrected) {
    std::array<double, 1> const p{0.04};
    EXPECT_THAT(holm_adjusted(p), ElementsAre(0.04));
}

TEST(Holm, never_exceeds_one_and_keeps_the_order) {
    std::array<double, 5> const p{0.9, 0.2, 0.5, 0.0, 1.0};
    auto const adjusted = holm_adjusted(p);
    EXPECT_THAT(adjusted, ElementsAre(1.0, DoubleNear(0.8, 1e-12), 1.0, 0.0, 1.0));
}

TEST(Holm, tests_that_were_not_possible_are_no_members_of_the_family) {
    std::array<double, 3> const p{0.02, std::numeric_limits<double>::quiet_NaN(), 0.03};
    auto const adjusted = holm_adjusted(p);
    EXPECT_DOUBLE_EQ(adjusted[0], 0.04);
    EXPECT_TRUE(std::isnan(adjusted[1]));
    EXPECT_DOUBLE_EQ(adjusted[2], 0.04);
}

TEST(Holm, an_empty_family_gives_nothing) {
    EXPECT_TRUE(holm_adjusted({}).empty());
}

// 4000 families of 20 uniform p-values: families with a false finding are binomial with mean at most
// 4000 (1 - 0.9975^20) = 195.3 and standard deviation 13.6; the bound is 4.5 of them above (one seed in
// 300,000). Without a correction about 2566 families would have one.
TEST(Holm, false_findings_stay_at_five_percent_of_families) {
    int families_with_a_finding = 0;
    for (std::uint32_t family = 0; family < 4000; ++family) {
        std::array<double, 20> p{};
        for (std::uint32_t i = 0; i < p.size(); ++i) {
            p[i] = uniform(draw(Seed{11}, 1, family, i)[0]);
        }
        auto const adjusted = holm_adjusted(p);
        families_with_a_finding += *std::min_element(adjusted.begin(), adjusted.end()) < 0.05 ? 1 : 0;
    }
    EXPECT_LE(families_with_a_finding, 256);
    EXPECT_GE(families_with_a_finding, 134);
}

} // namespace linli::experiment
