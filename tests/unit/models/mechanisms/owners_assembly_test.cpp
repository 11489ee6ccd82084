#include "models/mechanisms/owners_assembly.hpp"

#include "sim/core/error.hpp"
#include "tests/support/busy_case.hpp"
#include "tests/support/run_results.hpp"
#include "tests/support/workbench.hpp"

#include <gtest/gtest.h>

namespace linli {

namespace {

using test::TinyCase;
using test::Workbench;

// One courtyard of 100 residents in 50 flats, all lived in by their owners; benefits differ by hardly
// anything, so that a floor is a vote.
TinyCase compound(std::string const& rules) {
    TinyCase one;
    one.scenario.replace(one.scenario.find("communities = 2"), 15, "communities = 1");
    one.places = test::courtyard_type("plain", "count = 1\nresidents = 100\nowner_share = 1");
    one.kinds =
        "[issues]\n" +
        test::kind("lift", "rate = 0\neffort_hours = 1\nconsent = 0.5\n"
                           "special_majority = true\nbystander_benefit = 0\nbenefit_by_floor = [-1, 1]");
    one.behaviour = "[behaviour.deliberating]\nmeeting_hours = 1\nmeeting_interval_days = 7\n"
                    "meetings_limit = 9\nattendance = 0\npersuasion = 0\nspread = 0.01\n"
                    "[behaviour.voting]\nintercept = 20\nownership_weight = 0\nstake_weight = 0\n"
                    "effort_weight = 0\nobjection = 2\n";
    one.rules += "[structure.mechanism.owners_assembly]\nmeeting_effort_hours = 1\ndoor_effort_hours = 0\n"
                 "absent_effort_hours = 9\n" +
                 rules;
    return one;
}

std::string const civil_code = "quorum = 0.6667\npass_ordinary = 0.5\npass_special = 0.75\n";

// Households on the ground floor lose, the others gain: `floors` of them above each other.
Ticket ticket_for(std::uint16_t affected, std::uint8_t floors, std::uint64_t key = 1) {
    Ticket ticket;
    ticket.key = key;
    ticket.affected = affected;
    ticket.floors = floors;
    ticket.meetings = 1;
    return ticket;
}

bool passes(TinyCase const& one, Ticket const& ticket, std::vector<std::string> const& changes = {}) {
    Workbench bench(one.load(changes));
    return seek_consent(bench.model(), {}, ticket).reached;
}

} // namespace

// Twelve flats: one in two, in three, in four, in six loses, so that 6, 8, 9, 10 of 12 agree.
TEST(OwnersAssembly, by_the_civil_code_three_quarters_of_those_voting_pass_a_special_matter) {
    auto const one = compound(civil_code);
    EXPECT_FALSE(passes(one, ticket_for(12, 3)));
    EXPECT_TRUE(passes(one, ticket_for(12, 4)));
    EXPECT_TRUE(passes(one, ticket_for(12, 6)));
}

TEST(OwnersAssembly, more_than_half_pass_an_ordinary_matter_and_half_do_not) {
    auto const one = compound(civil_code);
    std::vector<std::string> const ordinary{"issues.kind.lift.special_majority=false"};
    EXPECT_FALSE(passes(one, ticket_for(12, 2), ordinary));
    EXPECT_TRUE(passes(one, ticket_for(12, 3), ordinary));
}

TEST(OwnersAssembly, ninety_percent_of_all_is_more_than_three_quarters_and_an_objection_stops_even_that) {
    auto const shanghai = compound("quorum = 0\npass_ordinary = 0.5\npass_special = 0.9\n"
                                   "majority_of = \"all\"\nveto = true\n");
    EXPECT_FALSE(passes(shanghai, ticket_for(12, 6))); // 10 of 12
    EXPECT_TRUE(passes(shanghai, ticket_for(12, 12))); // 11 of 12
    EXPECT_FALSE(passes(shanghai, ticket_for(12, 12), {"behaviour.voting.objection=0.5"}));
}

TEST(OwnersAssembly, who_does_not_vote_is_absent_and_blocks) {
    auto const one = compound(civil_code);
    Workbench bench(one.load({"behaviour.voting.intercept=-20"}));
    auto const vote =
        take_vote(bench.model(), ticket_for(12, 6), stances_of(bench.model(), {}, ticket_for(12, 6)));
    EXPECT_FALSE(vote.quorum);
    EXPECT_FALSE(vote.passed);
    EXPECT_EQ(vote.voted.owners, 0.0);
    EXPECT_EQ(vote.all.owners, 12.0);
}

TEST(OwnersAssembly, owners_who_live_elsewhere_count_but_hardly_come) {
    auto one = compound(civil_code);
    one.places = test::courtyard_type("plain", "count = 1\nresidents = 100\nowner_share = 0");
    EXPECT_FALSE(passes(one, ticket_for(12, 6), {"behaviour.voting.effort_weight=5"}));
    EXPECT_TRUE(passes(one, ticket_for(12, 6)));
}

TEST(OwnersAssembly, the_compound_is_asked_where_the_rule_says_so) {
    auto const one = compound(civil_code + "compound_share = 0.6667\n");
    EXPECT_FALSE(passes(one, ticket_for(12, 6), {"issues.kind.lift.bystander_benefit=-1"}));
    EXPECT_TRUE(passes(one, ticket_for(12, 6), {"issues.kind.lift.bystander_benefit=1"}));
}

// 40 of 50 flats are called at, in the first of two rounds; nobody has voted before.
TEST(OwnersAssembly, collecting_ballots_takes_hours_at_each_door_until_the_rounds_are_over) {
    Workbench bench(compound(civil_code + "door_rounds = 2\nhours_per_ballot = 0.25\n")
                        .load({"behaviour.voting.intercept=-20"}));
    auto ticket = ticket_for(40, 6);
    for (auto const& [held, hours] : {std::pair{0, 10.0}, {1, 10.0}, {2, 0.0}}) {
        ticket.meetings = static_cast<std::uint8_t>(held);
        EXPECT_DOUBLE_EQ(ballot_hours(bench.model(), {}, ticket), hours) << held;
        EXPECT_DOUBLE_EQ(meeting_hours(bench.model(), {}, ticket), 1.0 + hours) << held;
    }
}

// Log odds of 0 at the meeting and 1 at the door: 0.5 come; of the others 0.731 open.
// Mean of 4,000 owners; a right model fails once in 30,000 times (4 standard errors).
TEST(OwnersAssembly, turnout_at_meeting_and_door_is_what_the_odds_say) {
    Workbench bench(
        compound(civil_code).load({"behaviour.voting.intercept=1", "behaviour.voting.effort_weight=1"}));
    Poll const poll{.meeting_effort_hours = 1.0, .rounds = 1, .door_rounds = 1};
    double voted = 0.0;
    for (std::uint32_t flat = 0; flat < 4000; ++flat) {
        voted += has_voted(bench.model(), poll, {}, 7, flat, 0.0, 0.0) ? 1.0 : 0.0;
    }
    EXPECT_NEAR(voted / 4000.0, 0.5 + 0.5 * 0.7311, 4 * 0.0054);
}

TEST(OwnersAssembly, who_has_voted_stays_so_and_turnout_grows_with_stake_and_ownership) {
    Workbench bench(compound(civil_code)
                        .load({"behaviour.voting.intercept=-1", "behaviour.voting.stake_weight=1",
                               "behaviour.voting.ownership_weight=1"}));
    Poll one{.rounds = 1};
    Poll three{.rounds = 3};
    std::array<int, 4> voted{};
    for (std::uint32_t flat = 0; flat < 1000; ++flat) {
        bool const first = has_voted(bench.model(), one, {}, 7, flat, 0.0, 0.0);
        bool const later = has_voted(bench.model(), three, {}, 7, flat, 0.0, 0.0);
        EXPECT_TRUE(later || !first);
        voted[0] += first ? 1 : 0;
        voted[1] += later ? 1 : 0;
        voted[2] += has_voted(bench.model(), one, {}, 7, flat, 1.0, 0.0) ? 1 : 0;
        voted[3] += has_voted(bench.model(), one, {}, 7, flat, 0.0, 1.0) ? 1 : 0;
    }
    EXPECT_GT(voted[1], voted[0]);
    EXPECT_GT(voted[2], voted[0]);
    EXPECT_GT(voted[3], voted[0]);
}

TEST(OwnersAssembly, a_small_flat_has_a_vote_and_a_large_one_has_its_area_too) {
    Headcount agreed;
    Headcount all;
    for (double const area : {1.0, 1.0, 2.0}) {
        all.add({.area = area});
    }
    agreed.add({.area = 1.0});
    agreed.add({.area = 1.0});
    EXPECT_DOUBLE_EQ(agreed.share_of(all), 0.5); // two of three owners, half of the area
    EXPECT_DOUBLE_EQ(Headcount{}.share_of(Headcount{}), 0.0);
}

TEST(OwnersAssembly, one_without_voting_behaviour_is_refused) {
    auto one = compound(civil_code);
    one.behaviour.erase(one.behaviour.find("[behaviour.voting]"));
    EXPECT_THROW((void)one.load(), InputError);
}

// The share of agreed works over six worlds; the stricter rule can only lose works, so that a right model
// never fails.
TEST(OwnersAssembly, a_stricter_rule_never_passes_what_a_milder_one_refuses) {
    test::BusyCase mild;
    mild.behaviour["voting"] = "intercept = 1\nownership_weight = 1\nstake_weight = 1\neffort_weight = 0.5\n"
                               "objection = 1";
    mild.mechanisms["mechanism.owners_assembly"] =
        civil_code +
        "veto = false\nmeeting_effort_hours = 1\ndoor_effort_hours = 0.1\nabsent_effort_hours = 3";
    auto const inputs = mild.load();
    auto const strict = mild.load({"structure.mechanism.owners_assembly.pass_special=1",
                                   "structure.mechanism.owners_assembly.pass_ordinary=0.9",
                                   "structure.mechanism.owners_assembly.veto=true"});
    Workbench a(inputs);
    Workbench b(strict);
    int passed = 0;
    int lost = 0;
    for (std::uint64_t key = 1; key <= 300; ++key) {
        auto ticket = ticket_for(14, 6, key);
        ticket.kind = 2;
        ticket.meetings = 3;
        bool const mildly = seek_consent(a.model(), {}, ticket).reached;
        bool const strictly = seek_consent(b.model(), {}, ticket).reached;
        EXPECT_TRUE(mildly || !strictly) << key;
        passed += mildly ? 1 : 0;
        lost += mildly && !strictly ? 1 : 0;
    }
    EXPECT_GT(passed, 20);
    EXPECT_GT(lost, 10);
}

} // namespace linli
