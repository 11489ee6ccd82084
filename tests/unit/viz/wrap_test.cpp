#include "viz/view/svg_canvas.hpp"
#include "viz/view/wrap.hpp"

#include <gtest/gtest.h>

namespace linli::viz {
namespace {

std::string joined(std::vector<std::string> const& lines) {
    std::string text;
    for (auto const& line : lines) {
        text += line + '|';
    }
    return text;
}

TEST(Wrap, breaks_at_spaces_and_keeps_every_word) {
    SvgCanvas const canvas(100.0, 100.0);
    auto const lines = wrapped(canvas, "one two three four five six", canvas.text_width("one two three "));
    EXPECT_EQ(joined(lines), "one two three|four five six|");
}

TEST(Wrap, breaks_chinese_anywhere_but_before_closing_and_after_opening_signs) {
    SvgCanvas const canvas(100.0, 100.0);
    auto const four = canvas.text_width("居民居民") + 0.1;
    EXPECT_EQ(joined(wrapped(canvas, "居民选举理事会", four)), "居民选举|理事会|");
    EXPECT_EQ(joined(wrapped(canvas, "居民选举，理事会", four)), "居民选|举，理事|会|");
    EXPECT_EQ(joined(wrapped(canvas, "居民选（举）", four)), "居民选|（举）|");
}

TEST(Wrap, a_word_wider_than_the_line_stands_alone) {
    SvgCanvas const canvas(100.0, 100.0);
    EXPECT_EQ(joined(wrapped(canvas, "a incomprehensible b", canvas.text_width("abcd"))),
              "a|incomprehensible|b|");
    EXPECT_TRUE(wrapped(canvas, "", 10.0).empty());
}

} // namespace
} // namespace linli::viz
