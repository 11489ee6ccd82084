#include "sim/core/text.hpp"

#include <gtest/gtest.h>

#include <string>

namespace linli {
namespace {

TEST(IsUtf8, accepts_every_length_and_both_ends_of_the_range) {
    for (auto const* text : {"", "plain", "é", "邻里", "🚲", "\x7F", "\xC2\x80", "\xED\x9F\xBF",
                             "\xEE\x80\x80", "\xF4\x8F\xBF\xBF"}) {
        EXPECT_TRUE(is_utf8(text)) << text;
    }
}

TEST(IsUtf8, refuses_overlong_forms_surrogates_and_what_lies_above_the_range) {
    for (auto const* text :
         {"\xC0\x80", "\xC1\xBF", "\xE0\x80\x80", "\xE0\x9F\xBF", "\xF0\x80\x80\x80", "\xED\xA0\x80",
          "\xED\xBF\xBF", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF"}) {
        EXPECT_FALSE(is_utf8(text));
    }
}

TEST(IsUtf8, refuses_characters_that_are_cut_or_have_no_beginning) {
    std::string const bicycle = "🚲";
    for (std::size_t length = 1; length < bicycle.size(); ++length) {
        EXPECT_FALSE(is_utf8("a" + bicycle.substr(0, length))) << length;
        EXPECT_FALSE(is_utf8(bicycle.substr(length))) << length;
    }
    EXPECT_FALSE(is_utf8("\xE9\x82z")); // the third byte is a letter
}

TEST(DisplayWidth, counts_two_columns_for_a_chinese_character) {
    EXPECT_EQ(display_width(""), 0U);
    EXPECT_EQ(display_width("Linli"), 5U);
    EXPECT_EQ(display_width("邻里"), 4U);
    EXPECT_EQ(display_width("（）"), 4U);
    EXPECT_EQ(display_width("Linli 邻里"), 10U);
}

TEST(DisplayWidth, counts_no_column_for_an_accent_set_on_the_letter_before) {
    EXPECT_EQ(display_width("é"), 1U);
    EXPECT_EQ(display_width("e\xCC\x81"), 1U);
}

TEST(DisplayWidth, counts_one_column_for_each_byte_that_is_no_character) {
    EXPECT_EQ(display_width("a\xFFz"), 3U);
}

TEST(Pad, fills_to_terminal_columns_and_not_to_bytes) {
    EXPECT_EQ(pad_right("邻里", 6), "邻里  ");
    EXPECT_EQ(pad_left("邻里", 6), "  邻里");
    EXPECT_EQ(pad_left("7", 3), "  7");
}

TEST(Pad, leaves_longer_text_alone) {
    EXPECT_EQ(pad_right("courtesy", 3), "courtesy");
    EXPECT_EQ(pad_left("邻里", 3), "邻里");
}

} // namespace
} // namespace linli
