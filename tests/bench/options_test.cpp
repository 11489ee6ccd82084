#include "tests/bench/options.hpp"

#include "sim/core/error.hpp"

#include <gtest/gtest.h>

namespace linli::bench {
namespace {

TEST(BenchOptions, quick_is_one_round_unless_more_are_asked_for) {
    EXPECT_EQ(parse_options({"--quick"}).rounds, 1);
    EXPECT_EQ(parse_options({"--quick", "--rounds", "3"}).rounds, 3);
}

TEST(BenchOptions, wrong_words_are_refused) {
    EXPECT_THROW((void)parse_options({"--fast"}), InputError);
    EXPECT_THROW((void)parse_options({"--rounds", "0"}), InputError);
    EXPECT_THROW((void)parse_options({"--rounds", "101"}), InputError);
    EXPECT_THROW((void)parse_options({"--json"}), InputError);
}

} // namespace
} // namespace linli::bench
