#include "models/app/comparison_json.hpp"
#include "models/app/comparison_text.hpp"

#include "example_run.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace linli::app {

using testing::HasSubstr;
using testing::Not;

namespace {

Comparison comparison_of(std::size_t alternatives) {
    std::vector<std::vector<double>> large;
    std::vector<std::vector<double>> small;
    for (std::size_t k = 0; k < alternatives; ++k) {
        auto const shift = static_cast<double>(k);
        large.push_back(
            {12345678.0 + shift * 1000.0, 12345999.0 + shift * 1100.0, 12346000.0 + shift * 900.0});
        small.push_back({-0.00012 + shift * 0.0001, -0.00013 - shift * 0.0002, 0.00015});
    }
    return compare_samples({{{"large",
                              {"A very long name of an indicator, longer than any table",
                               "一个比任何表格都长的指标名称一个比任何表格都长的指标名称"},
                              "yuan",
                              true,
                              true},
                             large},
                            {{"small", {"Small", "小"}, "1", false, true}, small},
                            {{"other", {"Another one", "另一个"}, "day", false, false}, small}},
                           Seed{1});
}

ComparisonFrame frame_of(std::size_t alternatives, bool show_other = false) {
    ComparisonFrame frame{.scenario = "example",
                          .scenario_name = {"An example", "例子"},
                          .alternatives = {},
                          .days = 30,
                          .show_other = show_other};
    for (std::size_t k = 0; k < alternatives; ++k) {
        frame.alternatives.push_back(
            {"a-structure-with-a-long-name-" + std::to_string(k), {"Structure", "结构"}});
    }
    return frame;
}

} // namespace

TEST(ComparisonText, fits_the_width_in_both_languages_for_any_number_of_alternatives) {
    for (std::size_t alternatives = 2; alternatives <= 6; ++alternatives) {
        auto const comparison = comparison_of(alternatives);
        for (auto const language : {Language::en, Language::zh}) {
            for (std::size_t const width : {60U, 80U}) {
                auto const text = comparison_text(comparison, frame_of(alternatives, true), language, width);
                EXPECT_LE(widest_line(text), width) << text;
            }
        }
    }
}

TEST(ComparisonText, two_alternatives_take_one_line_an_indicator) {
    auto const comparison = compare_samples({{{"x", {"Days to close", "办结天数"}, "day", false, true},
                                              {{10.0, 12.0, 11.0, 13.0}, {7.0, 8.2, 7.9, 9.1}}}},
                                            Seed{1});
    ComparisonFrame const frame{
        .scenario = "example", .scenario_name = {}, .alternatives = {{"old", {}}, {"new", {}}}};
    // Differences -3, -3.8, -3.1, -3.9: mean -3.45, standard error 0.2327, half width 3.182 x 0.2327 = 0.741.
    EXPECT_THAT(comparison_text(comparison, frame, Language::en, 80),
                HasSubstr("Days to close [days]  11.5  8.1   -3.5   [-4.2, -2.7]  better   >99%\n"));
}

TEST(ComparisonText, tells_what_is_paired_how_often_and_how_far_to_trust_it) {
    auto const text = comparison_text(comparison_of(2), frame_of(2), Language::en, 80);
    EXPECT_THAT(text, HasSubstr("3 replications of 30 days"));
    EXPECT_THAT(text, HasSubstr("(baseline)"));
    EXPECT_THAT(text, HasSubstr("Holm's correction for the 2 tests"));
    EXPECT_THAT(text, HasSubstr("conditional on the model"));
    EXPECT_THAT(text, HasSubstr("1 further indicator"));
}

TEST(ComparisonText, shows_further_indicators_on_demand) {
    EXPECT_THAT(comparison_text(comparison_of(2), frame_of(2, false), Language::en, 80),
                Not(HasSubstr("Another")));
    EXPECT_THAT(comparison_text(comparison_of(2), frame_of(2, true), Language::en, 80), HasSubstr("Another"));
}

TEST(ComparisonText, one_replication_warns_that_it_shows_no_uncertainty) {
    auto const comparison =
        compare_samples({{{"x", {"Days", "天数"}, "day", false, true}, {{10.0}, {7.0}}}}, Seed{1});
    auto const text = comparison_text(comparison, frame_of(2), Language::en, 80);
    EXPECT_THAT(text, HasSubstr("1 replication of 30 days"));
    EXPECT_THAT(text, HasSubstr("One replication shows no uncertainty"));
}

TEST(ComparisonText, dropped_pairs_are_told_beside_the_name) {
    double const undefined = std::numeric_limits<double>::quiet_NaN();
    auto const comparison = compare_samples(
        {{{"x", {"Days", "天数"}, "day", false, true}, {{10.0, 11.0, undefined}, {7.0, 7.5, 9.0}}}}, Seed{1});
    EXPECT_THAT(comparison_text(comparison, frame_of(2), Language::en, 80),
                HasSubstr("Days [days] (2 pairs)"));
}

TEST(ComparisonJson, holds_all_numbers_of_both_families) {
    JsonWriter json;
    json.begin_object();
    write_comparison(comparison_of(3), frame_of(3), json);
    auto const text = json.end_object().text();
    for (char const* const key :
         {"\"adjusted_p\"", "\"p_value\"", "\"holds\"", "\"probability_best\"", "\"dropped\"",
          "\"family\": \"other\"", "\"replications\": 3", "\"caveat\""}) {
        EXPECT_THAT(text, HasSubstr(key));
    }
}

} // namespace linli::app
