#include "models/mechanisms/supervision.hpp"

#include "tests/support/tiny_case.hpp"
#include "tests/support/workbench.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace linli {

namespace {

using test::TinyCase;
using test::Workbench;

// A board of two, elected from everybody, and a desk with money.
TinyCase supervised(std::string const& keys) {
    TinyCase one;
    one.kinds = "[issues]\n" + test::kind("lamp", "rate = 0\neffort_hours = 1\nmoney_yuan = 1000");
    one.offices = test::office("desk", "community", "budget = 1000\nmoney_limit = 100000\n",
                               test::post("clerk", "hours_per_day = 8")) +
                  test::office("board", "courtyard", "body = \"neighbours\"\nmandate = [\"lamp\"]\n",
                               test::post("member", "kind = \"elected\"\nhours_per_day = 1"));
    one.behaviour = "[behaviour.volunteering]\nintercept = 20\nparty_weight = 0\nretired_cadre_weight = 0\n"
                    "retired_weight = 0\nownership_weight = 0\nhours_per_week = 7\nhours_sigma = 0\n"
                    "skill_sigma = 0\nmotivation_start = 1\nmotivation_fading = 0\nrecognition = 0\n"
                    "overload_loss = 0\nresignation_rate = 0\n"
                    "[behaviour.working]\nquality = 1\nwaste = 0.2\n";
    one.rules += "[structure.mechanism.founding]\noffice = \"board\"\nstart_day = 0\npreparation_days = 1\n"
                 "nomination_days = 1\nposting_days = 1\nvetting_pass = 1\napproval = 0\n"
                 "residents_per_seat = 13\nseats_minimum = 2\njoint_limit = 1\nretry_days = 5\n"
                 "by_election_days = 99\n[structure.mechanism.supervisory_board]\noffice = \"board\"\n" +
                 keys;
    return one;
}

std::string const sharp =
    "audit_hours = 2\ninsight = 1\nreview_yuan = 500\nreview_hours = 3\nreview_days = 6\n";

Ticket closed_as(Outcome outcome, std::uint64_t key = 1) {
    Ticket ticket;
    ticket.key = key;
    ticket.outcome = outcome;
    ticket.money = 1000.0F;
    return ticket;
}

} // namespace

TEST(SupervisoryBoard, sees_what_was_closed_untruly_and_lets_the_rest_be) {
    Workbench bench(supervised(sharp).load());
    bench.live(6);
    EXPECT_TRUE(board_objects(bench.model(), bench.partition(), closed_as(Outcome::falsely_closed)));
    EXPECT_TRUE(board_objects(bench.model(), bench.partition(), closed_as(Outcome::botched)));
    EXPECT_FALSE(board_objects(bench.model(), bench.partition(), closed_as(Outcome::solved)));
    EXPECT_FALSE(board_objects(bench.model(), bench.partition(), closed_as(Outcome::failed)));
}

// Two members of seven hours a week: fourteen hours are seven audits.
TEST(SupervisoryBoard, has_no_eyes_left_when_its_week_is_spent) {
    Workbench bench(supervised(sharp).load());
    bench.live(6);
    for (std::uint64_t key = 1; key <= 9; ++key) {
        EXPECT_EQ(board_objects(bench.model(), bench.partition(), closed_as(Outcome::falsely_closed, key)),
                  key <= 7)
            << key;
    }
    EXPECT_EQ(bench.partition().tally[Count::board_audits], 7U);
    EXPECT_NEAR(bench.office("board").claimed, 14.0, 1e-9);
    bench.live(7);
    EXPECT_NEAR(bench.office("board").claimed, 0.0, 1e-6);
    EXPECT_NEAR(bench.partition().tally[Sum::claimed_hours], 14.0, 1e-6);
}

TEST(SupervisoryBoard, that_does_not_stand_yet_sees_nothing) {
    Workbench bench(supervised(sharp).load());
    EXPECT_FALSE(board_objects(bench.model(), bench.partition(), closed_as(Outcome::falsely_closed)));
}

TEST(SupervisoryBoard, strikes_waste_from_a_bill_at_the_price_of_days) {
    Workbench bench(supervised(sharp).load());
    bench.live(6);
    auto const looked_at = make_out_bill(bench.model(), bench.partition(), closed_as(Outcome::open));
    EXPECT_DOUBLE_EQ(looked_at.yuan, 1000.0);
    EXPECT_DOUBLE_EQ(looked_at.days, 6.0);
    auto small = closed_as(Outcome::open);
    small.money = 400.0F;
    auto const passed = make_out_bill(bench.model(), bench.partition(), small);
    EXPECT_GT(passed.yuan, 400.0);
    EXPECT_LE(passed.yuan, 400.0 * 1.4);
    EXPECT_DOUBLE_EQ(passed.days, 0.0);
    EXPECT_NEAR(bench.partition().tally[Sum::wasted_yuan], passed.yuan - 400.0, 1e-9);
}

// 2,000 bills: the mean waste is 0.2 of the sum, spread evenly up to 0.4; 5 standard errors, one false alarm
// in a million.
TEST(SupervisoryBoard, missing_bills_are_a_fifth_too_high) {
    auto one = supervised(sharp);
    Workbench bench(one.load({"structure.mechanism.supervisory_board.insight=0"}));
    double sum = 0.0;
    for (std::uint64_t key = 1; key <= 2000; ++key) {
        sum += make_out_bill(bench.model(), bench.partition(), closed_as(Outcome::open, key)).yuan;
    }
    EXPECT_NEAR(sum / 2000.0, 1200.0, 5 * 400.0 / std::sqrt(12.0 * 2000.0));
}

TEST(SupervisoryBoard, blind_and_without_waste_a_bill_is_the_sum) {
    Workbench bench(supervised(sharp).load({"behaviour.working.waste=0"}));
    auto const bill = make_out_bill(bench.model(), bench.partition(), closed_as(Outcome::open));
    EXPECT_EQ(bill.yuan, 1000.0);
    EXPECT_EQ(bill.days, 0.0);
}

// Of ten closings the board looked into seven: belief after each is 0.9 of before, plus 0.1 if it looked.
TEST(SupervisoryBoard, offices_learn_how_often_they_are_looked_into_and_are_tempted_less) {
    auto one = supervised(sharp);
    one.behaviour += "[behaviour.closing]\ntemptation = 0.5\ndeterrence = 0.4\nrisk_learning = 0.1\n";
    Workbench bench(one.load());
    bench.live(6);
    auto ticket = closed_as(Outcome::solved);
    for (ticket.key = 1; ticket.key <= 10; ++ticket.key) {
        (void)board_objects(bench.model(), bench.partition(), ticket);
    }
    learn_of_audits(bench.model(), bench.state().world);
    double believed = 0.0;
    for (int closing = 1; closing <= 10; ++closing) {
        believed += 0.1 * ((closing <= 7 ? 1.0 : 0.0) - believed);
    }
    EXPECT_NEAR(bench.office("desk").watched, believed, 1e-12);
    EXPECT_NEAR(deterred(bench.model(), bench.office("desk")), 0.4 * believed, 1e-12);
    EXPECT_TRUE(bench.partition().trays.audits.empty());
}

} // namespace linli
