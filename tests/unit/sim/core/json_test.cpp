#include "sim/core/json.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>

namespace linli {

TEST(Json, writes_objects_and_lists_in_order) {
    JsonWriter json;
    json.begin_object()
        .field("b", 1)
        .field("a", true)
        .key("list")
        .begin_array()
        .value(0.5)
        .value("x")
        .end_array();
    json.key("empty").begin_object().end_object().end_object();
    EXPECT_EQ(json.text(), "{\n"
                           "  \"b\": 1,\n"
                           "  \"a\": true,\n"
                           "  \"list\": [\n"
                           "    0.5,\n"
                           "    \"x\"\n"
                           "  ],\n"
                           "  \"empty\": {}\n"
                           "}\n");
}

TEST(Json, compact_has_no_spaces_between_things) {
    JsonWriter json(JsonLayout::compact);
    json.begin_object().field("a b", std::vector{1, 2}).field("c", "d e").end_object();
    EXPECT_EQ(json.text(), "{\"a b\":[1,2],\"c\":\"d e\"}\n");
}

TEST(Json, numbers_read_back_as_the_same_number) {
    EXPECT_EQ(JsonWriter().value(0.1).text(), "0.1\n");
    EXPECT_EQ(JsonWriter().value(1e300).text(), "1e+300\n");
    EXPECT_EQ(JsonWriter().value(std::numeric_limits<std::uint64_t>::max()).text(), "18446744073709551615\n");
    EXPECT_EQ(JsonWriter().value(std::int64_t{-3}).text(), "-3\n");
}

TEST(Json, what_is_no_number_is_null) {
    EXPECT_EQ(JsonWriter().value(std::numeric_limits<double>::quiet_NaN()).text(), "null\n");
    EXPECT_EQ(JsonWriter().value(-std::numeric_limits<double>::infinity()).text(), "null\n");
}

TEST(Json, quotes_backslashes_and_control_characters_are_escaped) {
    EXPECT_EQ(json_quoted("a\"b\\c\nd\x01\x1f"
                          "办"),
              "\"a\\\"b\\\\c\\nd\\u0001\\u001f办\"");
}

} // namespace linli
