#include "tests/unit/sim/config/plan.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace linli::config {

using testing::HasSubstr;

TEST(FieldDoc, lists_every_key_with_its_path) {
    auto const fields = plan_schema().fields();
    auto const has = [&](std::string const& key) {
        return std::any_of(fields.begin(), fields.end(), [&](FieldDoc const& f) { return f.key == key; });
    };

    EXPECT_TRUE(has("title"));
    EXPECT_TRUE(has("station"));
    EXPECT_TRUE(has("station.<id>.alarm.limit"));
    EXPECT_TRUE(has("station.<id>.pump.<id>.flow"));
    EXPECT_EQ(fields.size(), 8U + 1U + 11U + 1U + 2U) << "plan, its alarm, station, its alarm, its pumps";
}

TEST(FieldDoc, tells_type_unit_limits_and_fallback) {
    auto const fields = station_schema().fields();

    auto const& delay = fields.at(2);
    EXPECT_EQ(delay.key, "delay");
    EXPECT_EQ(delay.type, "number");
    EXPECT_EQ(delay.unit, "day");
    EXPECT_EQ(delay.limits->max, 60.0);
    EXPECT_TRUE(delay.required);
    auto const& order = fields.at(7);
    EXPECT_EQ(order.type, "one of oldest, nearest");
    EXPECT_EQ(order.fallback, "nearest");
    EXPECT_FALSE(order.required);
}

TEST(Describe, prints_a_markdown_row_for_each_key) {
    auto const text = describe(station_schema().fields());

    EXPECT_THAT(text,
                HasSubstr("| key | type | unit | limits | default | meaning |\n|---|---|---|---|---|---|\n"));
    EXPECT_THAT(
        text, HasSubstr("| `delay` | number | day | in [1, 60] | required | days until somebody comes |\n"));
    EXPECT_THAT(text, HasSubstr("| `share` | number | 1 | in [0, 1] | 0.5 | share of the work |\n"));
    EXPECT_THAT(text, HasSubstr("| `depth` | number | metre | at least 0 | absent | depth of the well |\n"));
    EXPECT_THAT(text, HasSubstr("| `alarm.limit` | whole number | count | in [1, 9] | required |"));
}

TEST(Describe, keeps_bars_and_line_breaks_from_breaking_the_table) {
    FieldDoc field;
    field.key = "a";
    field.doc = "this | that\nand more";

    EXPECT_THAT(describe({field}), HasSubstr("this \\| that and more |\n"));
}

TEST(Limits, read_as_words) {
    EXPECT_EQ(to_string(Limits{0.5, 2}), "in [0.5, 2]");
    EXPECT_EQ(to_string(Limits::at_least(1)), "at least 1");
    EXPECT_EQ(to_string(Limits{.max = 3}), "at most 3");
    EXPECT_EQ(to_string(Limits{}), "any");
}

} // namespace linli::config
