#include "models/mechanisms/founding.hpp"

#include "tests/support/tiny_case.hpp"
#include "tests/support/workbench.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace linli {

namespace {

using test::TinyCase;
using test::Workbench;

/// Courtyards of 25 residents with 5 seats each; everybody stands, passes and is approved of.
TinyCase courtyards() {
    TinyCase one;
    one.scenario.replace(one.scenario.find("days = 20"), 9, "days = 200");
    one.kinds = "[issues]\n" + test::kind("lamp", "rate = 0\neffort_hours = 1");
    one.behaviour = "[behaviour.volunteering]\nintercept = 20\nparty_weight = 0\nretired_cadre_weight = 0\n"
                    "retired_weight = 0\nownership_weight = 0\nhours_per_week = 7\nhours_sigma = 0\n"
                    "skill_sigma = 0.5\nhands_intercept = 1\nhands_skill_weight = 2\nhands_spread = 0\n"
                    "motivation_start = 0.8\nmotivation_fading = 0\nrecognition = 0\noverload_loss = 0\n"
                    "resignation_rate = 0\n";
    one.offices += test::office("council", "courtyard", "body = \"neighbours\"\nparent = \"desk\"\n",
                                test::post("member", "kind = \"elected\"\nhours_per_day = 1"));
    one.rules = "[structure.routing]\n[structure.mechanism.founding]\noffice = \"council\"\nstart_day = 2\n"
                "preparation_days = 5\nnomination_days = 3\nposting_days = 2\nvetting_pass = 1\n"
                "approval = 0\nresidents_per_seat = 5\nseats_minimum = 3\njoint_limit = 2\nretry_days = 30\n"
                "by_election_days = 60\n";
    return one;
}

std::string const founding = "structure.mechanism.founding.";

CouncilState state_after(Workbench& bench, int days) {
    bench.live(days);
    return bench.partition().councils[0].state;
}

} // namespace

TEST(Founding, goes_from_rules_over_nomination_and_posting_to_the_badge) {
    Workbench bench(courtyards().load());
    EXPECT_EQ(state_after(bench, 7), CouncilState::preparing);
    EXPECT_EQ(state_after(bench, 1), CouncilState::nominating); // day 2 + 5
    EXPECT_EQ(state_after(bench, 2), CouncilState::nominating);
    EXPECT_EQ(state_after(bench, 1), CouncilState::posted); // + 3
    EXPECT_EQ(state_after(bench, 1), CouncilState::posted);
    EXPECT_EQ(state_after(bench, 1), CouncilState::serving); // + 2
    EXPECT_EQ(bench.partition().councils[0].founded, 12.0F);
}

TEST(Founding, fills_one_seat_for_so_many_residents_with_the_most_capable) {
    Workbench bench(courtyards().load());
    bench.live(9);
    auto const candidates = bench.partition().councils[0].candidates;
    EXPECT_EQ(candidates.size(), 25U);
    bench.live(6);
    auto const& members = bench.partition().councils[0].members;
    ASSERT_EQ(members.size(), 5U);
    EXPECT_TRUE(std::is_sorted(members.begin(), members.end(),
                               [](auto const& a, auto const& b) { return a.skill > b.skill; }));
    EXPECT_GT(members.back().skill, 1.0F); // the best fifth of those whose median is 1
    EXPECT_EQ(bench.partition().councils[0].elected, 5U);
}

TEST(Founding, seats_do_not_fall_below_the_minimum) {
    Workbench bench(courtyards().load({founding + "residents_per_seat=25"}));
    bench.live(15);
    EXPECT_EQ(bench.partition().councils[0].members.size(), 3U);
}

TEST(Founding, tries_again_where_nobody_passes) {
    Workbench bench(courtyards().load({founding + "vetting_pass=0"}));
    bench.live(13);
    EXPECT_EQ(bench.partition().councils[0].state, CouncilState::preparing);
    EXPECT_EQ(bench.partition().councils[0].tries, 1);
    EXPECT_FALSE(bench.office("council").active);
    EXPECT_EQ(state_after(bench, 29), CouncilState::preparing);
    EXPECT_EQ(state_after(bench, 1), CouncilState::nominating); // 30 days after day 12
}

