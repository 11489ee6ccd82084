#include "models/app/csv.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace linli::app {

TEST(Csv, cells_are_quoted_only_where_they_must_be) {
    EXPECT_EQ(csv_cell("plain text"), "plain text");
    EXPECT_EQ(csv_cell("a,b"), "\"a,b\"");
    EXPECT_EQ(csv_cell("say \"no\""), "\"say \"\"no\"\"\"");
    EXPECT_EQ(csv_cell("two\nlines"), "\"two\nlines\"");
    EXPECT_EQ(csv_cell("楼院,社区"), "\"楼院,社区\"");
}

TEST(Csv, a_table_has_a_header_and_lines_ended_by_cr_lf) {
    store::Table const table{"t",
                             "",
                             {{"id", "", "", std::vector<std::string>{"a", "b,c"}},
                              {"n", "", "", std::vector<std::uint64_t>{1, 18446744073709551615ULL}}}};
    EXPECT_EQ(csv_of(table), "id,n\r\na,1\r\n\"b,c\",18446744073709551615\r\n");
}

TEST(Csv, numbers_are_as_short_as_their_type_allows_and_nan_is_empty) {
    store::Table const table{
        "t",
        "",
        {{"f", "", "", std::vector<float>{0.1F, std::numeric_limits<float>::quiet_NaN()}},
         {"d", "", "", std::vector<double>{0.1, 1e-7}},
         {"u", "", "", std::vector<std::uint8_t>{0, 255}}}};
    EXPECT_EQ(csv_of(table), "f,d,u\r\n0.1,0.1,0\r\n,1e-07,255\r\n");
}

TEST(Csv, wide_columns_are_spread_by_number_or_by_label) {
    store::Table const table{"t", "", {{"x", "", "", std::vector<std::int32_t>{1, 2, 3, 4}, 2}}};
    EXPECT_EQ(csv_of(table), "x_0,x_1\r\n1,2\r\n3,4\r\n");
    EXPECT_EQ(csv_of(table, {"east", "west"}), "x_east,x_west\r\n1,2\r\n3,4\r\n");
}

TEST(Csv, labels_that_are_too_few_or_equal_are_not_used) {
    store::Table const table{"t", "", {{"x", "", "", std::vector<std::int32_t>{1, 2}, 2}}};
    EXPECT_EQ(csv_of(table, {"east"}), "x_0,x_1\r\n1,2\r\n");
    EXPECT_EQ(csv_of(table, {"east", "east"}), "x_0,x_1\r\n1,2\r\n");
}

} // namespace linli::app
