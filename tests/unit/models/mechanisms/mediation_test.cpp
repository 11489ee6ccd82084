#include "models/mechanisms/mediation.hpp"

#include "tests/support/absent.hpp"
#include "tests/support/busy_case.hpp"
#include "tests/support/run_results.hpp"
#include "tests/support/tiny_case.hpp"
#include "tests/support/workbench.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace linli {

namespace {

using test::TinyCase;
using test::Workbench;

TinyCase team(std::string const& keys) {
    TinyCase one;
    one.kinds = "[issues]\n" + test::kind("quarrel", "rate = 0\neffort_law = \"fixed\"\neffort_hours = 2\n"
                                                     "mediation = 0.5\nrelapse_rate = 50\n");
    one.offices = test::office("desk", "community", "", test::post("clerk", "hours_per_day = 8")) +
                  test::office("other", "community", "", test::post("clerk", "hours_per_day = 8"));
    one.rules = "[structure.routing]\n[structure.mechanism]\n[structure.mechanism.mediation]\n"
                "office = \"desk\"\n" +
                keys;
    return one;
}

// Skill of the n-th attempt of the desk, whose clerk has skill 1.
double skill(Workbench& bench, int attempts, Step step = 0) {
    Ticket ticket;
    ticket.key = 7;
    ticket.attempts = static_cast<std::uint8_t>(attempts);
    return mediating_skill(bench.model(), bench.partition(), bench.office("desk"), ticket, step);
}

} // namespace

TEST(MediationTeam, visits_at_home_cost_hours_and_teach_both_sides) {
    Workbench bench(team("visit_hours = 1.5\nvisit_skill = 0.2").load());
    EXPECT_NEAR(skill(bench, 0), 1.2, 1e-12);
    EXPECT_NEAR(bench.office("desk").claimed, 1.5, 1e-12);
}

TEST(MediationTeam, knows_a_case_that_it_keeps) {
    Workbench bench(team("familiarity = 0.1").load());
    EXPECT_NEAR(skill(bench, 0), 1.0, 1e-12);
    EXPECT_NEAR(skill(bench, 2), 1.2, 1e-12);
}

TEST(MediationTeam, is_one_office_and_no_other) {
    Workbench bench(team("visit_hours = 1\nvisit_skill = 1").load());
    Ticket const ticket;
    EXPECT_EQ(mediating_skill(bench.model(), bench.partition(), bench.office("other"), ticket, 0), 1.0);
    EXPECT_EQ(bench.office("other").claimed, 0.0);
}

TEST(MediationTeam, has_the_advisers_skill_while_the_advisers_hours_last) {
    Workbench bench(team("legal_share = 1\nadviser_hours_per_month = 5\nadviser_hours_per_case = 2\n"
                         "adviser_skill = 1.4")
                        .load());
    EXPECT_NEAR(skill(bench, 0), 1.4, 1e-12);
    EXPECT_NEAR(skill(bench, 0), 1.4, 1e-12);
    EXPECT_NEAR(skill(bench, 0), 1.0, 1e-12);     // one hour is left
    EXPECT_NEAR(skill(bench, 0, 30), 1.4, 1e-12); // the next month
    EXPECT_NEAR(bench.partition().tally[Sum::adviser_hours], 6.0, 1e-12);
}

TEST(MediationTeam, needs_no_adviser_where_no_law_is_in_question) {
    Workbench bench(team("legal_share = 0\nadviser_hours_per_month = 5\nadviser_skill = 1.4").load());
    EXPECT_NEAR(skill(bench, 0), 1.0, 1e-12);
}

TEST(MediationTeam, spends_its_visits_before_its_queue) {
    auto sure = team("follow_up_visits = 2\nfollow_up_hours = 1.5\nfollow_up_effect = 0.1");
    sure.kinds.replace(sure.kinds.find("mediation = 0.5"), 15, "mediation = 1.0");
    sure.kinds.replace(sure.kinds.find("relapse_rate = 50"), 17, "relapse_rate = 0");
    Workbench bench(sure.load());
    bench.add(0);
    bench.live(2);
    EXPECT_NEAR(bench.office("desk").spent.issues, 2.0, 1e-6);
    EXPECT_NEAR(bench.office("desk").spent.duties, 3.0, 1e-9);
    EXPECT_NEAR(bench.office("desk").claimed, 0.0, 1e-12);
}

TEST(MediationTeam, follow_up_lowers_relapses_by_the_hours_spent) {
    Workbench bench(team("follow_up_visits = 2\nfollow_up_hours = 1.5\nfollow_up_effect = 0.1").load());
    EXPECT_NEAR(relapses_prevented(bench.model(), 3.0), 1.0 - std::exp(-0.3), 1e-12);
    EXPECT_EQ(relapses_prevented(bench.model(), 0.0), 0.0);
}

TEST(MediationTeam, of_zeros_is_no_team_at_all) {
    test::BusyCase off;
    off.mechanisms.erase("mechanism.mediation");
    test::BusyCase zero;
    zero.mechanisms["mechanism.mediation"] = "office = \"grid\"";
    test::expect_same_issues(off.load(), zero.load());
    std::string where;
    EXPECT_FALSE(
        test::same_table_of(test::run(off.load()), test::run(test::BusyCase().load()), "issues", where));
}

// False-alarm rate: were follow-up without effect, eight of eight seeds would agree once in 256 times.
TEST(MediationTeam, sees_fewer_quarrels_again_after_follow_up) {
    auto const relapses = [](std::string const& keys, std::uint64_t seed) {
        auto many = team(keys);
        many.scenario.replace(many.scenario.find("days = 20"), 9, "days = 200");
        many.kinds.replace(many.kinds.find("rate = 0"), 8, "rate = 2000");
        many.kinds.replace(many.kinds.find("relapse_rate = 50"), 17, "relapse_rate = 3.65");
        return test::indicator(test::run(many.load(), RecordLevel::issues, seed), "relapse_share");
    };
    for (std::uint64_t seed = 1; seed <= 8; ++seed) {
        EXPECT_LT(relapses("follow_up_visits = 2\nfollow_up_hours = 1\nfollow_up_effect = 0.5", seed),
                  relapses("", seed))
            << seed;
    }
}

} // namespace linli
