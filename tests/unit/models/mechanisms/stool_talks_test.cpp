#include "models/mechanisms/stool_talks.hpp"

#include "models/mechanisms/hours.hpp"
#include "sim/core/error.hpp"
#include "tests/support/busy_case.hpp"
#include "tests/support/run_results.hpp"
#include "tests/support/workbench.hpp"

#include <gtest/gtest.h>

namespace linli {

namespace {

using test::BusyCase;

// Others owe hours to duties as well, but not here.
BusyCase quiet() {
    BusyCase busy;
    for (auto const* other : {"mechanism.mediation", "mechanism.four_slip_orders", "mechanism.whistle"}) {
        busy.mechanisms.erase(other);
    }
    return busy;
}

BusyCase talking(std::string const& keys) {
    auto busy = quiet();
    busy.mechanisms["mechanism.stool_talks"] = "office = \"grid\"\n" + keys;
    return busy;
}

} // namespace

TEST(StoolTalks, none_a_year_is_as_none_at_all) {
    std::string where;
    EXPECT_TRUE(test::same_table_of(test::run(quiet().load()),
                                    test::run(talking("per_year = 0\nhours = 2").load()), "issues", where))
        << where;
}

// Every talk takes two hours of those who hold it, who do them or owe them; nobody else claims any here.
TEST(StoolTalks, take_the_hours_of_those_who_hold_them) {
    test::Workbench bench(talking("per_year = 100\nhours = 2").load());
    auto const owed = [&] {
        double hours = 0.0;
        for (std::uint32_t community = 0; community < 2; ++community) {
            for (auto const& office : bench.partition(community).offices) {
                hours += office.claimed;
            }
        }
        return hours;
    };
    bench.live(21); // warm-up
    double const owed_at_start = owed();
    bench.live(120);
    double talks = 0.0;
    double done = 0.0;
    for (std::uint32_t community = 0; community < 2; ++community) {
        auto const& partition = bench.partition(community);
        talks += static_cast<double>(partition.tally[Count::talks]);
        done += partition.tally[Sum::claimed_hours];
        for (auto const& office : partition.offices) {
            EXPECT_LE(office.spent.total(), hours_had(bench.model(), office, bench.next()) + 1e-6);
        }
    }
    EXPECT_GT(talks, 10.0);
    EXPECT_NEAR(done + owed() - owed_at_start, 2.0 * talks, 1e-6);
}

// Everybody comes: what one knows and has told nobody is heard. Mean of four worlds, with and without.
// False alarms: the effect is a third and more of the reports not made; none in 200 trial worlds.
TEST(StoolTalks, bring_up_what_was_told_to_nobody) {
    double surfaced = 0.0;
    double more = 0.0;
    for (std::uint64_t seed = 1; seed <= 4; ++seed) {
        auto const with = test::run(talking("per_year = 50\nhours = 0.5").load(), RecordLevel::issues, seed);
        auto const without = test::run(quiet().load(), RecordLevel::issues, seed);
        surfaced += test::indicator(with, "surfaced_in_talks");
        more += test::indicator(with, "reported") - test::indicator(without, "reported");
    }
    EXPECT_GT(surfaced, 4.0);
    EXPECT_GT(more, 0.0);
}

TEST(StoolTalks, held_above_communities_are_refused) {
    auto busy = talking("per_year = 1\nhours = 2");
    busy.mechanisms["mechanism.stool_talks"] = "office = \"district\"\nper_year = 1\nhours = 2";
    EXPECT_THROW((void)busy.load(), InputError);
}

} // namespace linli
