#include "viz/report/html.hpp"

#include <gmock/gmock.h>

namespace linli::report {

using testing::HasSubstr;

TEST(Escaped, leaves_nothing_that_html_could_take_for_markup) {
    EXPECT_EQ(escaped("<a href=\"x\">'&'</a>"), "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;");
}

TEST(Escaped, keeps_chinese_text_and_replaces_control_characters) {
    EXPECT_EQ(escaped("社区\n\t"), "社区\n\t");
    EXPECT_EQ(escaped(std::string("a\x01"
                                  "b\x7F")),
              "a\xEF\xBF\xBD"
              "b\xEF\xBF\xBD");
}

TEST(EscapedJson, cannot_end_the_element_that_it_stands_in) {
    EXPECT_EQ(escaped_json(R"({"a":"</script><!--"})"), R"({"a":"\u003c/script>\u003c!--"})");
}

TEST(Html, holds_both_languages_or_one_text_where_they_are_equal) {
    EXPECT_EQ(html(Both{"day", "天"}),
              R"(<span class="en" lang="en">day</span><span class="zh" lang="zh-Hans">天</span>)");
    EXPECT_EQ(html(same("<7>")), "&lt;7&gt;");
}

TEST(Fill, puts_values_where_each_language_wants_them) {
    auto const text = fill({"{0} of {1}", "{1} 中的 {0}"}, {same("3"), {"four", "四"}});
    EXPECT_EQ(text.en, "3 of four");
    EXPECT_EQ(text.zh, "四 中的 3");
}

TEST(Fill, does_not_fill_what_was_filled_in) {
    EXPECT_EQ(fill({"{0}", "{0}"}, {same("{0}")}).en, "{0}");
}

TEST(HtmlTable, keeps_the_rows_below_a_heading_together) {
    HtmlTable table({"a", "b"});
    table.heading("first");
    table.row({"1", "2"});
    table.heading("second");
    auto const text = table.html();
    EXPECT_THAT(
        text, HasSubstr("<td>1</td><td class=\"number\">2</td></tr>\n</tbody><tbody><tr class=\"heading\">"));
}

} // namespace linli::report
