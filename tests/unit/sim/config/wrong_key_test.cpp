#include "tests/unit/sim/config/plan.hpp"

#include <gtest/gtest.h>

namespace linli::config {

using testing::ElementsAre;
using testing::SizeIs;

TEST(WrongKey, tells_an_unknown_key_and_the_nearest_known_one) {
    EXPECT_THAT(mistakes(changed("share = 0.25", "shaer = 0.25")),
                ElementsAre(told(8, 1, "unknown key station.north.shaer", "not a key of `station`",
                                 "did you mean `share`?")));
}

TEST(WrongKey, lists_the_known_keys_if_none_is_near) {
    EXPECT_THAT(mistakes(changed("{ limit = 3 }", "{ limit = 3, colour = \"red\" }")),
                ElementsAre(told(2, 22, "unknown key alarm.colour", "not a key of `alarm`", "known: limit")));
}

TEST(WrongKey, tells_a_missing_key_where_its_table_begins) {
    EXPECT_THAT(mistakes(changed("delay = 7\n", "")),
                ElementsAre(told(4, 1, "station.north.delay is missing", "required: number in [1, 60] day",
                                 "add `delay = …`: days until somebody comes")));
}

TEST(WrongKey, tells_a_missing_table) {
    EXPECT_THAT(mistakes("title = \"a\"\n"),
                ElementsAre(told(1, 1, "alarm is missing", "required: table", "add a table `[alarm]`: ")));
}

TEST(WrongKey, tells_a_duplicate_id_at_both_places) {
    EXPECT_THAT(
        mistakes(good_plan + "[[station.pump]]\nid = \"big\"\nflow = 1\n"),
        ElementsAre(
            told(12, 6, "id = \"big\"", "the id of each pump must differ", "also used at plan.toml:15:6"),
            told(15, 6, "id = \"big\"", "the id of each pump must differ", "also used at plan.toml:12:6")));
}

TEST(WrongKey, tells_an_empty_id) {
    EXPECT_THAT(
        mistakes(changed("id = \"big\"", "id = \"\"")),
        ElementsAre(told(12, 6, "id = \"\"", "must not be empty", "give each pump a name of its own")));
}

TEST(WrongKey, tells_a_duplicate_key) {
    EXPECT_THAT(mistakes(changed("share = 0.25", "delay = 8")),
                ElementsAre(told(8, 9, "delay = 8", "not TOML", "a name stands once in its table")));
}

TEST(WrongKey, tells_a_duplicate_table) {
    EXPECT_THAT(mistakes("[alarm]\nlimit = 3\n[alarm]\nlimit = 4\n"),
                ElementsAre(told(3, 1, "[alarm]", "not TOML", "a name stands once in its table")));
}

TEST(WrongKey, reports_all_mistakes_at_once_by_position) {
    auto const text = "title = 1\nalarm = { limit = 10 }\nspare = 2\n"
                      "[[station]]\nid = \"a\"\nname = { en = \"A\" }\ndelay = 0\nopen = 1\n"
                      "[[station]]\nid = \"b\"\nname = \"B\"\n";

    EXPECT_THAT(mistakes(text),
                ElementsAre(told(1, 9, "title", "text", ""), told(2, 19, "alarm.limit", "[1, 9]", ""),
                            told(3, 1, "spare", "not a key of `plan`", "part"), //
                            told(6, 8, "station.a.name.zh", "required", ""),
                            told(7, 9, "station.a.delay", "[1, 60]", ""),
                            told(8, 8, "station.a.open", "true or false", ""),
                            told(9, 1, "station.b.delay", "required", ""),
                            told(11, 8, "station.b.name", "table", "{ en = ")));
}

TEST(WrongKey, counts_columns_in_characters) {
    EXPECT_THAT(mistakes("alarm = { limit = 3 }\nextra = { \"甲乙\" = 1 }\nnotes = [\"甲乙\", 1]\n"),
                ElementsAre(told(3, 16, "notes = 1", "text", "")));
}

TEST(WrongKey, tells_twenty_thousand_mistakes_in_good_time) {
    std::string text = "alarm = { limit = 3 }\n";
    for (int i = 0; i < 20'000; ++i) {
        text += "k" + std::to_string(i) + " = 0\n";
    }

    EXPECT_THAT(mistakes(text), SizeIs(20'000));
}

} // namespace linli::config