TEST(Founding, who_is_disapproved_of_is_not_elected) {
    // ln(skill) above 0 gives more than logistic(1) = 0.731
    Workbench bench(courtyards().load({founding + "approval=0.7311", founding + "residents_per_seat=1"}));
    bench.live(15);
    auto const& members = bench.partition().councils[0].members;
    EXPECT_LT(members.size(), 25U); // seats
    EXPECT_GT(members.size(), 5U);
    EXPECT_TRUE(std::all_of(members.begin(), members.end(), [](auto const& m) { return m.skill >= 1.0F; }));
}

TEST(Founding, party_members_stand_if_that_is_what_moves_people) {
    auto parts = courtyards();
    parts.scenario += "party_share = 0.4\n";
    Workbench bench(
        parts.load({"behaviour.volunteering.intercept=-10", "behaviour.volunteering.party_weight=20"}));
    bench.live(9);
    auto const& people = bench.partition().people;
    auto const& candidates = bench.partition().councils[0].candidates;
    auto const members = std::count_if(people.traits.begin(), people.traits.begin() + 25, [](Traits traits) {
        return traits.has(Traits::party_member) && traits.adult();
    });
    EXPECT_EQ(std::ssize(candidates), members);
    EXPECT_GT(members, 2);
}

TEST(Founding, too_few_join_the_council_of_a_neighbour_that_has_room) {
    Workbench bench(courtyards().load());
    bench.live(15);
    auto& councils = bench.partition().councils;
    councils[1] = {};
    councils[1].state = CouncilState::posted;
    councils[1].host = 1;
    councils[1].candidates = {25, 26}; // of three needed
    Entry const entry{.what = Entry::What::founding, .slot = 1};
    founding_due(bench.model(), bench.partition(), 15, entry);
    EXPECT_EQ(councils[1].host, 0U);
    EXPECT_EQ(councils[1].state, CouncilState::serving);
    EXPECT_EQ(councils[0].shared, 2U);
    EXPECT_EQ(councils[0].members.size(), 7U);
    EXPECT_EQ(&council_for(bench.partition(), 1), &councils[0]);
}

TEST(Founding, a_council_that_serves_as_many_as_it_may_takes_nobody_in) {
    Workbench bench(courtyards().load({founding + "joint_limit=1"}));
    bench.live(15);
    auto& councils = bench.partition().councils;
    councils[1] = {};
    councils[1].state = CouncilState::posted;
    councils[1].host = 1;
    founding_due(bench.model(), bench.partition(), 15, {.what = Entry::What::founding, .slot = 1});
    EXPECT_EQ(councils[1].state, CouncilState::preparing);
    EXPECT_EQ(councils[0].shared, 1U);
}

TEST(ByElection, fills_empty_seats_with_others) {
    Workbench bench(courtyards().load());
    bench.live(15);
    auto& council = bench.partition().councils[0];
    auto const gone = council.members.front().resident;
    council.members.erase(council.members.begin(), council.members.begin() + 2);
    bench.live(58); // 60 days after day 12
    EXPECT_EQ(council.members.size(), 5U);
    EXPECT_EQ(council.elected, 7U);
    std::vector<std::uint32_t> residents;
    for (auto const& member : council.members) {
        residents.push_back(member.resident);
    }
    std::sort(residents.begin(), residents.end());
    EXPECT_EQ(std::unique(residents.begin(), residents.end()), residents.end());
    EXPECT_NE(std::count(residents.begin(), residents.end(), gone), 0); // she may stand again, being the best
}

TEST(RefreshCouncil, gives_the_office_the_hours_and_skill_of_its_members) {
    Workbench bench(courtyards().load());
    bench.live(15);
    auto& council = bench.partition().councils[0];
    council.members = {{.resident = 0, .hours = 7.0F, .skill = 1.0F, .motivation = 0.5F},
                       {.resident = 1, .hours = 10.5F, .skill = 2.0F, .motivation = 1.0F}};
    refresh_council(bench.model(), bench.partition(), 15, 0);
    auto const& office = bench.office("council");
    EXPECT_DOUBLE_EQ(office.hours_working_day, (3.5 + 10.5) / 7);
    EXPECT_DOUBLE_EQ(office.hours_free_day, 2.0);
    EXPECT_DOUBLE_EQ(office.skill, (3.5 * 1 + 10.5 * 2) / 14);
    council.members.clear();
    refresh_council(bench.model(), bench.partition(), 15, 0);
    EXPECT_FALSE(bench.office("council").active);
}

} // namespace linli
