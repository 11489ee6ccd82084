#include "models/app/journey_view.hpp"

#include "example_run.hpp"
#include "models/app/journey_words.hpp"
#include "models/mechanisms/journal.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

namespace linli::app {

using testing::HasSubstr;

TEST(DateAfter, counts_calendar_days_over_months_and_leap_years) {
    EXPECT_EQ(date_after("2020-01-25", 0.0), "2020-01-25");
    EXPECT_EQ(date_after("2020-01-25", 35.9), "2020-02-29");
    EXPECT_EQ(date_after("2020-01-25", 365.0), "2021-01-24");
    EXPECT_EQ(date_after("2020-01-25", -25.0), "2019-12-31");
    EXPECT_EQ(date_after("2020-01-25", std::numeric_limits<double>::quiet_NaN()), "");
    EXPECT_EQ(date_after("soon", 1.0), "");
}

TEST(JourneyText, tells_dates_steps_and_where_the_time_went) {
    auto const text = journey_text(journey_of(example_run(), 11), Language::en, 80);
    EXPECT_THAT(text, HasSubstr("Broken lamp, courtyard 5"));
    EXPECT_THAT(text, HasSubstr("really fixed"));
    EXPECT_THAT(text, HasSubstr("2020-02-24"));
    EXPECT_THAT(text, HasSubstr("2.0  passed up  Community office  handing over"));
    EXPECT_THAT(text, HasSubstr("29.0  ##########"));
}

TEST(JourneyText, a_false_closing_is_called_one_and_a_missing_repair_never) {
    auto const text = journey_text(journey_of(example_run(), 22), Language::en, 80);
    EXPECT_THAT(text, HasSubstr("closed, not fixed"));
    EXPECT_THAT(text, HasSubstr("never"));
}

TEST(JourneyText, a_file_without_steps_says_how_to_record_them) {
    auto run = example_run();
    std::erase_if(run.tables, [](auto const& table) { return table.path == "events"; });
    EXPECT_THAT(journey_text(journey_of(run, 11), Language::en, 80), HasSubstr("--level journeys"));
}

TEST(JourneyText, half_a_screen_tells_each_step_in_one_sentence) {
    auto const text = journey_text(journey_of(example_run(), 11), Language::en, 38);
    EXPECT_THAT(text, HasSubstr(" 2.0  passed up: Community office\n      (handing over)\n"));
}

TEST(JourneyText, an_issue_without_steps_says_so) {
    auto run = example_run();
    run.tables.back().columns[0].values = std::vector<std::uint64_t>{22, 22, 22, 22};
    EXPECT_THAT(journey_text(journey_of(run, 11), Language::en, 80), HasSubstr("Nothing happened to it"));
}

TEST(JourneyText, every_event_and_cause_of_the_model_has_chinese_words) {
    for (auto const& id : happening_ids) {
        EXPECT_NE(event_text(std::string(id), Language::zh).find_first_of("\xE4\xE5\xE6\xE7\xE8\xE9"),
                  std::string::npos)
            << id;
    }
    for (auto const& id : cause_ids) {
        EXPECT_NE(cause_text(std::string(id), Language::zh).find_first_of("\xE4\xE5\xE6\xE7\xE8\xE9"),
                  std::string::npos)
            << id;
    }
}

TEST(JourneyText, fits_its_width_in_both_languages) {
    auto run = example_run();
    for (auto const key : {11U, 22U}) {
        for (auto const language : {Language::en, Language::zh}) {
            for (std::size_t const width : {38U, 60U, 80U}) {
                EXPECT_LE(widest_line(journey_text(journey_of(run, key), language, width)), width);
            }
        }
    }
}

TEST(SideBySide, two_journeys_fit_80_columns_and_no_line_is_lost) {
    auto const half = half_width(80);
    for (auto const language : {Language::en, Language::zh}) {
        auto const left = journey_text(journey_of(example_run(), 11), language, half);
        auto const right = journey_text(journey_of(example_run("short"), 22), language, half);
        auto const both = side_by_side(left, right, 80);
        EXPECT_LE(widest_line(both), 80U);
        EXPECT_EQ(std::count(both.begin(), both.end(), '\n'),
                  std::max(std::count(left.begin(), left.end(), '\n'),
                           std::count(right.begin(), right.end(), '\n')));
    }
}

TEST(SideBySide, keeps_the_bar_in_one_column) {
    EXPECT_EQ(side_by_side("办结\nx\n", "a\nb\nc\n", 13), "办结  | a\nx     | b\n      | c\n");
}

} // namespace linli::app
