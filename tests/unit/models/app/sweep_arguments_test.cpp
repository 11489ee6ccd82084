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

TEST(SweepArguments, of_merge_take_the_folders_of_all_shards) {
    auto const parsed = parse_arguments({"merge", "here", "there", "--out", "all.h5"});
    auto const& asked = std::get<SweepArguments>(std::get<Arguments>(parsed).command);
    EXPECT_EQ(asked.merge, (std::vector<std::filesystem::path>{"here", "there"}));
    EXPECT_EQ(asked.out, "all.h5");
    EXPECT_FALSE(asked.study);
    auto const round = sweep({"s.toml", "--until", "20", "--known", "all.h5"});
    EXPECT_EQ(round.until, 20U);
    EXPECT_EQ(round.known, "all.h5");
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
                                               {"s.toml", "--until", "0"},
                                               {"s.toml", "--time-limit", "-1"}}) {
        EXPECT_THROW((void)sweep(words), InputError) << testing::PrintToString(words);
    }
}

} // namespace linli::app
