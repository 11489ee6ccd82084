#include "models/mechanisms/council_work.hpp"

#include "models/mechanisms/founding.hpp"
#include "tests/support/tiny_case.hpp"
#include "tests/support/workbench.hpp"

#include <gtest/gtest.h>

namespace linli {

namespace {

using test::TinyCase;
using test::Workbench;

std::shared_ptr<Inputs const> councils(std::vector<std::string> const& overrides = {}) {
    TinyCase one;
    one.kinds = "[issues]\n" + test::kind("lamp", "rate = 0\neffort_hours = 1");
    one.behaviour = "[behaviour.volunteering]\nintercept = 20\nparty_weight = 0\nretired_cadre_weight = 0\n"
                    "retired_weight = 0\nownership_weight = 0\nhours_per_week = 7\nhours_sigma = 0\n"
                    "motivation_start = 0.8\nmotivation_fading = 0.1\nrecognition = 0.05\n"
                    "overload_loss = 0.2\nresignation_rate = 0\n"
                    "[behaviour.ownership]\nstart = 0.3\ngain = 0\nfading = 0\n"
                    "[behaviour.neighbourly_work]\npublicity_norms = 0.01\nactivity_ownership = 0.02\n"
                    "conversations_per_hour = 3\nnorms_fading = 0.1\n";
    one.offices += test::office("council", "courtyard", "body = \"neighbours\"\nparent = \"desk\"\n",
                                test::post("member", "kind = \"elected\"\nhours_per_day = 1"));
    one.rules = "[structure.routing]\n[structure.mechanism.founding]\noffice = \"council\"\nstart_day = 99\n"
                "preparation_days = 5\nnomination_days = 3\nposting_days = 2\nvetting_pass = 1\n"
                "approval = 0\nresidents_per_seat = 5\nseats_minimum = 3\njoint_limit = 2\nretry_days = 30\n"
                "by_election_days = 60\n"
                "[structure.mechanism.council_work]\noffice = \"council\"\npublicity_share = 0.1\n"
                "watch_share = 0.2\nlistening_share = 0.3\nactivity_share = 0.15\n"
                "[structure.mechanism.yardstick]\noffice = \"council\"\ninterval_days = 1\nimitation = 0.5\n";
    return one.load(overrides);
}

/// A council of two in courtyard 0, with 7 hours a week each at motivation 1.
class Council2 {
  public:
    explicit Council2(std::vector<std::string> const& overrides = {}, float motivation = 0.8F)
        : bench(councils(overrides)) {
        seat(0, 0, motivation);
    }
    Council& seat(std::uint32_t community, std::uint32_t courtyard, float motivation) {
        auto& council = bench.partition(community).councils[courtyard];
        council.state = CouncilState::serving;
        council.host = courtyard;
        for (std::uint32_t i = 0; i < 2; ++i) {
            council.members.push_back(
                {.resident = courtyard * 25 + i, .hours = 7.0F, .motivation = motivation});
        }
        refresh_council(bench.model(), bench.partition(community), 0, courtyard);
        return council;
    }
    Council& council() { return bench.partition().councils[0]; }
    double motivation() { return static_cast<double>(council().members.at(0).motivation); }
    void week() { close_council_week(bench.model(), bench.partition(), 6); }

