#include "models/app/arguments.hpp"

#include "sim/core/error.hpp"

#include <gtest/gtest.h>

namespace linli::app {

namespace {

SweepArguments sweep(std::vector<std::string> words) {
    words.insert(words.begin(), "sweep");
    return std::get<SweepArguments>(std::get<Arguments>(parse_arguments(words)).command);
}

} // namespace

TEST(SweepArguments, take_a_study_and_its_part) {
    auto const asked = sweep({"s.toml", "--shard", "3/8", "--jobs", "4", "--out", "there", "--retry-failed"});
    EXPECT_EQ(asked.study, "s.toml");
    EXPECT_EQ(asked.part, 3U);
    EXPECT_EQ(asked.parts, 8U);
    EXPECT_EQ(asked.jobs, 4);
    EXPECT_EQ(asked.out, "there");
    EXPECT_TRUE(asked.retry_failed);
}

TEST(SweepArguments, refuse_what_makes_no_sense) {
    for (auto const& words :
         std::vector<std::vector<std::string>>{{},
                                               {"s.toml", "--merge", "there", "--out", "a.h5"},
                                               {"--merge", "there"},
                                               {"s.toml", "--shard", "0/4"},
                                               {"s.toml", "--shard", "5/4"},
                                               {"s.toml", "--shard", "2"},
                                               {"s.toml", "--shard", "1/2/3"},
                                               {"s.toml", "--jobs", "0"},
                                               {"s.toml", "--time-limit", "-1"}}) {
        EXPECT_THROW((void)sweep(words), InputError) << testing::PrintToString(words);
    }
}

} // namespace linli::app
