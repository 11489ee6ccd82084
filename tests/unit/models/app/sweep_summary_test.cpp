#include "models/app/sweep_summary.hpp"

#include "example_run.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace linli::app {

using testing::HasSubstr;
using testing::Not;

namespace {

/// A merged study written by hand: factor `x` with levels 0 and 10, one structure, two replications.
/// The indicator is 1 and 3 in the first world, 2 and 6 in the second.
store::RunFile merged(std::vector<std::uint8_t> const& done = {1, 1, 1, 1}) {
    std::vector<std::int64_t> const replicates{0, 0, 1, 1};
    std::vector<std::int64_t> const points{0, 1, 0, 1};
    std::vector<double> const values{1, 3, 2, 6};
    store::RunFile file;
    file.provenance = {{"study", "by-hand"}};
    store::Table runs{
        "runs", "", {{"replicate", "", "", {}}, {"point", "", "", {}}, {"structure", "", "", {}}}};
    std::vector<std::string> const structures(done.size(), "chain");
    auto const count = static_cast<std::ptrdiff_t>(done.size());
    runs.columns = {{"replicate", "", "", std::vector(replicates.begin(), replicates.begin() + count)},
                    {"point", "", "", std::vector(points.begin(), points.begin() + count)},
                    {"structure", "", "", structures},
                    {"done", "", "", done},
                    {"arisen", "issue", "", std::vector(values.begin(), values.begin() + count)}};
    file.tables = {{"points",
                    "",
                    {{"point", "", "", std::vector<std::int64_t>{0, 1}},
                     {"factor.x", "", "a.x", std::vector<double>{0, 10}}}},
                   {"structures",
                    "",
                    {{"id", "", "", std::vector<std::string>{"chain"}},
                     {"name_en", "", "", std::vector<std::string>{"Chain"}},
                     {"name_zh", "", "", std::vector<std::string>{"链"}}}},
                   std::move(runs)};
    return file;
}

} // namespace

TEST(SweepSummary, takes_means_and_effects_over_whole_replications) {
    auto const summary = summary_of(merged());
    EXPECT_EQ(summary.replications, 2U);
    ASSERT_EQ(summary.indicators.size(), 1U);
    auto const& chain = summary.indicators[0].structures[0];
    EXPECT_DOUBLE_EQ(chain.mean.value, 3.0);       // of 2 and 4
    EXPECT_DOUBLE_EQ(chain.effects[0].value, 3.0); // of 2 and 4
    EXPECT_NEAR(chain.effects[0].interval.half_width(), 12.706, 0.001);
    EXPECT_EQ(summary.factors[0].low, "0");
    EXPECT_EQ(summary.factors[0].high, "10");
}

TEST(SweepSummary, leaves_out_a_replication_that_is_not_whole) {
    auto const summary = summary_of(merged({1, 1, 1}));
    EXPECT_EQ(summary.replications, 1U);
    EXPECT_DOUBLE_EQ(summary.indicators[0].structures[0].mean.value, 2.0);
}

TEST(SweepSummary, leaves_out_a_point_with_a_failed_run_everywhere) {
    auto const summary = summary_of(merged({1, 1, 1, 0}));
    EXPECT_EQ(summary.points, 1U);
    EXPECT_EQ(summary.points_left_out, 1U);
    EXPECT_DOUBLE_EQ(summary.indicators[0].structures[0].mean.value, 1.5); // of 1 and 2
    EXPECT_TRUE(std::isnan(summary.indicators[0].structures[0].effects[0].value));
}

TEST(SweepSummary, tells_when_nothing_can_be_told) {
    EXPECT_THAT(summary_text(summary_of(merged({})), Language::en, 80), HasSubstr("No replication is whole"));
}

TEST(SweepSummary, lists_only_changes_that_are_beyond_chance) {
    auto const text = summary_text(summary_of(merged()), Language::en, 80);
    EXPECT_THAT(text, HasSubstr("x: 0 → 10 (a.x)"));
    EXPECT_THAT(text, HasSubstr("no change beyond chance")); // 3 plus or minus 12.7
    EXPECT_LE(widest_line(text), 80U);
}

TEST(SweepSummary, speaks_chinese) {
    auto const text = summary_text(summary_of(merged()), Language::zh, 80);
    EXPECT_THAT(text, HasSubstr("个设计点"));
    EXPECT_THAT(text, Not(HasSubstr("mean")));
    EXPECT_LE(widest_line(text), 80U);
}

} // namespace linli::app
