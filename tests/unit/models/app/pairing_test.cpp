#include "models/app/pairing.hpp"

#include "example_run.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace linli::app {

namespace {

IndicatorSamples samples(std::vector<double> a, std::vector<double> b) {
    return {meaning_of({"arisen", 1.0, "issue", 1}), {std::move(a), std::move(b)}};
}

} // namespace

TEST(Pairing, counts_what_common_chance_saves) {
    auto const found = pairings_of({samples({0, 2, 4}, {10, 13, 13})});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_NEAR(found[0].factor, (4.0 + 3.0) / 1.0, 1e-9); // differences 10, 11, 9: variance 1
    EXPECT_NEAR(found[0].correlation, 6.0 / 2.0 / std::sqrt(12.0), 1e-9);
    EXPECT_EQ(found[0].with_same, 4.0);         // 1.96² · 1 / 1²
    EXPECT_EQ(found[0].with_independent, 27.0); // 1.96² · 7 / 1²
}

TEST(Pairing, leaves_out_what_does_not_vary_or_is_undefined) {
    constexpr double undefined = std::numeric_limits<double>::quiet_NaN();
    EXPECT_TRUE(pairings_of({samples({0, 2, 4}, {1, 3, 5})}).empty());
    EXPECT_TRUE(pairings_of({samples({0, 2, undefined}, {1, 3, 6})}).empty());
}

TEST(Pairing, fits_80_columns_in_both_languages) {
    auto const found = pairings_of({samples({0, 2, 4}, {10, 13, 13})});
    for (auto const language : {Language::en, Language::zh}) {
        EXPECT_LE(widest_line(pairing_text(found, language, 80)), 80U);
    }
}

} // namespace linli::app
