#include "models/app/indicator_values.hpp"

#include "example_run.hpp"
#include "models/app/units.hpp"
#include "sim/core/error.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace linli::app {

TEST(IndicatorValues, are_read_in_the_order_of_the_file) {
    auto const values = indicators_of(example_run());
    ASSERT_EQ(values.size(), 4U);
    EXPECT_EQ(values[1].id, "response_rate");
    EXPECT_DOUBLE_EQ(values[1].value, 0.5);
    EXPECT_EQ(values[1].samples, 2);
    EXPECT_TRUE(std::isnan(values[3].value));
}

TEST(IndicatorValues, a_file_without_them_is_refused) {
    EXPECT_THROW((void)indicators_of(store::RunFile{}), RunError);
}

TEST(IndicatorMeaning, comes_from_the_catalogue) {
    auto const meaning = meaning_of({"response_rate", 0.5, "share", 2});
    EXPECT_EQ(meaning.name.en, "Response rate");
    EXPECT_EQ(meaning.name.zh, "响应率");
    EXPECT_TRUE(meaning.main);
    EXPECT_EQ(meaning.higher_is_better, true);
}

TEST(IndicatorMeaning, a_member_of_a_family_is_named_after_both) {
    auto const meaning = meaning_of({"completed.chain-office", 1.0, "issue", 1});
    EXPECT_EQ(meaning.name.en, "Closed by: chain-office");
    EXPECT_FALSE(meaning.main);
}

TEST(IndicatorMeaning, an_unknown_indicator_keeps_its_id_and_is_neither_good_nor_bad) {
    auto const meaning = meaning_of({"from_another_build", 1.0, "day", 1});
    EXPECT_EQ(meaning.name.en, "from_another_build");
    EXPECT_FALSE(meaning.higher_is_better.has_value());
}

TEST(IndicatorMeaning, titles_show_the_unit_unless_the_name_says_it) {
    EXPECT_EQ(titled({"a", {"Days", "天数"}, "day", true, true}, Language::en), "Days [days]");
    EXPECT_EQ(titled({"a", {"Rate", "比率"}, "share", true, true}, Language::zh), "比率 [%]");
    EXPECT_EQ(titled({"a", {"Problems", "问题"}, "issue", true, true}, Language::zh), "问题");
}

TEST(ShownUnit, shares_become_percent_and_units_are_named_in_the_language) {
    EXPECT_DOUBLE_EQ(shown_unit("share", Language::en).factor, 100.0);
    EXPECT_DOUBLE_EQ(shown_unit("hour", Language::en).factor, 1.0);
    EXPECT_EQ(shown_unit("hour", Language::zh).text, "小时");
    EXPECT_EQ(shown_unit("furlong", Language::zh).text, "furlong");
}

} // namespace linli::app
