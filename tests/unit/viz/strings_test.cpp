#include "viz/view/strings.hpp"

#include "viz/platform/font.hpp"
#include "viz/view/parameter_words.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace linli::viz {
namespace {

constexpr auto count = static_cast<std::size_t>(Text::count);

std::ptrdiff_t holes(std::string_view text) {
    return std::count(text.begin(), text.end(), '{');
}

/// The letters of well-formed UTF-8.
std::u32string letters(std::string_view text) {
    std::u32string all;
    for (std::size_t i = 0; i < text.size();) {
        auto const first = static_cast<unsigned char>(text[i]);
        int const more = first < 0x80 ? 0 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
        char32_t letter = more == 0 ? first : first & (0x3FU >> static_cast<unsigned>(more));
        for (int k = 1; k <= more; ++k) {
            letter =
                (letter << 6U) | (static_cast<unsigned char>(text[i + static_cast<std::size_t>(k)]) & 0x3FU);
        }
        all.push_back(letter);
        i += static_cast<std::size_t>(more) + 1;
    }
    return all;
}

TEST(Strings, each_stands_in_both_languages) {
    for (std::size_t i = 0; i < count; ++i) {
        auto const line = phrase(static_cast<Text>(i));
        EXPECT_FALSE(line.en.empty()) << line.name;
        EXPECT_FALSE(line.zh.empty()) << line.name;
    }
}

TEST(Strings, both_languages_take_the_same_number_of_values) {
    for (std::size_t i = 0; i < count; ++i) {
        auto const line = phrase(static_cast<Text>(i));
        EXPECT_EQ(holes(line.en), holes(line.zh)) << line.name;
    }
}

TEST(Strings, the_font_has_every_letter_of_every_string) {
    for (std::size_t i = 0; i < count; ++i) {
        auto const line = phrase(static_cast<Text>(i));
        for (auto const letter : letters(std::string(line.en) + std::string(line.zh))) {
            EXPECT_TRUE(font_has(letter)) << line.name << ": U+" << std::hex << static_cast<unsigned>(letter);
        }
    }
}

TEST(Strings, the_font_has_every_letter_of_the_words_of_parameters) {
    for (auto const letter : letters(parameter_texts())) {
        EXPECT_TRUE(font_has(letter)) << "U+" << std::hex << static_cast<unsigned>(letter);
    }
}

TEST(Strings, the_font_has_letters_beyond_the_table_but_not_every_letter) {
    for (auto const letter : U"阈噪拟洛巩鑫") {
        EXPECT_TRUE(letter == 0 || font_has(letter)) << static_cast<unsigned>(letter);
    }
    EXPECT_FALSE(font_has(U'ก'));
}

TEST(Strings, values_fill_the_holes_in_order_and_are_not_filled_themselves) {
    EXPECT_EQ(say(Language::en, Text::day_and_date, {"3", "{}", "date"}), "Day 3 of {}   date");
    EXPECT_EQ(say(Language::en, Text::issues_shown, {"1"}), "1 of {} problems that arose until this day");
}

TEST(Strings, an_identifier_without_a_label_stands_for_itself) {
    EXPECT_EQ(say_id(Language::zh, "cause", "waiting"), "排队");
    EXPECT_EQ(say_id(Language::en, "unit", "1/1000 residents"), "1/1000 residents");
    EXPECT_EQ(say_id(Language::zh, "cause", "quarantine"), "quarantine");
}

TEST(Strings, a_name_missing_in_one_language_is_taken_from_the_other) {
    EXPECT_EQ(say(Language::zh, config::Name{"only", ""}, "id"), "only");
    EXPECT_EQ(say(Language::en, config::Name{"", ""}, "id"), "id");
}

} // namespace
} // namespace linli::viz
