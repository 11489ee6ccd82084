#include "models/mechanisms/founding.hpp"

#include "sim/core/error.hpp"
#include "tests/support/busy_case.hpp"
#include "tests/support/run_results.hpp"
#include "tests/support/workbench.hpp"

#include <gtest/gtest.h>

#include <set>

namespace linli {

namespace {

using test::BusyCase;

std::string const steps = "start_day = -14\npreparation_days = 5\nnomination_days = 3\nposting_days = 2\n"
                          "vetting_pass = 0.9\napproval = 0.3\nresidents_per_seat = 90\n"
                          "seats_minimum = 1\njoint_limit = 1\nretry_days = 14\nby_election_days = 28\n";
std::string const voting = "intercept = 1\nownership_weight = 1\nstake_weight = 1\neffort_weight = 0.5\n"
                           "objection = 1";

// The busy case with an owners' committee and a board beside the council.
std::shared_ptr<Inputs const> several(std::string const& committee_keys,
                                      std::vector<std::string> const& overrides = {}, BusyCase busy = {}) {
    busy.behaviour["voting"] = voting;
    busy.mechanisms["mechanism.owners_assembly"] =
        "kinds = [\"lift\"]\nquorum = 0.6667\npass_ordinary = 0.5\npass_special = 0.75\n"
        "meeting_effort_hours = 1\ndoor_effort_hours = 0.1\nabsent_effort_hours = 3";
    auto whole = busy.put_together();
    for (std::string const body : {"committee", "board"}) {
        whole.offices += test::office(body, "courtyard",
                                      "body = \"neighbours\"\nparent = \"grid\"\nmandate = [\"lift\"]\n",
                                      test::post("member", "kind = \"elected\"\nhours_per_day = 0.3"));
        whole.rules += "[[structure.mechanism.body]]\noffice = \"" + body + "\"\n" + steps +
                       (body == "committee" ? committee_keys : "");
    }
    return whole.load(overrides);
}

} // namespace

TEST(Bodies, are_founded_beside_each_other_and_nobody_sits_in_two) {
    test::Workbench bench(several(""));
    bench.live(100);
    auto const& home = bench.partition();
    ASSERT_EQ(home.boards.size(), 2U);
    int serving = 0;
    for (std::uint32_t c = 0; c < home.councils.size(); ++c) {
        std::multiset<std::uint32_t> seats;
        auto const note = [&](Council const& council) {
            for (auto const& member : council.members) {
                seats.insert(member.resident);
            }
        };
        note(home.councils[c]);
        for (auto const& board : home.boards) {
            note(board[c]);
            serving += board[c].state == CouncilState::serving ? 1 : 0;
        }
        for (auto const seat : seats) {
            EXPECT_EQ(seats.count(seat), 1U) << "courtyard " << c;
        }
    }
    EXPECT_GT(serving, 4);
}

TEST(Bodies, members_hours_are_those_of_their_office) {
    test::Workbench bench(several(""));
    bench.live(100);
    auto& home = bench.partition();
    for (std::uint32_t c = 0; c < home.councils.size(); ++c) {
        auto const& board = home.boards[1][c];
        if (board.state != CouncilState::serving) {
            continue;
        }
        double hours = 0.0;
        for (auto const& member : board.members) {
            hours += static_cast<double>(member.hours) * static_cast<double>(member.motivation);
        }
        auto const ref = council_office(bench.model(), home, c, 2);
        EXPECT_NEAR(home.offices[ref.office].hours_working_day, hours / 7.0, 1e-6);
        EXPECT_EQ(home.offices[ref.office].active, !board.members.empty());
    }
}

TEST(Bodies, none_is_founded_where_too_few_owners_vote_and_the_organiser_has_walked_in_vain) {
    std::string const by_law = "turnout_quorum = 0.6667\ndoor_rounds = 2\nhours_per_ballot = 0.05\n"
                               "organiser = \"community\"\n";
    auto const nobody = test::run(several(by_law, {"behaviour.voting.intercept=-20"}));
    auto const all = test::run(several(by_law, {"behaviour.voting.intercept=20"}));
    EXPECT_EQ(test::indicator(nobody, "bodies_complete"), 0.0);
    EXPECT_GT(test::indicator(all, "bodies_complete"), 0.3);
    EXPECT_GT(test::indicator(nobody, "duty_hours"), 0.0);
}

TEST(Bodies, without_a_quorum_wanted_is_as_with_a_quorum_of_zero) {
    auto const none = test::run(several(""));
    auto const zero = test::run(several("turnout_quorum = 0\ndoor_rounds = 3\n"));
    std::string where;
    EXPECT_TRUE(test::same_table_of(none, zero, "issues", where)) << where;
}

TEST(Bodies, that_is_the_first_body_as_well_is_refused) {
    BusyCase busy;
    auto& keys = busy.mechanisms["mechanism.founding"];
    keys.replace(keys.find("\"council\""), 9, "\"committee\"");
    EXPECT_THROW((void)several("", {}, busy), InputError);
}

} // namespace linli
