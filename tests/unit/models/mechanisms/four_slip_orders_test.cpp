#include "models/mechanisms/four_slip_orders.hpp"

#include "tests/support/absent.hpp"
#include "tests/support/busy_case.hpp"
#include "tests/support/run_results.hpp"
#include "tests/support/tiny_case.hpp"
#include "tests/support/workbench.hpp"

#include <gtest/gtest.h>

namespace linli {

namespace {

using test::days;
using test::TinyCase;
using test::Workbench;

constexpr double hour = 1.0 / 24.0;

std::string unit(std::string const& id, std::string const& keys) {
    return "[[structure.mechanism.four_slip_orders.unit]]\nid = \"" + id + "\"\nname = { en = \"" + id +
           "\", zh = \"" + id + "\" }\nauthority = [\"hands\"]\n" + keys + "\n";
}

// A community office without hands sends out orders; the subdistrict could do the work itself.
TinyCase community(std::string const& order_keys, std::string const& units) {
    TinyCase two;
    two.kinds = "[issues]\n" + test::kind("job", "rate = 0\neffort_law = \"fixed\"\neffort_hours = 6\n"
                                                 "authority = [\"hands\"]\n");
    two.offices =
        test::office("desk", "community", "parent = \"upper\"\n", test::post("clerk", "hours_per_day = 8")) +
        test::office("upper", "subdistrict", "body = \"government\"\nauthority = [\"hands\"]\n",
                     test::post("clerk", "hours_per_day = 8"));
    two.rules = "[structure.routing]\n[structure.mechanism]\n[structure.mechanism.four_slip_orders]\n"
                "office = \"desk\"\n" +
                order_keys + "\n" + units;
    return two;
}

std::string const ready = "count = 1\nkinds = [\"job\"]\nhours_per_month = 20\nhours_per_day = 4\n"
                          "willingness = 1";

double given(Workbench& bench) {
    double sum = 0.0;
    for (auto const& one : bench.partition().units) {
        sum += one.given;
    }
    return sum;
}

} // namespace

// Arisen at midnight; half a day until a unit has accepted, then six hours at four hours a day.
TEST(FourSlipOrders, are_served_by_a_unit_that_accepts) {
    Workbench bench(community("answer_days = 0.5\ndispatch_hours = 0.25", unit("school", ready)).load());
    bench.add(0);
    bench.live(4);
    auto const issue = bench.ended();
    EXPECT_NEAR(static_cast<double>(issue.fixed), 2.0, 1e-5);
    EXPECT_NEAR(days(issue, Cause::waiting), 0.5, 1e-5);
    EXPECT_NEAR(days(issue, Cause::working), 1.5, 1e-5);
    EXPECT_NEAR(given(bench), 6.0, 1e-6);
    EXPECT_NEAR(bench.office("desk").spent.duties, 0.25, 1e-9);
    EXPECT_EQ(bench.office("desk").spent.issues, 0.0);
    EXPECT_EQ(issue.closed_by, bench.code("desk"));
}

TEST(FourSlipOrders, are_shared_by_several_units) {
    Workbench bench(
        community("units_per_order = 3", unit("school", "count = 5\n" + ready.substr(10))).load());
    bench.add(0);
    bench.live(3);
    EXPECT_NEAR(static_cast<double>(bench.ended().fixed), 0.5, 1e-5); // two hours each at four a day
    EXPECT_NEAR(given(bench), 6.0, 1e-6);
}

TEST(FourSlipOrders, go_back_to_the_normal_route_when_nobody_accepts) {
    auto const expect_normal = [](std::string keys, std::string const& from, std::string const& to) {
        keys.replace(keys.find(from), from.size(), to);
        Workbench bench(community("answer_days = 1", unit("school", keys)).load());
        bench.add(0);
        bench.live(4);
        EXPECT_EQ(given(bench), 0.0) << to;
        EXPECT_EQ(bench.ended().closed_by, bench.code("upper")) << to;
        // The slip comes back on day 1; at the subdistrict on day 2, six hours.
        EXPECT_NEAR(static_cast<double>(bench.ended().fixed), 2 + 15 * hour, 1e-5) << to;
    };
    expect_normal(ready, "willingness = 1", "willingness = 0");
    expect_normal(ready, "hours_per_month = 20", "hours_per_month = 5");
}

TEST(FourSlipOrders, are_not_sent_out_for_what_no_unit_can_do) {
    auto other = community("answer_days = 1", unit("school", ready));
    other.kinds.replace(other.kinds.find("authority = [\"hands\"]"), 21, "authority = []");
    other.kinds += test::kind("other", "rate = 0\neffort_law = \"fixed\"\neffort_hours = 6\n");
    Workbench bench(other.load());
    bench.add(1);
    bench.live(1);
    EXPECT_NEAR(static_cast<double>(bench.ended().fixed), 15 * hour, 1e-5); // the desk itself
    EXPECT_EQ(bench.partition().tally[Count::orders_sent], 0U);
}

TEST(FourSlipOrders, never_take_more_hours_than_a_unit_gives_in_a_month) {
    Workbench bench(community("", unit("school", ready)).load());
    for (int i = 0; i < 5; ++i) {
        bench.add(0);
    }
    bench.live(12);
    EXPECT_NEAR(given(bench), 18.0, 1e-6); // three orders of the 20 hours
    EXPECT_EQ(bench.partition().tally[Count::orders_accepted], 3U);
    EXPECT_EQ(bench.partition().rows.size(), 5U);
}

TEST(FourSlipOrders, badly_rated_go_out_again_to_other_units_and_then_back) {
    auto bad =
        community("redispatch_limit = 1\nrating_share = 1", unit("school", "count = 3\n" + ready.substr(10)));
    bad.behaviour = "[behaviour.working]\nquality = 0\nfatigue_gain = 0\nfatigue_recovery = 0\n"
                    "fatigue_slowing = 0\nfatigue_quality_loss = 0\nturnover_rate = 0\n";
    Workbench bench(bad.load());
    bench.add(0);
    bench.live(8);
    EXPECT_EQ(bench.partition().tally[Count::orders_sent], 2U);
    EXPECT_EQ(bench.partition().tally[Count::orders_rated_badly], 2U);
    EXPECT_NEAR(given(bench), 12.0, 1e-6);
    int served = 0;
    for (auto const& one : bench.partition().units) {
        served += one.given > 0.0 ? 1 : 0;
    }
    EXPECT_EQ(served, 2);                                                           // never the same
    EXPECT_EQ(bench.partition(2).tally.offices[bench.code("upper")].completed, 1U); // who botches it as well
}

TEST(FourSlipOrders, to_units_that_accept_nothing_take_nobody_elses_hours_but_the_slips) {
    test::BusyCase off;
    off.mechanisms.erase("mechanism.four_slip_orders");
    test::BusyCase zero;
    auto& keys = zero.mechanisms["mechanism.four_slip_orders"];
    keys.replace(keys.find("count = 3"), 9, "count = 0");
    test::expect_same_issues(off.load(), zero.load());
    std::string where;
    EXPECT_FALSE(
        test::same_table_of(test::run(off.load()), test::run(test::BusyCase().load()), "issues", where));
}

// Units that give hours leave fewer to the staff: less waiting for what they can do. False-alarm rate: were
// they without effect, eight of eight seeds would agree once in 256 times.
TEST(FourSlipOrders, solve_more_where_staff_are_short) {
    auto const open = [](std::string const& count, std::uint64_t seed) {
        auto busy = community("", unit("school", "count = " + count + "\n" + ready.substr(10)));
        busy.scenario.replace(busy.scenario.find("days = 20"), 9, "days = 100");
        busy.kinds.replace(busy.kinds.find("rate = 0"), 8, "rate = 6000"); // 1.6 a day, 10 hours of work
        return test::indicator(test::run(busy.load(), RecordLevel::issues, seed), "open_at_end");
    };
    for (std::uint64_t seed = 1; seed <= 8; ++seed) {
        EXPECT_LT(open("4", seed), open("0", seed)) << seed;
    }
}

} // namespace linli
