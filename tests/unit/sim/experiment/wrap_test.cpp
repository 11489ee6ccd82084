#include "sim/experiment/wrap.hpp"

#include "sim/core/text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace linli::experiment {

using testing::ElementsAre;

TEST(Wrap, breaks_english_at_spaces) {
    EXPECT_THAT(wrap("mean days to completion", 10), ElementsAre("mean days", "to", "completion"));
}

TEST(Wrap, breaks_chinese_anywhere_at_two_columns_a_character) {
    EXPECT_THAT(wrap("平均办结天数", 8), ElementsAre("平均办结", "天数"));
    EXPECT_THAT(wrap("平均办结天数", 5), ElementsAre("平均", "办结", "天数"));
}

TEST(Wrap, does_not_begin_a_line_with_closing_punctuation) {
    EXPECT_THAT(wrap("办结，天数", 4), ElementsAre("办", "结，", "天数"));
}

TEST(Wrap, keeps_latin_words_inside_chinese_whole) {
    EXPECT_THAT(wrap("热线12345来电", 9), ElementsAre("热线12345", "来电"));
}

TEST(Wrap, breaks_long_identifiers_after_a_joint) {
    EXPECT_THAT(wrap("passed_for_age.community", 12), ElementsAre("passed_for_", "age.", "community"));
}

TEST(Wrap, breaks_a_word_without_joints_anywhere) {
    EXPECT_THAT(wrap("abcdefgh", 3), ElementsAre("abc", "def", "gh"));
}

TEST(Wrap, keeps_written_line_feeds_and_gives_one_line_for_nothing) {
    EXPECT_THAT(wrap("a b\nc", 10), ElementsAre("a b", "c"));
    EXPECT_THAT(wrap("", 10), ElementsAre(""));
}

TEST(Wrap, no_line_is_ever_wider_and_no_letter_is_lost) {
    std::string const text =
        "Response rate 响应率（三率之一）of problems_that_were_reported，按书面定义 \xFF end";
    for (std::size_t width = 2; width < 40; ++width) {
        std::string letters;
        for (auto const& line : wrap(text, width)) {
            EXPECT_LE(display_width(line), width) << line;
            letters += line;
        }
        auto expected = text;
        std::erase(expected, ' ');
        std::erase(letters, ' ');
        EXPECT_EQ(letters, expected);
    }
}

} // namespace linli::experiment
