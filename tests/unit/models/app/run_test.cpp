#include "models/app/run.hpp"

#include "example_run.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

namespace linli::app {

using testing::HasSubstr;
using testing::Not;

namespace {

RunsOutcome outcome_of(std::vector<std::vector<IndicatorValue>> const& replications) {
    RunsOutcome outcome{.alternatives = 1, .runs = {}, .batch = {}};
    for (auto const& indicators : replications) {
        outcome.runs.emplace_back(FinishedRun{"r.h5", indicators});
    }
    return outcome;
}

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

} // namespace

TEST(GatherIndicators, main_ones_come_first_and_undefined_ones_are_left_out) {
    auto const indicators = gather(outcome_of({{{"completed.desk", 5.0, "issue", 5},
                                                {"response_rate", 0.5, "share", 30},
                                                {"kept_share", undefined, "share", 0}}}));
    ASSERT_EQ(indicators.size(), 2U);
    EXPECT_EQ(indicators[0].meaning.id, "response_rate");
    EXPECT_EQ(indicators[1].meaning.id, "completed.desk");
}

TEST(GatherIndicators, replications_that_are_not_complete_do_not_count) {
    auto outcome = outcome_of({{{"response_rate", 0.5, "share", 30}}, {{"response_rate", 0.7, "share", 30}}});
    outcome.runs.emplace_back();
    auto const indicators = gather(outcome);
    EXPECT_EQ(indicators[0].moments.count(), 2U);
    EXPECT_DOUBLE_EQ(indicators[0].moments.mean(), 0.6);
    EXPECT_EQ(indicators[0].samples, 60);
}

TEST(IndicatorTable, one_run_shows_values_and_cases) {
    auto const indicators = gather(
        outcome_of({{{"response_rate", 0.8125, "share", 16}, {"completed.desk", 1234.0, "issue", 1234}}}));
    EXPECT_EQ(indicator_table(indicators, 1, Language::en, 80), "Indicator          value  cases\n"
                                                                "-------------------------------\n"
                                                                "Response rate [%]  81.25     16\n"
                                                                "\n"
                                                                "Further indicators\n"
                                                                "Closed by: desk     1234   1234\n");
}

TEST(IndicatorTable, several_runs_show_mean_and_interval) {
    auto const indicators =
        gather(outcome_of({{{"response_rate", 0.50, "share", 16}}, {{"response_rate", 0.54, "share", 16}}}));
    // Mean 0.52, standard error 0.02, t = 12.706: half width 0.254, in percent 25.
    EXPECT_THAT(indicator_table(indicators, 2, Language::en, 80), HasSubstr("52       [27, 77]"));
    EXPECT_THAT(indicator_table(indicators, 2, Language::en, 80), Not(HasSubstr("cases")));
}

TEST(IndicatorTable, fits_80_columns_with_every_indicator_of_the_catalogue) {
    std::vector<IndicatorValue> values;
    for (auto const& info : indicator_catalogue()) {
        values.push_back({info.id, -1234567.891, info.unit, 123456789});
    }
    auto const indicators = gather(outcome_of({values}));
    for (auto const language : {Language::en, Language::zh}) {
        EXPECT_LE(widest_line(indicator_table(indicators, 1, language, 80)), 80U);
    }
}

} // namespace linli::app
