#include "models/mechanisms/norms.hpp"

#include "models/mechanisms/hours.hpp"
#include "tests/support/absent.hpp"
#include "tests/support/run_results.hpp"
#include "tests/support/tiny_case.hpp"
#include "tests/support/workbench.hpp"

#include <gtest/gtest.h>

namespace linli {

namespace {

using test::TinyCase;
using test::Workbench;

// Half of the clerk's 8 hours in the first week: 28 hours for 50 residents, 56 per hundred.
TinyCase activity(std::string const& strengthens, std::string const& share = "0.5") {
    TinyCase one;
    one.kinds = "[issues]\n" + test::kind("none", "rate = 0\neffort_hours = 1");
    one.behaviour = "[behaviour.neighbourly_work]\npublicity_norms = 0.005\nactivity_ownership = 0.005\n"
                    "conversations_per_hour = 0\nnorms_fading = 0.1\n"
                    "[behaviour.ownership]\nstart = 0.3\ngain = 0\nfading = 0\n";
    one.rules += "[[structure.mechanism.norms.activity]]\nid = \"a\"\nname = { en = \"A\", zh = \"甲\" }\n"
                 "office = \"desk\"\nstart_day = 0\ndays = 7\nshare = " +
                 share + "\nstrengthens = \"" + strengthens + "\"\n";
    return one;
}

TinyCase board(std::string const& readers) {
    TinyCase one;
    one.kinds = "[issues]\n" + test::kind("none", "rate = 0\neffort_hours = 1\ndeadline_days = 3");
    one.behaviour = "[behaviour.trust]\nstart = 0.5\ngain = 0.2\nloss = 0.4\ntold_weight = 0.5\n";
    one.offices =
        test::office("desk", "community", "promise_days = 5\n", test::post("clerk", "hours_per_day = 8"));
    one.rules += "[structure.mechanism.posted_promises]\noffice = \"desk\"\nreaders = " + readers + "\n";
    return one;
}

// Sum of trust in the community office after an answer on day `closed` that was promised for day 5.
double trust_after(std::string const& readers, float closed, float promised) {
    Workbench bench(board(readers).load());
    auto& partition = bench.partition();
    Problem problem;
    problem.key = 7;
    problem.reported = 1.0F;
    Ticket ticket;
    ticket.closed_by = bench.code("desk");
    ticket.promised = promised;
    ticket.ledger.open(closed, Cause::unsolved);
    read_board(bench.model(), partition, problem, ticket, 6);
    return partition.people.trust[static_cast<std::size_t>(Body::community)].sum(6);
}

} // namespace

TEST(Norms, hours_strengthen_norms_at_the_rate_of_the_behaviour_file_and_they_fade_again) {
    Workbench bench(activity("norms").load());
    bench.live(7);
    EXPECT_FLOAT_EQ(bench.partition().courtyards[0].norms, 0.5F + 0.28F * 0.5F); // 0.005 × 56
    bench.live(7);
    EXPECT_FLOAT_EQ(bench.partition().courtyards[0].norms, 0.64F - 0.1F * 0.14F);
}

TEST(Norms, a_compact_keeps_what_it_has_gained) {
    Workbench bench(activity("compact").load());
    bench.live(21);
    EXPECT_FLOAT_EQ(bench.partition().courtyards[0].norms, 0.64F);
}

TEST(Norms, culture_makes_residents_feel_at_home) {
    Workbench bench(activity("ownership").load());
    bench.live(7);
    EXPECT_NEAR(bench.partition().people.ownership.mean(0, 7), 0.3 + 0.28 * 0.7, 1e-5);
    EXPECT_FLOAT_EQ(bench.partition().courtyards[0].norms, 0.5F);
}

TEST(Norms, their_hours_are_missing_elsewhere_and_none_is_lost) {
    Workbench bench(activity("norms").load());
    bench.live(14);
    auto const& office = bench.office("desk");
    EXPECT_DOUBLE_EQ(duty_hours(bench.model(), office, bench.next()), 28.0);
    EXPECT_DOUBLE_EQ(hours_had(bench.model(), office, bench.next()), 14 * 8.0 - 28.0);
}

// Norms prevent returns with their own probability: 0.8 against 0.5, over some 500 chances. False alarm
// below one in a million.
TEST(Norms, stronger_norms_let_fewer_problems_come_back) {
    double returned[2] = {0.0, 0.0};
    for (int with = 0; with < 2; ++with) {
        auto one = activity("compact", with == 0 ? "0" : "0.5");
        one.scenario.replace(one.scenario.find("days = 20"), 9, "days = 200");
        one.rules.replace(one.rules.find("days = 7"), 8, "days = 0");
        one.kinds =
            "[issues]\n" + test::kind("clutter", "rate = 7300\neffort_hours = 0.1\nrelapse_rate = 24");
        for (std::uint64_t seed = 1; seed <= 3; ++seed) {
            returned[with] +=
                test::indicator(test::run(one.load(), RecordLevel::summary, seed), "relapse_share");
        }
    }
    EXPECT_LT(returned[1], returned[0]);
}

TEST(Norms, without_hours_nothing_differs_from_none_at_all) {
    auto off = activity("compact", "0");
    off.kinds = "[issues]\n" + test::kind("clutter", "rate = 3650\neffort_hours = 3\nrelapse_rate = 24");
    auto absent = off;
    absent.rules = TinyCase().rules;
    test::expect_same_issues(off.load(), absent.load());
}

TEST(PostedPromises, readers_trust_who_keeps_them_and_distrust_who_breaks_them) {
    double const before = 50 * 0.5;
    EXPECT_NEAR(trust_after("1", 5.0F, 5.0F), before + 0.5 * 0.2 * 0.5, 1e-5); // one reader, told
    EXPECT_NEAR(trust_after("1", 6.0F, 5.0F), before - 0.5 * 0.4 * 0.5, 1e-5);
    EXPECT_GT(trust_after("10", 5.0F, 5.0F), trust_after("1", 5.0F, 5.0F));
}

TEST(PostedPromises, without_a_date_what_residents_expect_is_promised) {
    EXPECT_GT(trust_after("1", 4.0F, never), 25.0); // reported on day 1, expected within three
    EXPECT_LT(trust_after("1", 4.5F, never), 25.0);
}

TEST(PostedPromises, without_readers_nobody_is_moved) {
    EXPECT_DOUBLE_EQ(trust_after("0", 6.0F, 5.0F), 25.0);
}

} // namespace linli
