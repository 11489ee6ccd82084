#include "sim/experiment/text_table.hpp"

#include "sim/core/text.hpp"

#include <gtest/gtest.h>

#include <sstream>

namespace linli::experiment {

namespace {

std::size_t widest_line(std::string const& text) {
    std::size_t widest = 0;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        widest = std::max(widest, display_width(line));
    }
    return widest;
}

} // namespace

TEST(TextTable, texts_keep_left_and_numbers_right) {
    TextTable table({{.header = "Indicator"}, {.header = "Mean", .align = Align::right}});
    table.row({"closed", "12.5"});
    table.row({"backlog", "3"});
    EXPECT_EQ(table.render(), "Indicator  Mean\n"
                              "---------------\n"
                              "closed     12.5\n"
                              "backlog       3\n");
}

TEST(TextTable, chinese_takes_two_columns_a_character) {
    TextTable table({{.header = "指标"}, {.header = "均值", .align = Align::right}});
    table.row({"办结", "1"});
    table.row({"x", "22"});
    EXPECT_EQ(table.render(), "指标  均值\n"
                              "----------\n"
                              "办结     1\n"
                              "x       22\n");
}

TEST(TextTable, a_shrinking_column_is_wrapped_and_the_others_stay_whole) {
    TextTable table({{.header = "Name", .fit = Fit::shrinks}, {.header = "N", .align = Align::right}});
    table.row({"mean days to completion", "1234"});
    EXPECT_EQ(table.render(20), "Name               N\n"
                                "--------------------\n"
                                "mean days to    1234\n"
                                "completion\n");
}

TEST(TextTable, headings_run_across_the_columns) {
    TextTable table({{.header = "A"}, {.header = "B"}});
    table.heading("ab cd");
    table.row({"1", "2"});
    EXPECT_EQ(table.render(), "A   B\n------\nab cd\n1   2\n");
}

TEST(TextTable, is_never_wider_than_asked_for) {
    std::string const english = "a rather long name of an indicator that nobody can remember";
    std::string const chinese = "一个谁也记不住的相当长的指标名称以及它的完整书面定义";
    TextTable table({{.header = "Indicator", .fit = Fit::shrinks},
                     {.header = "structure one\nmean", .align = Align::right},
                     {.header = "structure two\nmean", .align = Align::right},
                     {.header = "95 % interval of the difference", .align = Align::right}});
    table.row({english, "123456.789", "-0.000001", "[-123456.789, +123456.789]"});
    table.row({chinese, "1.23e7", "9", "[+1.23e7, +1.25e7]"});
    table.heading(english + chinese + english);
    for (std::size_t width = 24; width <= 100; ++width) {
        EXPECT_LE(widest_line(table.render(width)), width);
    }
}

} // namespace linli::experiment
