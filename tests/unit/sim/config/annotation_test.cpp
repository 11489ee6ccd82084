#include "tests/unit/sim/config/plan.hpp"

#include "sim/config/tag.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace linli::config {

using testing::ElementsAre;
using testing::IsEmpty;

namespace {

/// The number read from `path` of the text.
AnnotatedNumber number_at(std::string const& path, std::string const& text) {
    auto const document = Document::parse(text, "plan.toml");
    static_cast<void>(read(document));
    auto const all = document.annotations();
    auto const found = std::find_if(all.begin(), all.end(), [&](auto const& n) { return n.path == path; });
    EXPECT_NE(found, all.end()) << path;
    return found == all.end() ? AnnotatedNumber{} : *found;
}

} // namespace

TEST(Annotation, in_place_tells_unit_range_source_and_tag) {
    auto const number = number_at(
        "station.north.delay", changed("delay = 7", "delay = { value = 7, unit = \"day\", range = [1, 30], "
                                                    "tag = \"assumed\", source = \"case G3\" }"));

    EXPECT_EQ(number.value(), 7.0);
    EXPECT_EQ(number.unit, "day");
    EXPECT_EQ(number.where.column, 19) << "of the value";
    auto const& annotation = number.annotation;
    EXPECT_TRUE(annotation.is_complete());
    EXPECT_EQ(annotation.low, 1.0);
    EXPECT_EQ(annotation.high, 30.0);
    EXPECT_EQ(annotation.range_text, "[1, 30]");
    EXPECT_EQ(annotation.source, "case G3");
    EXPECT_EQ(annotation.tag, "assumed");
    EXPECT_EQ(annotation.where.line, 7);
}

TEST(Annotation, once_for_the_file_holds_for_every_key_of_that_name) {
    auto const text =
        "about.limit = { unit = \"count\", range = [1, 9], tag = \"derived\", source = \"s\" }\n" + good_plan;

    EXPECT_EQ(number_at("alarm.limit", text).annotation.tag, "derived");
    EXPECT_EQ(number_at("station.north.alarm.limit", text).annotation.tag, "derived");
    EXPECT_EQ(number_at("station.north.delay", text).annotation.tag, "");
    EXPECT_FALSE(number_at("station.north.delay", text).annotation.is_complete());
}

TEST(Annotation, a_longer_path_wins_over_a_shorter_one) {
    auto const text = good_plan + "[about]\nlimit = { tag = \"derived\" }\n\"station.alarm.limit\" = "
                                  "{ tag = \"assumed\" }\npump.big.flow = { tag = \"reported\" }\n";

    EXPECT_EQ(number_at("alarm.limit", text).annotation.tag, "derived");
    EXPECT_EQ(number_at("station.north.alarm.limit", text).annotation.tag, "assumed") << "path without ids";
    EXPECT_EQ(number_at("station.north.pump.big.flow", text).annotation.tag, "reported") << "path with id";
}

TEST(Annotation, in_place_wins_over_the_one_for_the_file) {
    auto const number =
        number_at("station.north.delay",
                  changed("delay = 7", "delay = { value = 7, tag = \"assumed\" }") +
                      "[about]\ndelay = { unit = \"day\", tag = \"reported\", source = \"s\" }\n");

    EXPECT_EQ(number.annotation.tag, "assumed");
    EXPECT_EQ(number.annotation.source, "s");
    EXPECT_EQ(number.annotation.unit, "day");
}

TEST(Annotation, covers_lists_and_tables_of_numbers) {
    auto const text = "weights = { value = [1, 2], unit = \"kg\", range = [0, 5] }\n"
                      "hours = { weld = { value = 3, tag = \"assumed\" }, saw = 2 }\n" +
                      good_plan;

    EXPECT_THAT(number_at("weights", text).values, ElementsAre(1.0, 2.0));
    EXPECT_EQ(number_at("weights", text).annotation.unit, "kg");
    EXPECT_EQ(number_at("hours.weld", text).annotation.tag, "assumed");
    EXPECT_EQ(number_at("hours.saw", text).value(), 2.0);
}

TEST(Annotation, register_lists_what_is_written_and_no_fallback) {
    auto const document = Document::parse(good_plan, "plan.toml");
    static_cast<void>(read(document));

    std::vector<std::string> paths;
    for (auto const& number : document.annotations()) {
        paths.push_back(number.path);
    }
    EXPECT_THAT(paths, ElementsAre("alarm.limit", "station.north.alarm.limit", "station.north.delay",
                                   "station.north.pump.big.flow", "station.north.share"));
}

TEST(Annotation, about_is_not_a_key_of_the_root) {
    auto const document = Document::parse("about.limit = { tag = \"assumed\" }\n" + good_plan, "plan.toml");

    EXPECT_FALSE(document.root().has("about"));
    EXPECT_THAT(mistakes(document.text()), IsEmpty());
}

