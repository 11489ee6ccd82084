#include "models/app/journey.hpp"

#include "example_run.hpp"
#include "sim/core/error.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace linli::app {

using testing::HasSubstr;

namespace {

template <class Action>
std::string refusal(Action action) {
    try {
        action();
    } catch (std::exception const& error) {
        return error.what();
    }
    return "accepted";
}

} // namespace

TEST(PickIssue, takes_a_key_as_it_is) {
    EXPECT_EQ(pick_issue(example_run(), "22"), 22U);
}

TEST(PickIssue, worst_weighs_the_time_unsolved_by_severity) {
    // The lamp: 30 days at 0.2 = 6.0; the leak, never fixed: 50 days at 0.1 = 5.0.
    EXPECT_EQ(pick_issue(example_run(), "worst"), 11U);
}

TEST(PickIssue, slowest_counts_days_alone_and_may_be_told_a_kind) {
    EXPECT_EQ(pick_issue(example_run(), "slowest"), 22U);
    EXPECT_EQ(pick_issue(example_run(), "slowest:LAMP"), 11U);
}

TEST(PickIssue, issues_from_before_the_recorded_days_are_not_picked) {
    auto run = example_run();
    for (auto& table : run.tables) {
        for (auto& column : table.columns) {
            if (table.path == "issues" && column.name == "arisen") {
                column.values = std::vector<float>{0.5F, -70.0F};
            }
        }
    }
    EXPECT_EQ(pick_issue(run, "slowest"), 11U);
    EXPECT_EQ(pick_issue(run, "22"), 22U);
}

TEST(PickIssue, what_fits_nothing_is_refused_with_a_hint) {
    auto const run = example_run();
    EXPECT_THAT(refusal([&] { (void)pick_issue(run, "slowest:LAMB"); }),
                HasSubstr("did you mean `slowest:LAMP`?"));
    EXPECT_THAT(refusal([&] { (void)pick_issue(run, "best"); }), HasSubstr("must be a key, `worst`"));
}

TEST(PickIssue, a_file_without_issues_says_how_to_record_them) {
    auto run = example_run();
    std::erase_if(run.tables, [](auto const& table) { return table.path == "issues"; });
    EXPECT_THAT(refusal([&] { (void)pick_issue(run, "worst"); }), HasSubstr("--level issues"));
}

TEST(Journey, holds_dates_counts_and_the_causes_that_took_time) {
    auto const journey = journey_of(example_run(), 11);
    EXPECT_EQ(journey.kind, "LAMP");
    EXPECT_EQ(journey.kind_name.zh, "路灯损坏");
    EXPECT_EQ(journey.courtyard, 5);
    EXPECT_DOUBLE_EQ(journey.dates.fixed, 30.5);
    EXPECT_EQ(journey.hops, 2);
    EXPECT_EQ(journey.pingpong, 1);
    ASSERT_EQ(journey.days_by_cause.size(), 2U);
    EXPECT_EQ(journey.days_by_cause[0], (std::pair<std::string, double>{"handing_over", 29.0}));
}

TEST(Journey, holds_its_own_steps_with_who_and_why) {
    auto const journey = journey_of(example_run(), 11);
    ASSERT_TRUE(journey.steps.has_value());
    ASSERT_EQ(journey.steps->size(), 3U);
    EXPECT_EQ((*journey.steps)[0].office.en, "");
    EXPECT_EQ((*journey.steps)[1].event, "passed_up");
    EXPECT_EQ((*journey.steps)[1].office.en, "Community office");
    EXPECT_EQ((*journey.steps)[1].place, 1);
    EXPECT_EQ((*journey.steps)[1].cause, "handing_over");
}

TEST(Journey, closed_is_not_fixed) {
    auto const journey = journey_of(example_run(), 22);
    EXPECT_TRUE(journey.false_closed);
    EXPECT_DOUBLE_EQ(journey.dates.closed, 12.5);
    EXPECT_TRUE(std::isnan(journey.dates.fixed));
}

TEST(Journey, without_recorded_events_there_are_no_steps) {
    auto run = example_run();
    std::erase_if(run.tables, [](auto const& table) { return table.path == "events"; });
    EXPECT_FALSE(journey_of(run, 11).steps.has_value());
}

TEST(Journey, an_unknown_key_is_refused) {
    EXPECT_THAT(refusal([] { (void)journey_of(example_run(), 33); }), HasSubstr("did not arise in this run"));
}

} // namespace linli::app
