#include "tests/support/busy_case.hpp"
#include "tests/support/run_results.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <numeric>

namespace linli {

namespace {

/// When each issue that passed by itself did so.
std::map<std::uint64_t, float> times_of_fading(store::RunFile const& run) {
    auto const& events = run.table("events");
    auto const& names = run.table("event_names").values<std::string>("id");
    std::map<std::uint64_t, float> times;
    for (std::size_t i = 0; i < events.rows(); ++i) {
        if (names[static_cast<std::size_t>(events.values<std::int32_t>("event")[i])] == "faded") {
            times[events.values<std::uint64_t>("issue")[i]] = events.values<float>("time")[i];
        }
    }
    return times;
}

void expect_time_to_add_up(store::RunFile const& run, float end) {
    auto const faded = times_of_fading(run);
    auto const& keys = test::issues<std::uint64_t>(run, "key");
    auto const& arisen = test::issues<float>(run, "arisen");
    auto const& fixed = test::issues<float>(run, "fixed");
    auto const& days = test::issues<float>(run, "time_by_cause");
    auto const causes = static_cast<std::ptrdiff_t>(run.table("causes").rows());
    ASSERT_EQ(days.size(), keys.size() * static_cast<std::size_t>(causes));
    for (std::size_t i = 0; i < keys.size(); ++i) {
        auto const row = days.begin() + static_cast<std::ptrdiff_t>(i) * causes;
        double const sum = std::accumulate(row, row + causes, 0.0);
        auto const fading = faded.find(keys[i]);
        float const until = !std::isnan(fixed[i]) ? fixed[i] : fading != faded.end() ? fading->second : end;
        EXPECT_NEAR(sum, static_cast<double>(until - arisen[i]), 1e-3) << "issue " << keys[i];
        EXPECT_TRUE(std::all_of(row, row + causes, [](float part) { return part >= 0.0F; }));
    }
}

} // namespace

TEST(TimeByCause, adds_up_to_the_age_of_every_issue) {
    auto const run = test::run(test::BusyCase().load(), RecordLevel::journeys);
    ASSERT_GT(run.table("issues").rows(), 1000U);
    ASSERT_GT(times_of_fading(run).size(), 10U);
    expect_time_to_add_up(run, 120.0F);
}

TEST(TimeByCause, adds_up_under_every_shipped_structure) {
    for (auto const& structure : test::shipped_structures()) {
        SCOPED_TRACE(structure);
        auto const run =
            test::run(test::shipped("smoke/two-communities.toml", structure), RecordLevel::journeys);
        expect_time_to_add_up(run, 60.0F);
    }
}

TEST(TimeByCause, adds_up_in_a_run_that_is_looked_at_before_its_end) {
    Simulation simulation(test::BusyCase().load(), {.level = RecordLevel::journeys});
    simulation.advance_to(40);
    expect_time_to_add_up(simulation.record(), 40.0F);
}

TEST(TimeByCause, what_happens_to_an_issue_happens_in_order) {
    auto const run = test::run(test::BusyCase().load());
    std::vector<std::string> const order{"arisen", "noticed", "reported", "handled", "closed"};
    for (std::size_t i = 0; i < run.table("issues").rows(); ++i) {
        float last = -1e9F;
        for (auto const& column : order) {
            float const time = test::issues<float>(run, column)[i];
            if (!std::isnan(time)) {
                EXPECT_GE(time, last) << column << " of issue " << test::issues<std::uint64_t>(run, "key")[i];
                last = time;
            }
        }
    }
}

} // namespace linli