    Workbench bench;
};

} // namespace

TEST(CouncilHours, are_split_by_the_shares_of_its_duties) {
    Council2 one({}, 1.0F); // 14 hours a week
    EXPECT_NEAR(one.bench.office("council").hours_working_day, 2 * 0.25, 1e-9);
    EXPECT_NEAR(one.council().publicity, 1.4, 1e-9);
    EXPECT_NEAR(one.council().activity, 2.1, 1e-9);
    EXPECT_NEAR(one.council().talks_per_day, 0.3 * 2 * 3, 1e-9);
}

TEST(Motivation, fades_and_hours_follow_it) {
    Council2 one;
    one.week();
    EXPECT_NEAR(one.motivation(), 0.72, 1e-6);
    EXPECT_NEAR(one.council().volunteer_hours, 2 * 7 * 0.8, 1e-5); // those of the week before
    EXPECT_NEAR(one.bench.office("council").hours_working_day, 2 * 0.72 * 0.25, 1e-6);
}

TEST(Motivation, is_renewed_by_each_issue_closed_per_member) {
    Council2 one;
    one.bench.office("council").week_closed = 6; // 3 a member
    one.week();
    double const recognized = 1 - 0.95 * 0.95 * 0.95;
    EXPECT_NEAR(one.motivation(), 0.72 + recognized * (1 - 0.72), 1e-6);
    EXPECT_EQ(one.bench.office("council").week_closed, 0U);
}

TEST(Motivation, suffers_when_more_than_a_weeks_work_waits) {
    for (auto const& [hours, expected] : {std::pair(2.8F, 0.72), std::pair(2.9F, 0.72 * 0.8)}) {
        Council2 one; // 1.6 x 0.25 = 0.4 hours a day for issues
        auto const ticket = one.bench.add_ticket(0, "council");
        one.bench.partition().tickets[ticket].work_left = hours - 0.01F;
        one.bench.office("council").queue.push_back(ticket);
        one.week();
        EXPECT_NEAR(one.motivation(), expected, 1e-6) << hours;
    }
}

TEST(Resignation, needs_motivation_below_one_half_and_a_draw_below_the_hazard) {
    double const after = 0.05 * 0.9;
    Council2 sample;
    auto const& model = sample.bench.model();
    double const u =
        uniform(model.draw(Purpose::resignation, model.person(sample.bench.partition(), 0), 0)[0]);
    double const v =
        uniform(model.draw(Purpose::resignation, model.person(sample.bench.partition(), 1), 0)[0]);
    double const just = std::max(u, v) / (1 - 2 * after);
    auto const left = [&](double rate, float motivation) {
        Council2 one({"behaviour.volunteering.resignation_rate=" + std::to_string(rate)}, motivation);
        one.week();
        return one.council().resigned;
    };
    EXPECT_EQ(left(just * 1.001, 0.05F), 2U);
    EXPECT_EQ(left(just * 0.999, 0.05F), 1U);
    EXPECT_EQ(left(1.0, 0.6F), 0U); // 0.54 after the week
}

TEST(Norms, fade_towards_their_start_and_rise_with_publicity) {
    Council2 one({}, 1.0F);
    auto& courtyards = one.bench.partition().courtyards;
    courtyards[0].norms = courtyards[1].norms = 0.7F; // 0.5 at the start
    one.week();
    double const faded = 0.7 - 0.1 * 0.2;
    double const publicity = 0.1 * 14 * 0.9;       // after a week of fading motivation
    EXPECT_NEAR(courtyards[1].norms, faded, 1e-6); // has no council
    EXPECT_NEAR(courtyards[0].norms, faded + 0.01 * publicity / 0.25 * (1 - faded), 1e-6);
}

TEST(Ownership, rises_with_activities_in_the_courtyards_of_the_council) {
    Council2 one({}, 1.0F);
    one.week();
    double const share = 0.02 * (0.15 * 14 * 0.9) / 0.25;
    auto& ownership = one.bench.partition().people.ownership;
    EXPECT_NEAR(ownership.get(0, 3, 6), 0.3 + share * 0.7, 1e-5);
    EXPECT_NEAR(ownership.get(1, 30, 6), 0.3, 1e-6);
}

TEST(Yardstick, lifts_those_below_the_mean_of_the_better_half_half_way) {
    Council2 one({}, 0.2F);
    auto& better = one.seat(0, 1, 0.6F);
    auto& best = one.seat(1, 0, 0.9F);
    compare_councils(one.bench.model(), one.bench.state().world, 6);
    // The better half of 0.2, 0.6, 0.9 is 0.6 and 0.9.
    EXPECT_NEAR(one.motivation(), 0.2 + 0.5 * (0.75 - 0.2), 1e-6);
    EXPECT_NEAR(better.members[0].motivation, 0.6 + 0.5 * 0.15, 1e-6);
    EXPECT_EQ(best.members[0].motivation, 0.9F);
    EXPECT_NEAR(one.bench.office("council").hours_working_day, 2 * 0.475 * 0.25, 1e-6);
}

} // namespace linli