TEST(WrongAnnotation, tells_a_wrong_unit) {
    EXPECT_THAT(mistakes(changed("delay = 7", "delay = { value = 7, unit = \"hour\" }")),
                ElementsAre(told(7, 29, "station.north.delay: unit = \"hour\"", "the unit of delay is day",
                                 "convert the value")));
}

TEST(WrongAnnotation, tells_a_wrong_unit_of_the_file_once_a_number) {
    EXPECT_THAT(mistakes("about.delay = { unit = \"week\" }\n" + good_plan),
                ElementsAre(told(1, 24, "unit = \"week\"", "the unit of delay is day", "convert")));
}

TEST(WrongAnnotation, tells_a_value_outside_its_range) {
    EXPECT_THAT(mistakes(changed("delay = 7", "delay = { value = 7, range = [10, 30] }")),
                ElementsAre(told(7, 19, "station.north.delay = 7", "must lie in its range [10, 30]",
                                 "given at plan.toml:7")));
    EXPECT_THAT(mistakes(good_plan + "[about]\ndelay = { range = [1, 6.5] }\n"),
                ElementsAre(told(7, 9, "station.north.delay = 7", "must lie in its range [1, 6.5]",
                                 "given at plan.toml:15")));
}

TEST(WrongAnnotation, tells_a_range_that_leaves_the_limits) {
    EXPECT_THAT(mistakes(changed("share = 0.25", "share = { value = 0.25, range = [0, 25] }")),
                ElementsAre(told(8, 33, "station.north.share: range = [0, 25]", "must lie inside", "share")));
}

TEST(WrongAnnotation, tells_a_range_that_is_none) {
    for (auto const* const range : {"[30, 1]", "[1]", "\"1-30\"", "[1, inf]", "[nan, 1]", "7"}) {
        EXPECT_THAT(
            mistakes(changed("delay = 7", std::string("delay = { value = 7, range = ") + range + " }")),
            ElementsAre(told(7, 30, "station.north.delay.range", "two finite numbers [low, high]",
                             "range = [1, 30]")));
    }
}

TEST(WrongAnnotation, tells_an_unknown_tag_and_the_nearest_known_one) {
    EXPECT_THAT(mistakes(changed("delay = 7", "delay = { value = 7, tag = \"assumd\" }")),
                ElementsAre(told(7, 28, "station.north.delay.tag = \"assumd\"", "one of reported, derived",
                                 "did you mean `assumed`?")));
}

TEST(WrongAnnotation, tells_an_unknown_part) {
    EXPECT_THAT(mistakes(changed("delay = 7", "delay = { value = 7, sorce = \"x\" }")),
                ElementsAre(told(7, 22, "unknown key station.north.delay.sorce",
                                 "not a part of an annotation", "did you mean `source`?")));
}

TEST(WrongAnnotation, tells_an_empty_source) {
    EXPECT_THAT(mistakes(changed("delay = 7", "delay = { value = 7, source = \"\" }")),
                ElementsAre(told(7, 31, "source", "text that is not empty", "double quotes")));
}

TEST(WrongAnnotation, tells_an_annotation_without_a_value) {
    EXPECT_THAT(mistakes(changed("delay = 7", "delay = { unit = \"day\" }")),
                ElementsAre(told(7, 9, "station.north.delay = { … }", "not a table", "{ value = …")));
}

TEST(WrongAnnotation, tells_an_annotated_key_that_does_not_occur) {
    EXPECT_THAT(
        mistakes(good_plan + "[about]\ndelai = { unit = \"day\" }\n"),
        ElementsAre(told(15, 1, "about.delai", "must name a key that occurs", "did you mean `delay`?")));
    EXPECT_THAT(mistakes(good_plan + "[about]\n\"pumps.flow\" = { unit = \"litre\" }\n"),
                ElementsAre(told(15, 1, "about.pumps.flow", "must name a key that occurs", "`pump.flow`")));
}

TEST(WrongAnnotation, tells_an_entry_that_is_no_annotation) {
    EXPECT_THAT(mistakes("about.delay = 7\n" + good_plan),
                ElementsAre(told(1, 7, "about.delay = 7", "annotates one key", "{ unit = …")));
    EXPECT_THAT(mistakes("about = 7\n" + good_plan),
                ElementsAre(told(1, 9, "about = 7", "must be a table [about]", "unit")));
}

TEST(WrongAnnotation, is_reported_together_with_wrong_values) {
    EXPECT_THAT(mistakes("about.delay = { tag = \"guess\" }\n" + changed("share = 0.25", "share = 2")),
                ElementsAre(told(1, 23, "tag", "one of", ""), told(9, 9, "share = 2", "[0, 1]", "0.02")));
}

TEST(Tag, every_word_is_read_back) {
    for (auto const tag : {Tag::reported, Tag::derived, Tag::calibrated, Tag::assumed}) {
        EXPECT_EQ(parse_tag(to_string(tag)), tag);
    }
    EXPECT_EQ(parse_tag("guessed"), std::nullopt);
}

} // namespace linli::config
