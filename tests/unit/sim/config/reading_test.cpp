#include "tests/unit/sim/config/plan.hpp"

#include <gtest/gtest.h>

namespace linli::config {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

TEST(Schema, fills_every_kind_of_member) {
    auto const plan = read(good_plan + "[hours]\nweld = 3\n[[part]]\nuse = \"x\"\n[extra]\na = 1\n");

    EXPECT_EQ(plan.title, "both wells");
    EXPECT_EQ(plan.alarm.limit, 3);
    EXPECT_THAT(plan.hours, ElementsAre(Pair("weld", 3.0)));
    ASSERT_EQ(plan.stations.size(), 1U);
    auto const& station = plan.stations[0];
    EXPECT_EQ(station.id, "north");
    EXPECT_EQ(station.name.zh, "北");
    EXPECT_EQ(station.delay, 7.0);
    EXPECT_EQ(station.share, 0.25);
    EXPECT_EQ(station.alarm->limit, 5);
    ASSERT_EQ(station.pumps.size(), 1U);
    EXPECT_EQ(station.pumps[0].flow, 12.5);
    ASSERT_EQ(plan.parts.size(), 1U);
    EXPECT_EQ(plan.parts[0].path(), "part.x");
    EXPECT_EQ(plan.extra->keys(), std::vector<std::string>{"a"});
}

TEST(Schema, gives_absent_optional_keys_their_fallback) {
    auto const plan =
        read("alarm = { limit = 3 }\n[[station]]\nid = \"a\"\nname = { en = \"A\", zh = \"甲\" }\n"
             "delay = 1\n");

    EXPECT_EQ(plan.title, "untitled");
    EXPECT_THAT(plan.notes, IsEmpty());
    EXPECT_THAT(plan.weights, ElementsAre(1.0, 2.0));
    auto const& station = plan.stations.at(0);
    EXPECT_EQ(station.share, 0.5);
    EXPECT_EQ(station.depth, std::nullopt);
    EXPECT_EQ(station.crew, 2);
    EXPECT_EQ(station.serial, 7);
    EXPECT_EQ(station.order, Order::nearest);
    EXPECT_TRUE(station.open);
    EXPECT_FALSE(station.alarm);
    EXPECT_THAT(station.pumps, IsEmpty());
}

TEST(Schema, prefers_what_is_written_to_the_fallback) {
    auto const plan = read("notes = [\"a\", \"b\"]\nweights = [3, 4.5]\n" +
                           changed("share = 0.25", "order = \"oldest\"\nopen = false\ncrew = 9\ndepth = 40\n"
                                                   "serial = -9007199254740993"));

    EXPECT_THAT(plan.notes, ElementsAre("a", "b"));
    EXPECT_THAT(plan.weights, ElementsAre(3.0, 4.5));
    EXPECT_EQ(plan.stations[0].order, Order::oldest);
    EXPECT_FALSE(plan.stations[0].open);
    EXPECT_EQ(plan.stations[0].crew, 9);
    EXPECT_EQ(plan.stations[0].depth, 40.0);
    EXPECT_EQ(plan.stations[0].serial, -9007199254740993) << "no double can hold this";
}

TEST(Schema, takes_a_whole_real_for_an_integer) {
    EXPECT_EQ(read(changed("share = 0.25", "crew = 4.0")).stations[0].crew, 4);
}

TEST(Schema, takes_limits_as_part_of_the_interval) {
    EXPECT_EQ(read(changed("delay = 7", "delay = 1")).stations[0].delay, 1.0);
    EXPECT_EQ(read(changed("delay = 7", "delay = 60")).stations[0].delay, 60.0);
}

TEST(Schema, keeps_lists_of_tables_in_the_order_of_the_file) {
    auto const plan = read(good_plan + "[[station.pump]]\nid = \"aa\"\nflow = 1\n"
                                       "[[station.pump]]\nid = \"Z\"\nflow = 2\n");

    std::vector<std::string> ids;
    for (auto const& pump : plan.stations[0].pumps) {
        ids.push_back(pump.id);
    }
    EXPECT_THAT(ids, ElementsAre("big", "aa", "Z"));
}

TEST(Schema, remembers_where_tables_and_keys_stand) {
    auto const station = read(good_plan).stations[0];

    EXPECT_EQ(station.where.file, "plan.toml");
    EXPECT_EQ(station.where.line, 4);
    EXPECT_EQ(station.where.column, 1);
    EXPECT_EQ(station.here.path(), "station.north");
    EXPECT_EQ(station.here.key_position("delay").line, 7);
    EXPECT_EQ(station.here.key_position("delay").column, 1);
    EXPECT_EQ(station.here.value_position("delay").column, 9);
    EXPECT_EQ(station.here.key_position("absent").line, 4) << "where the table begins";
    EXPECT_TRUE(station.here.has("share"));
    EXPECT_FALSE(station.here.has("crew"));
}

TEST(Schema, reads_elements_of_mixed_kinds_by_schemas_of_their_own) {
    auto const plan = read(good_plan + "[[part]]\nuse = \"bell\"\nlimit = 4\n[[part]]\nuse = \"bulb\"\n");
    Schema<Alarm> bell("bell", "A part.");
    bell.integer("limit", &Alarm::limit, "count", {1, 9}, "how often");
    Problems problems;

    auto const alarm = bell.read(plan.parts[0], problems);

    EXPECT_EQ(alarm.limit, 4);
    EXPECT_THAT(problems.sorted(),
                ElementsAre(told(15, 1, "unknown key part.bell.use", "not a key of `bell`", "limit")));
}

} // namespace linli::config
