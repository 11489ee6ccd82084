#include "tests/unit/sim/config/plan.hpp"

#include <gtest/gtest.h>

namespace linli::config {

using testing::ElementsAre;

TEST(WrongValue, tells_text_where_a_number_should_be) {
    EXPECT_THAT(mistakes(changed("delay = 7", "delay = \"7\"")),
                ElementsAre(told(7, 9, "station.north.delay = \"7\"",
                                 "must be a number in [1, 60] day, not text", "write 7 without quotes")));
}

TEST(WrongValue, tells_a_number_where_text_should_be) {
    EXPECT_THAT(mistakes(changed("\"both wells\"", "12")),
                ElementsAre(told(1, 9, "title = 12", "must be text, not a whole number", "write \"12\"")));
}

TEST(WrongValue, tells_a_number_out_of_range) {
    EXPECT_THAT(mistakes(changed("delay = 7", "delay = 61")),
                ElementsAre(told(7, 9, "station.north.delay = 61", "number in [1, 60] day",
                                 "days until somebody comes")));
}

TEST(WrongValue, tells_a_share_above_one_and_how_to_write_percent) {
    EXPECT_THAT(
        mistakes(changed("share = 0.25", "share = 25")),
        ElementsAre(told(8, 9, "station.north.share = 25", "number in [0, 1]", "write 0.25 for 25 %")));
}

TEST(WrongValue, tells_what_is_no_finite_number) {
    for (auto const* const literal : {"nan", "inf", "-inf"}) {
        EXPECT_THAT(mistakes(changed("delay = 7", std::string("delay = ") + literal)),
                    ElementsAre(told(7, 9, literal, "must be a finite number", "in [1, 60] day")));
    }
}

TEST(WrongValue, tells_a_fraction_where_a_whole_number_should_be) {
    EXPECT_THAT(mistakes(changed("limit = 5", "limit = 1.5")),
                ElementsAre(told(9, 15, "station.north.alarm.limit = 1.5", "whole number in [1, 9] count",
                                 "write 1 or 2")));
}

TEST(WrongValue, tells_an_integer_that_does_not_fit_its_type) {
    EXPECT_THAT(mistakes(changed("share = 0.25", "serial = 1e300")),
                ElementsAre(told(8, 10, "serial = 1e+300", "must be a whole number", "")));
    EXPECT_THAT(mistakes(changed("share = 0.25", "crew = 4294967297")),
                ElementsAre(told(8, 8, "crew = 4294967297", "whole number in [0, 99] person", "people")));
}

TEST(WrongValue, tells_text_where_a_flag_should_be) {
    EXPECT_THAT(
        mistakes(changed("share = 0.25", "open = \"true\"")),
        ElementsAre(told(8, 8, "open = \"true\"", "must be true or false, not text", "without quotes")));
}

TEST(WrongValue, tells_an_unknown_choice_and_the_nearest_known_one) {
    EXPECT_THAT(mistakes(changed("share = 0.25", "order = \"oldst\"")),
                ElementsAre(told(8, 9, "order = \"oldst\"", "must be one of oldest, nearest",
                                 "did you mean `oldest`?")));
}

TEST(WrongValue, tells_text_where_a_table_should_be) {
    EXPECT_THAT(mistakes(changed("{ limit = 3 }", "\"loud\"")),
                ElementsAre(told(2, 9, "alarm = \"loud\"", "must be a table, not text", "[alarm]")));
}

TEST(WrongValue, tells_a_list_of_tables_where_one_should_be) {
    EXPECT_THAT(mistakes("[[alarm]]\nlimit = 3\n"),
                ElementsAre(told(1, 1, "alarm", "must be a table, not a list", "single brackets")));
}

TEST(WrongValue, tells_one_table_where_a_list_should_be) {
    EXPECT_THAT(mistakes("alarm.limit = 3\n[station]\nid = \"a\"\n"),
                ElementsAre(told(2, 1, "station", "must be a list of tables, not a table", "[[station]]")));
}

TEST(WrongValue, tells_text_in_a_list_of_tables) {
    EXPECT_THAT(
        mistakes("alarm.limit = 3\nstation = [\"a\", { id = \"b\" }]\n"),
        ElementsAre(told(2, 11, "station = [\"a\", { … }]", "must be a list of tables", "[[station]]")));
}

TEST(WrongValue, tells_every_wrong_element_of_a_list) {
    EXPECT_THAT(mistakes("weights = [1, \"2\", 11]\nnotes = [1]\n" + good_plan),
                ElementsAre(told(1, 15, "weights = \"2\"", "number in [0, 10] kg, not text", "write 2"),
                            told(1, 20, "weights = 11", "number in [0, 10] kg", "weights of the parts"),
                            told(2, 10, "notes = 1", "each element must be text", "write \"1\"")));
}

TEST(WrongValue, tells_a_number_where_a_list_should_be) {
    EXPECT_THAT(
        mistakes("weights = 3\nnotes = \"a\"\n" + good_plan),
        ElementsAre(told(1, 11, "weights = 3", "must be a list, each a number in [0, 10] kg", "[ … ]"),
                    told(2, 9, "notes = \"a\"", "must be a list of texts", "[\"…\", \"…\"]")));
}

TEST(WrongValue, tells_a_wrong_number_under_a_free_key) {
    EXPECT_THAT(mistakes("hours = { weld = 25, saw = 3 }\n" + good_plan),
                ElementsAre(told(1, 18, "hours.weld = 25", "number in [0, 24] hour", "hours by skill")));
}

TEST(WrongValue, tells_half_a_name) {
    EXPECT_THAT(
        mistakes(changed(", zh = \"北\"", "")),
        ElementsAre(told(6, 8, "station.north.name.zh is missing", "required: text", "add `zh = …`")));
}

TEST(WrongValue, tells_a_date_where_a_number_should_be) {
    EXPECT_EQ(mistakes(changed("delay = 7", "delay = 2024-02-30")).size(), 1U) << "no such day";
    EXPECT_THAT(mistakes(changed("delay = 7", "delay = 2024-02-28")),
                ElementsAre(told(7, 9, "delay = 2024-02-28", "not a date", "days until")));
}

} // namespace linli::config
