#include "sim/random/draw.hpp"

#include <gtest/gtest.h>

namespace linli {
namespace {

TEST(Uniform, is_never_zero_and_never_one) {
    EXPECT_GT(uniform(0), 0.0);
    EXPECT_LT(uniform(0xFFFFFFFFU), 1.0);
    EXPECT_GT(uniform(0, 0), 0.0);
    EXPECT_LT(uniform(0xFFFFFFFFU, 0xFFFFFFFFU), 1.0);
}

TEST(Uniform, is_symmetric_about_one_half) {
    for (std::uint32_t const word : {0U, 1U, 12345U, 0x7FFFFFFFU}) {
        EXPECT_EQ(uniform(word) + uniform(~word), 1.0);
        EXPECT_EQ(uniform(word, 77U) + uniform(~word, ~77U), 1.0);
    }
}

TEST(Uniform, grows_with_its_words) {
    EXPECT_LT(uniform(7), uniform(8));
    EXPECT_LT(uniform(7, 0xFFFFFFFFU), uniform(8, 0));
    EXPECT_LT(uniform(7, 0x1000), uniform(7, 0x2000));
}

TEST(Uniform, of_two_words_refines_the_one_of_the_first) {
    for (std::uint32_t const word : {0U, 99U, 0xFFFFFFFFU}) {
        EXPECT_NEAR(uniform(word), uniform(word, 0x80000000U), 0x1p-32);
    }
}

} // namespace
} // namespace linli
