#include "models/mechanisms/routing.hpp"

#include "tests/support/tiny_case.hpp"
#include "tests/support/workbench.hpp"

#include <gtest/gtest.h>

namespace linli {

namespace {

using test::days;
using test::TinyCase;
using test::Workbench;

constexpr double hour = 1.0 / 24.0;

std::string const clerk = test::post("clerk", "hours_per_day = 8");

// Yard without powers, desk with `a`, upper with `a` and `b`; the counter is at `intake`.
TinyCase three_tiers(std::string const& powers, std::string const& intake, std::string const& routing) {
    TinyCase three;
    three.kinds = "[issues]\n" + test::kind("job", "rate = 0\neffort_law = \"fixed\"\neffort_hours = 1\n"
                                                   "authority = [" +
                                                       powers + "]");
    three.offices = test::office("yard", "courtyard", "body = \"neighbours\"\nparent = \"desk\"\n", clerk) +
                    test::office("desk", "community", "parent = \"upper\"\nauthority = [\"a\"]\n", clerk) +
                    test::office("upper", "subdistrict",
                                 "body = \"government\"\nauthority = [\"a\", \"b\", \"c\"]\n", clerk);
    three.channels = test::channel("counter", intake);
    three.rules = "[structure.routing]\n" + routing + "\n[structure.mechanism]\n";
    return three;
}

std::string const lowest = "dispatch = \"lowest-competent\"";

} // namespace

TEST(Routing, an_intake_that_keeps_does_not_send_down_what_others_could_do) {
    Workbench bench(three_tiers("\"a\"", "upper", "").load());
    bench.add(0);
    bench.live(3);
    EXPECT_EQ(bench.ended().closed_by, bench.code("upper"));
}

TEST(Routing, a_dispatch_goes_to_the_lowest_office_that_is_competent) {
    Workbench bench(three_tiers("\"a\"", "upper", lowest).load());
    bench.add(0);
    bench.live(3);
    EXPECT_EQ(bench.ended().closed_by, bench.code("desk"));
    Workbench simple(three_tiers("", "upper", lowest).load());
    simple.add(0);
    simple.live(3);
    EXPECT_EQ(simple.ended().closed_by, simple.code("yard"));
}

TEST(Routing, a_dispatch_never_goes_above_the_intake) {
    Workbench bench(three_tiers("\"b\"", "desk", lowest).load());
    bench.add(0);
    bench.live(1);
    EXPECT_EQ(bench.partition().tally[Count::passed_up], 1U); // by the desk, in the evening
    bench.live(2);
    EXPECT_EQ(bench.ended().closed_by, bench.code("upper"));
}

TEST(Routing, an_office_that_lacks_the_money_is_passed_over) {
    auto three = three_tiers("\"a\"", "upper", lowest);
    three.kinds += "money_yuan = 100\n";
    auto const put = [&](std::string const& office, std::string const& keys) {
        auto const at = three.offices.find("at = ", three.offices.find("id = \"" + office + "\""));
        three.offices.insert(at, keys);
    };
    put("desk", "budget = 1000\nmoney_limit = 99\n");
    put("upper", "budget = 1000\nmoney_limit = 100\n");
    Workbench bench(three.load());
    bench.add(0);
    bench.live(15);
    EXPECT_EQ(bench.ended().closed_by, bench.code("upper"));
}

TEST(Routing, a_wrong_office_costs_the_days_until_it_refuses) {
    Workbench bench(three_tiers("\"a\"", "upper", lowest + "\nerror = 1\nrefusal_days = 2").load());
    bench.add(0);
    bench.live(4);
    auto const issue = bench.ended();
    EXPECT_NEAR(days(issue, Cause::misrouted), 2.0, 1e-6);
    EXPECT_EQ(issue.pingpong, 1);
    EXPECT_EQ(issue.hops, 1);
    EXPECT_NEAR(static_cast<double>(issue.fixed), 2 + 10 * hour, 1e-6);
}

TEST(Routing, nobody_sends_its_own_issue_to_a_wrong_office) {
    Workbench bench(three_tiers("\"a\"", "desk", lowest + "\nerror = 1\nrefusal_days = 2").load());
    bench.add(0);
    bench.live(2);
    EXPECT_EQ(bench.ended().pingpong, 0);
}

TEST(Routing, a_slow_channel_delays_the_report) {
    auto slow = three_tiers("\"a\"", "desk", "");
    slow.channels = test::channel("letter", "desk", "delay_days = 3");
    Workbench bench(slow.load());
    bench.add(0);
    bench.live(5);
    auto const issue = bench.ended();
    EXPECT_NEAR(days(issue, Cause::handing_over), 3.0, 1e-6);
    EXPECT_NEAR(static_cast<double>(issue.fixed), 3 + 10 * hour, 1e-6);
}

TEST(Routing, what_is_reported_to_a_body_not_yet_founded_goes_to_the_nearest_above) {
    auto future = three_tiers("\"a\"", "council", "");
    future.offices += test::office("council", "courtyard", "body = \"neighbours\"\nparent = \"desk\"\n",
                                   test::post("member", "kind = \"elected\"\nhours_per_day = 1"));
    future.rules += "[structure.mechanism.founding]\noffice = \"council\"\nstart_day = 3000\n"
                    "preparation_days = 5\nnomination_days = 3\nposting_days = 2\nvetting_pass = 1\n"
                    "approval = 0.5\nresidents_per_seat = 5\nseats_minimum = 3\njoint_limit = 1\n"
                    "retry_days = 14\nby_election_days = 90\n";
    Workbench bench(future.load());
    bench.add(0);
    bench.live(2);
    EXPECT_EQ(bench.ended().closed_by, bench.code("desk"));
}

TEST(Routing, what_is_reported_where_there_is_no_office_at_all_stays_with_the_reporter) {
    auto none = three_tiers("\"a\"", "guard", "");
    none.offices += test::office("guard", "courtyard", "body = \"property\"\nserves = \"managed\"\n", clerk);
    Workbench bench(none.load()); // no courtyard is managed
    auto const slot = bench.add(0);
    bench.live(3);
    auto const& problem = bench.partition().problems[slot];
    EXPECT_FALSE(problem.in_hand);
    EXPECT_EQ(problem.supporters, 0);
    EXPECT_EQ(bench.partition().tally[Count::reported], 0U);
}

TEST(Routing, what_no_office_in_reach_has_the_powers_for_is_answered_with_a_no) {
    for (auto const* powers : {"\"c\"", "\"a\", \"c\""}) { // none of them, or a part of them
        auto cut = three_tiers(powers, "desk", "");
        auto const parent = cut.offices.find("parent = \"upper\"\n");
        cut.offices.erase(parent, std::string("parent = \"upper\"\n").size());
        Workbench bench(cut.load());
        auto const slot = bench.add(0);
        bench.live(2);
        ASSERT_EQ(bench.partition().problems.size(), 1U) << "solved without the powers " << powers;
        EXPECT_EQ(bench.partition().tally[Count::failed], 1U);
        EXPECT_FALSE(bench.partition().problems[slot].in_hand);
        EXPECT_EQ(bench.partition().problems[slot].ledger.cause(), Cause::unsolved);
    }
}

TEST(Routing, an_office_beyond_its_powers_works_a_day_on_it_if_it_is_to_try) {
    auto tries = three_tiers("\"b\"", "desk", "");
    tries.offices.insert(tries.offices.find("parent = \"upper\"\n"), "attempts_beyond_authority = true\n");
    Workbench short_job(tries.load());
    short_job.add(0);
    short_job.live(1);
    EXPECT_EQ(short_job.ended().closed_by, short_job.code("desk")); // done within the day
    Workbench long_job(tries.load({"issues.kind.job.effort_hours=10"}));
    long_job.add(0);
    long_job.live(3);
    EXPECT_EQ(long_job.ended().closed_by, long_job.code("upper"));
    EXPECT_NEAR(long_job.office("desk").spent.issues, 8.0, 1e-6);
    EXPECT_NEAR(long_job.office("upper", 2).spent.issues, 2.0, 1e-6);
}

TEST(Routing, others_who_are_affected_report_the_same_issue_and_are_merged) {
    auto many = three_tiers("\"a\"", "desk", "");
    many.kinds += "affected_households = 9\nseverity = 1\n";
    many.behaviour = "[behaviour.reporting]\nstake = 50\ntrust_weight = 0\neffort_weight = 1\n"
                     "indifference = -20\nself_help_weight = 0\nnoise = 0.001\nreconsider_days = 14\n"
                     "reconsider_limit = 3\nco_report = 1\npetition_anger = 0\n";
    Workbench bench(many.load());
    bench.add(0);
    bench.live(2);
    auto const issue = bench.ended();
    EXPECT_GT(issue.supporters, 1);
    EXPECT_LE(issue.supporters, 9);
    EXPECT_EQ(bench.partition().tally[Count::reported], 1U);
    EXPECT_EQ(bench.partition().tally[Count::duplicates], issue.supporters - 1U);
}

TEST(Routing, tickets_within_a_partition_and_those_by_parcel_are_awaited_in_the_order_of_keys) {
    Workbench bench(three_tiers("\"a\"", "yard", "").load());
    auto& partition = bench.partition(0);
    auto const ticket = [](std::uint64_t key) {
        Ticket made;
        made.key = key;
        made.arrived = 1;
        return made;
    };
    auto& staying = partition.trays.within.staying;
    staying = {{1, 1, partition.tickets.add(ticket(1))}, {3, 0, partition.tickets.add(ticket(3))}};
    await_staying(partition, 2, 0);
    await_ticket(partition, ticket(2), 0);
    await_staying(partition, 9, 0);
    std::vector<std::uint64_t> keys;
    for (auto const& entry : partition.agenda.take(1)) {
        keys.push_back(partition.tickets[entry.slot].key);
    }
    EXPECT_EQ(keys, (std::vector<std::uint64_t>{1, 2, 3}));
    EXPECT_TRUE(staying.empty());
}

} // namespace linli
