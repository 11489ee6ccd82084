#include "models/issue/problem.hpp"

#include <gtest/gtest.h>

#include <numeric>

namespace linli {

namespace {

float days(Ledger const& ledger, Cause cause) {
    return ledger.days()[static_cast<std::size_t>(cause)];
}

} // namespace

TEST(Ledger, books_time_to_the_cause_that_held) {
    Ledger ledger;
    ledger.open(10.0F, Cause::unnoticed);
    ledger.turn(12.5F, Cause::waiting);
    ledger.turn(13.0F, Cause::working);
    ledger.turn(16.0F, Cause::waiting);
    ledger.turn(17.0F, Cause::unsolved);
    EXPECT_EQ(days(ledger, Cause::unnoticed), 2.5F);
    EXPECT_EQ(days(ledger, Cause::waiting), 1.5F);
    EXPECT_EQ(days(ledger, Cause::working), 3.0F);
    EXPECT_EQ(ledger.since(), 17.0F);
    EXPECT_EQ(ledger.cause(), Cause::unsolved);
    EXPECT_EQ(std::accumulate(ledger.days().begin(), ledger.days().end(), 0.0F), 7.0F);
}

TEST(Ledger, never_runs_backwards) {
    Ledger ledger;
    ledger.open(10.0F, Cause::unnoticed);
    ledger.turn(9.0F, Cause::waiting);
    EXPECT_EQ(ledger.since(), 10.0F);
    EXPECT_EQ(ledger.cause(), Cause::waiting);
    ledger.turn(11.0F, Cause::working);
    EXPECT_EQ(days(ledger, Cause::waiting), 1.0F);
    EXPECT_EQ(days(ledger, Cause::unnoticed), 0.0F);
}

TEST(Ledger, of_a_ticket_goes_into_that_of_its_problem_without_gap_or_overlap) {
    Ledger problem;
    problem.open(0.0F, Cause::unnoticed);
    problem.turn(3.0F, Cause::handing_over);
    Ledger ticket;
    ticket.open(3.0F, Cause::handing_over);
    ticket.turn(4.0F, Cause::working);
    ticket.turn(8.0F, Cause::unsolved);
    problem.add(ticket);
    problem.turn(10.0F, Cause::unsolved);
    EXPECT_EQ(std::accumulate(problem.days().begin(), problem.days().end(), 0.0F), 10.0F);
    EXPECT_EQ(days(problem, Cause::unsolved), 2.0F);
    EXPECT_EQ(days(problem, Cause::handing_over), 1.0F);
}

TEST(Problem, considerations_have_numbers_of_their_own_over_all_reopenings) {
    Problem problem;
    problem.considered = 3;
    auto const before = problem.consideration();
    problem.considered = 0;
    problem.reopened = 1;
    EXPECT_GT(problem.consideration(), before);
    EXPECT_EQ(Problem{}.consideration(), 0U);
}

} // namespace linli
