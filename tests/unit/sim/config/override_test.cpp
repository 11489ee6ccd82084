#include "sim/config/override.hpp"
#include "tests/unit/sim/config/plan.hpp"

#include <gtest/gtest.h>

namespace linli::config {

using testing::ElementsAre;

namespace {

Document good_document() {
    return Document::parse(good_plan, "plan.toml");
}

/// The mistakes told when `change` is made and the plan read.
std::vector<Diagnostic> mistakes_after(std::string const& path, std::string const& literal) {
    return mistakes_of([&] {
        auto document = good_document();
        document.set(path, literal);
        static_cast<void>(read(document));
    });
}

std::string const where = "command line";

} // namespace

TEST(Override, replaces_a_value_found_through_ids) {
    auto document = good_document();

    document.set("station.north.delay", "9.5");
    document.set("station.north.pump.big.flow", "1");
    document.set("alarm.limit", "4");

    auto const plan = read(document);
    EXPECT_EQ(plan.stations[0].delay, 9.5);
    EXPECT_EQ(plan.stations[0].pumps[0].flow, 1.0);
    EXPECT_EQ(plan.alarm.limit, 4);
    EXPECT_THAT(document.overrides(),
                ElementsAre("station.north.delay=9.5", "station.north.pump.big.flow=1", "alarm.limit=4"));
    EXPECT_EQ(document.text(), good_plan) << "the text stays as it was read";
}

TEST(Override, finds_elements_by_use_and_by_number) {
    auto document = Document::parse(
        "weights = [1, 2]\n" + good_plan + "[[part]]\nuse = \"bell\"\nlimit = 1\n[[part]]\nlimit = 2\n", "p");

    document.set("part.bell.limit", "5");
    document.set("part.2.limit", "6");
    document.set("weights.2", "8");

    auto const plan = read(document);
    auto const& parts = plan.parts;
    EXPECT_THAT(plan.weights, ElementsAre(1.0, 8.0));
    EXPECT_EQ(as_double(*parts[0].find("limit")), 5.0);
    EXPECT_EQ(as_double(*parts[1].find("limit")), 6.0);
}

TEST(Override, takes_a_bare_word_as_text_and_true_as_a_flag) {
    auto document =
        Document::parse(changed("share = 0.25", "open = false\norder = \"nearest\""), "plan.toml");

    document.set("station.north.open", "true");
    document.set("station.north.order", "oldest");
    document.set("title", "2024-01-01");

    auto const plan = read(document);
    EXPECT_TRUE(plan.stations[0].open);
    EXPECT_EQ(plan.stations[0].order, Order::oldest);
    EXPECT_EQ(plan.title, "2024-01-01") << "text stays text";
}

TEST(Override, keeps_the_annotation_of_the_number_and_checks_its_range) {
    auto document = Document::parse(
        changed("delay = 7", "delay = { value = 7, range = [1, 30], tag = \"assumed\" }"), "plan.toml");

    document.set("station.north.delay", "8");
    EXPECT_EQ(read(document).stations[0].delay, 8.0);
    EXPECT_EQ(document.annotations().at(2).annotation.tag, "assumed");

    document.set("station.north.delay", "31");
    EXPECT_THAT(mistakes_of([&] { static_cast<void>(read(document)); }),
                ElementsAre(told(where, 0, 0, "station.north.delay = 31", "must lie in its range [1, 30]",
                                 "plan.toml:7")));
}

TEST(Override, tells_wrong_values_at_the_command_line) {
    EXPECT_THAT(mistakes_after("station.north.delay", "61"),
                ElementsAre(told(where, 0, 0, "station.north.delay = 61", "number in [1, 60] day", "days")));
    EXPECT_THAT(mistakes_after("station.north.delay", "soon"),
                ElementsAre(told(where, 0, 0, "station.north.delay = \"soon\"", "not text", "days")));
    EXPECT_THAT(mistakes_after("alarm", "{ limt = 3 }"),
                ElementsAre(told(where, 0, 0, "unknown key alarm.limt", "not a key", "`limit`"),
                            told(where, 0, 0, "alarm.limit is missing", "required", "add")));
}

TEST(Override, tells_an_unknown_path_and_the_nearest_one) {
    EXPECT_THAT(mistakes_after("station.north.dealy", "3"),
                ElementsAre(told(where, 0, 0, "station.north.dealy=3", "must name a key that occurs",
                                 "did you mean `station.north.delay`?")));
    EXPECT_THAT(mistakes_after("flow", "3"),
                ElementsAre(told(where, 0, 0, "flow=3", "must name a key",
                                 "did you mean `station.north.pump.big.flow`?")));
    EXPECT_THAT(mistakes_after("something.entirely.different", "3"),
                ElementsAre(told(where, 0, 0, "=3", "must name a key", "known: title, alarm, station")));
}

TEST(Override, tells_a_path_that_is_none) {
    for (auto const* const path : {"", ".", "a..b", "a.", "\"a", "\"a\"b"}) {
        EXPECT_THAT(mistakes_after(path, "3"),
                    ElementsAre(told(where, 0, 0, "=3", "names joined by dots", "")));
    }
}

TEST(Override, tells_a_literal_that_is_too_deep_or_not_utf8) {
    EXPECT_THAT(mistakes_after("title", std::string(1'000'000, '[')),
                ElementsAre(told(where, 1, 33, "brackets nest deeper", "at most 32", "")));
    EXPECT_THAT(mistakes_after("title", "\xFF"), ElementsAre(told(where, 1, 1, "0xFF", "UTF-8", "")));
}

TEST(Override, smuggles_in_no_second_key) {
    auto document = good_document();

    document.set("title", "1\n[extra]\nb = 2");

    EXPECT_EQ(read(document).title, "1\n[extra]\nb = 2");
}

TEST(Override, add_gives_a_key_that_the_file_leaves_out) {
    auto document = good_document();

    document.add("station.north.crew", "9");
    document.add("hours", "{ weld = 2 }");

    auto const plan = read(document);
    EXPECT_EQ(plan.stations[0].crew, 9);
    EXPECT_EQ(plan.hours.at("weld"), 2.0);
}

TEST(Override, add_leaves_unknown_keys_to_the_schema) {
    auto document = good_document();
    document.add("station.north.crw", "9");

    EXPECT_THAT(mistakes_of([&] { static_cast<void>(read(document)); }),
                ElementsAre(told(where, 0, 0, "unknown key station.north.crw", "not a key", "`crew`")));
    EXPECT_THAT(mistakes_of([&] { document.add("station.south.crew", "9"); }),
                ElementsAre(told(where, 0, 0, "station.south.crew=9", "must name a key", "station")));
}

TEST(Override, remove_takes_a_key_or_an_element_away) {
    auto document = good_document();
    document.add("hours", "{ weld = 2 }");
    auto const stations = read(document).stations.size();

    document.remove("hours");
    document.remove("station.north");

    EXPECT_FALSE(document.contains("hours"));
    EXPECT_EQ(document.root().tables("station").size(), stations - 1);
    EXPECT_EQ(document.overrides().back(), "!station.north");
    EXPECT_THAT(mistakes_of([&] { document.remove("hours"); }),
                ElementsAre(told(where, 0, 0, "!hours", "must name a key", "known")));
}

TEST(Override, is_taken_where_its_path_occurs_and_a_new_key_where_its_table_does) {
    auto const document = good_document();
    EXPECT_TRUE(document.takes("title=x"));
    EXPECT_TRUE(document.takes("!station.north"));
    EXPECT_TRUE(document.takes("+station.north.crew=9"));
    EXPECT_FALSE(document.takes("station.north.crew=9"));
    EXPECT_FALSE(document.takes("!station.south"));
    EXPECT_FALSE(document.takes("+hours={}")) << "a new top table would fit into every file";
}

TEST(Override, a_literal_is_read_again_as_the_same_value) {
    auto document = Document::parse(
        "t = { a = 1, b = 1.0, c = [true, \"x\\ty \\\"z\\\"\"], \"d e\" = { source = '甲', value = 1e30 } }\n"
        "[u]\n",
        "plan.toml");
    document.add("u.t", document.literal("t"));
    EXPECT_EQ(document.literal("u.t"), document.literal("t"));
    EXPECT_EQ(document.root().table("u")->table("t")->table("d e")->text("source"), "甲");
}

TEST(Override, leaves_copies_and_older_sections_alone) {
    auto document = good_document();
    auto const copy = document;
    auto const old_root = document.root();

    document.set("title", "new");

    EXPECT_EQ(document.root().text("title"), "new");
    EXPECT_EQ(copy.root().text("title"), "both wells");
    EXPECT_EQ(old_root.text("title"), "both wells");
}

TEST(Override, every_listed_path_is_found_again) {
    auto const document = Document::parse(
        good_plan + "[extra]\n\"a.b\" = 1\n\"c \\\" d\" = { \"甲\" = 2 }\n[[part]]\nuse = \"x=y\"\n",
        "plan.toml");

    for (auto const& path : document.paths()) {
        EXPECT_TRUE(document.contains(path)) << path;
    }
    EXPECT_TRUE(document.contains("extra.\"a.b\""));
    EXPECT_FALSE(document.contains("extra.a.b"));
    EXPECT_EQ(document.paths().size(), 24U);
}

TEST(ParseOverride, splits_at_the_first_equals_sign) {
    auto const change = parse_override("a.b=c=d");

    EXPECT_EQ(change.path, "a.b");
    EXPECT_EQ(change.literal, "c=d");
    EXPECT_EQ(change.text(), "a.b=c=d");
    EXPECT_EQ(parse_override("+a.b=c").text(), "+a.b=c");
    EXPECT_EQ(parse_override("!a.b").path, "a.b");
    EXPECT_THAT(mistakes_of([] { static_cast<void>(parse_override("a.b")); }),
                ElementsAre(told(where, 0, 0, "a.b", "path=value", "for example")));
    EXPECT_THAT(mistakes_of([] { static_cast<void>(parse_override("=3")); }),
                ElementsAre(told(where, 0, 0, "=3", "path=value", "for example")));
}

} // namespace linli::config
