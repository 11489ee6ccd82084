#include "tests/support/busy_case.hpp"
#include "tests/support/run_results.hpp"
#include "tests/support/sample_run_file.hpp"

#include <gtest/gtest.h>

#include <set>

namespace linli {

namespace {

using test::BusyCase;

// It has staff and a place, and nothing to do with anything.
std::string unrelated_office() {
    return test::office("archive", "subdistrict", "body = \"government\"\nmandate = [\"wires\"]\n",
                        test::post("archivist", "hours_per_day = 7"));
}

/// Indicators as `name value`, without those that count or compare offices as such.
std::set<std::string> indicators_of(store::RunFile const& run) {
    std::set<std::string> lines;
    auto const& table = run.table("indicators");
    for (std::size_t i = 0; i < table.rows(); ++i) {
        auto const& name = table.values<std::string>("name")[i];
        bool const of_offices = name == "load_p90" || name == "fatigue_p90" || name == "gini_load" ||
                                name == "overloaded_share" || name.find(".archive") != std::string::npos;
        if (!of_offices) {
            char text[64];
            std::snprintf(text, sizeof text, " %a", table.values<double>("value")[i]);
            lines.insert(name + text);
        }
    }
    return lines;
}

} // namespace

TEST(Independence, an_unrelated_office_changes_no_bit_of_any_issue_nor_of_other_indicators) {
    BusyCase more;
    more.parts.offices += unrelated_office();
    auto const without = test::run(BusyCase().load(), RecordLevel::journeys);
    auto const with = test::run(more.load(), RecordLevel::journeys);
    ASSERT_TRUE(test::has_indicator(with, "completed.archive"));
    for (auto const* table : {"issues", "courtyards", "events", "by_kind", "daily/subdistrict"}) {
        std::string where;
        EXPECT_TRUE(test::same_table_of(without, with, table, where)) << where;
    }
    EXPECT_EQ(indicators_of(without), indicators_of(with));
}

TEST(Independence, where_in_the_file_an_unrelated_office_stands_matters_to_turnover_alone) {
    // Who leaves is drawn by the number of the office template; nothing else is.
    std::vector<std::string> const settled{"behaviour.working.turnover_rate=0"};
    BusyCase first;
    first.parts.offices = unrelated_office() + first.parts.offices;
    auto const without = test::run(BusyCase().load(settled));
    auto const with = test::run(first.load(settled));
    for (auto const* column : {"key", "fixed", "closed", "time_by_cause", "work_hours", "hops"}) {
        auto const* a = without.table("issues").find(column);
        auto const* b = with.table("issues").find(column);
        EXPECT_TRUE(test::same_column(*a, *b)) << column;
    }
    EXPECT_EQ(indicators_of(without), indicators_of(with));
}

TEST(Independence, a_recording_level_changes_no_bit_of_what_the_lower_ones_hold) {
    std::vector<store::RunFile> runs;
    for (auto const level :
         {RecordLevel::summary, RecordLevel::daily, RecordLevel::issues, RecordLevel::journeys}) {
        runs.push_back(test::run(BusyCase().load(), level));
    }
    for (std::size_t more = 1; more < runs.size(); ++more) {
        EXPECT_GT(runs[more].tables.size(), runs[more - 1].tables.size());
        for (std::size_t less = 0; less < more; ++less) {
            for (auto const& table : runs[less].tables) {
                std::string where;
                EXPECT_TRUE(test::same_table_of(runs[less], runs[more], table.path, where))
                    << where << " at levels " << less << " and " << more;
            }
        }
    }
}

TEST(Independence, a_recording_level_changes_nothing_under_any_shipped_structure) {
    // Day by day where days are kept; otherwise each district goes ahead on its own.
    for (auto const& structure : test::shipped_structures()) {
        auto const inputs = test::two_districts(structure);
        auto const summary = test::run(inputs, RecordLevel::summary);
        auto const journeys = test::run(inputs, RecordLevel::journeys);
        std::string where;
        EXPECT_TRUE(test::same_table_of(summary, journeys, "indicators", where)) << structure << where;
    }
}

TEST(Independence, daily_flows_add_up_to_the_counts_of_the_run) {
    auto const run = test::run(BusyCase().load());
    std::vector<std::pair<std::string, std::string>> const pairs{
        {"arisen", "arisen"}, {"reported", "reported"}, {"volunteer_hours", "volunteer_hours"}};
    for (auto const& [series, name] : pairs) {
        for (auto const* tier : {"community", "subdistrict", "district"}) {
            EXPECT_NEAR(test::daily_sum(run, tier, series), test::indicator(run, name),
                        1e-5 * test::indicator(run, name))
                << series << " at " << tier;
        }
    }
    auto const& by_kind = run.table("by_kind");
    double fixed = 0.0;
    for (auto const count : by_kind.values<std::int64_t>("fixed")) {
        fixed += static_cast<double>(count);
    }
    EXPECT_DOUBLE_EQ(test::daily_sum(run, "district", "fixed"), fixed);
}

TEST(Independence, daily_stocks_of_the_last_day_are_those_at_the_end) {
    auto const run = test::run(BusyCase().load());
    auto const last = [&](std::string const& series) {
        return static_cast<double>(run.table("daily/district").values<float>(series).back());
    };
    EXPECT_EQ(last("backlog"), test::indicator(run, "backlog_at_end"));
    EXPECT_EQ(last("open_problems"), test::indicator(run, "open_at_end"));
    EXPECT_NEAR(last("satisfaction"), test::indicator(run, "satisfaction_mean"), 1e-6);
    EXPECT_NEAR(last("trust"), test::indicator(run, "trust_mean"), 1e-6);
    EXPECT_EQ(last("residents"), 2400.0);
}

} // namespace linli
