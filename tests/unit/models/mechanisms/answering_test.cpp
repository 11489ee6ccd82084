#include "models/mechanisms/answering.hpp"

#include "tests/support/tiny_case.hpp"
#include "tests/support/workbench.hpp"

#include <gtest/gtest.h>

namespace linli {

namespace {

using test::TinyCase;
using test::Workbench;

struct Rules {
    double callback = 0.0;
    double insight = 1.0;
    double audit = 0.0;
    double reopening = 0.0;
};

/// One kind with a deadline of 4 days; answers twice as late still please.
TinyCase answered(Rules rules) {
    TinyCase one;
    one.kinds = "[issues]\n" + test::kind("lamp", "rate = 0\neffort_hours = 1\ndeadline_days = 4");
    one.behaviour = "[behaviour.closing]\ntemptation = 0\nretry_days = 3\ncallback_insight = " +
                    std::to_string(rules.insight) + "\nreopening = " + std::to_string(rules.reopening) +
                    "\nreopening_delay_days = 3\nlateness_tolerance = 2\n"
                    "[behaviour.mood]\nstart = 0.5\ncontagion = 0\ncompletion_gain = 0.1\n"
                    "passing_loss = 0.05\nfailure_loss = 0.2\n"
                    "[behaviour.trust]\nstart = 0.5\ngain = 0.1\nloss = 0.3\ncontagion = 0\n"
                    "neighbours_told = 40\ntold_weight = 0.5\n";
    one.rules += "[structure.answering]\ncallback_share = " + std::to_string(rules.callback) +
                 "\naudit_share = " + std::to_string(rules.audit) + "\nappraisal_pressure = 0\n";
    return one;
}

/// A problem reported on day 0 and answered at `time`.
class Answered {
  public:
    Answered(Rules rules, Outcome outcome, float time, float promised = never)
        : bench(answered(rules).load()) {
        auto const slot = bench.add_ticket(0, "desk");
        auto ticket = partition().tickets[slot];
        partition().tickets.remove(slot);
        problem_slot = ticket.problem;
        ticket.outcome = outcome;
        ticket.closed_by = bench.code("desk");
        ticket.handled = time;
        ticket.promised = promised;
        ticket.ledger.turn(time, Cause::working);
        receive_answer(bench.model(), partition(), ticket, static_cast<Step>(time));
    }
    Partition& partition() { return bench.partition(); }
    Problem& problem() { return partition().problems[problem_slot]; }
    std::uint64_t count(Count what) { return partition().tally[what]; }
    double trust_of(Resident resident) {
        return partition().people.trust[static_cast<std::size_t>(Body::community)].get(0, resident, 0);
    }

    Workbench bench;
    std::uint32_t problem_slot = 0;
};

} // namespace

TEST(Answering, a_solved_problem_ends_when_it_was_closed) {
    Answered solved({}, Outcome::solved, 3.5F);
    EXPECT_EQ(solved.bench.ended().fixed, 3.5F);
    EXPECT_EQ(solved.bench.ended().closed, 3.5F);
    EXPECT_EQ(solved.partition().problems.size(), 0U);
    EXPECT_EQ(solved.partition().courtyards[0].fix_days, 3.5);
}

TEST(Answering, a_false_closing_is_counted_and_leaves_the_problem) {
    Answered untouched({}, Outcome::falsely_closed, 3.0F);
    EXPECT_TRUE(untouched.problem().false_closed);
    EXPECT_EQ(untouched.problem().grievances, 1);
    EXPECT_EQ(untouched.count(Count::falsely_closed), 1U);
    EXPECT_EQ(untouched.count(Count::closed), 1U);
    EXPECT_EQ(untouched.count(Count::solved), 0U);
    EXPECT_FALSE(untouched.problem().in_hand);
}

TEST(Answering, deadlines_and_promises_are_kept_to_the_day) {
    EXPECT_EQ(Answered({}, Outcome::solved, 4.0F).count(Count::first_answers_in_time), 1U);
    EXPECT_EQ(Answered({}, Outcome::solved, 4.1F).count(Count::first_answers_in_time), 0U);
    EXPECT_EQ(Answered({}, Outcome::solved, 5.0F, 5.0F).count(Count::kept), 1U);
    EXPECT_EQ(Answered({}, Outcome::solved, 5.1F, 5.0F).count(Count::closed_late), 1U);
    EXPECT_EQ(Answered({}, Outcome::solved, 5.0F).count(Count::kept), 0U); // nothing was promised
}

TEST(Answering, satisfaction_moves_by_a_share_of_what_is_left) {
    Answered good({}, Outcome::solved, 8.0F); // late, but within the tolerance
    auto& mood = good.partition().people.satisfaction;
    EXPECT_NEAR(mood.get(0, 0, 0), 0.5 + 0.1 * 0.5, 1e-6);
    Answered late({}, Outcome::solved, 8.1F);
    EXPECT_NEAR(late.partition().people.satisfaction.get(0, 0, 0), 0.5 * 0.8, 1e-6);
}

TEST(Answering, disappointment_takes_its_share) {
    Answered one({}, Outcome::botched, 3.0F);
    Ticket ticket;
    ticket.problem = one.problem_slot;
    disappoint(one.bench.model(), one.partition(), ticket, 0);
    EXPECT_NEAR(one.partition().people.satisfaction.get(0, 0, 0), 0.5 * 0.8 * 0.95, 1e-6);
}

TEST(Answering, trust_in_the_body_follows_and_neighbours_hear_at_half_weight) {
    Answered bad({}, Outcome::botched, 3.0F);
    EXPECT_NEAR(bad.trust_of(0), 0.5 * 0.7, 1e-6);
    // The building holds two people; of 40 tales some go to the other one.
    double expected = 0.5;
    for (std::uint32_t i = 0; i < 40; ++i) {
        auto const u = uniform(bad.bench.model().draw(Purpose::told, bad.problem().key, 0, i)[0]);
        expected *= u * 2 >= 1.0 ? 1.0 - 0.5 * 0.3 : 1.0;
    }
    EXPECT_NEAR(bad.trust_of(1), expected, 1e-6);
    EXPECT_LT(expected, 0.4);
    EXPECT_NEAR(bad.trust_of(2), 0.5, 1e-6);
    EXPECT_NEAR(Answered({}, Outcome::solved, 3.0F).trust_of(0), 0.5 + 0.1 * 0.5, 1e-6);
}

TEST(CallBack, confirms_what_is_solved_and_pleases_if_in_time) {
    Answered good({.callback = 1.0}, Outcome::solved, 3.0F);
    EXPECT_EQ(good.count(Count::called_back), 1U);
    EXPECT_EQ(good.bench.ended().confirmed, 3.0F);
    EXPECT_EQ(good.bench.ended().rating, 1.0F);
    Answered late({.callback = 1.0}, Outcome::solved, 9.0F);
    EXPECT_EQ(late.count(Count::confirmed), 1U);
    EXPECT_EQ(late.count(Count::satisfied), 0U);
    EXPECT_EQ(late.bench.ended().rating, 0.0F);
}

TEST(CallBack, fools_those_without_insight_and_orders_work_where_it_finds_out) {
    Answered fooled({.callback = 1.0, .insight = 0.0}, Outcome::falsely_closed, 3.0F);
    EXPECT_EQ(fooled.count(Count::confirmed), 1U);
    EXPECT_EQ(fooled.problem().confirmed, 3.0F);
    Answered seen({.callback = 1.0, .insight = 1.0}, Outcome::falsely_closed, 3.0F);
    EXPECT_EQ(seen.count(Count::confirmed), 0U);
    EXPECT_EQ(seen.problem().rating, 0.0F);
    auto const due = seen.partition().agenda.take(6);
    ASSERT_EQ(due.size(), 1U);
    EXPECT_EQ(due.front().what, Entry::What::insist);
    EXPECT_EQ(due.front().extra, 1); // ordered from above
}

TEST(Insistence, comes_from_an_audit_or_from_the_reporter_after_the_delay) {
    Answered audited({.audit = 1.0}, Outcome::botched, 3.0F);
    EXPECT_EQ(audited.partition().agenda.take(6).size(), 1U);
    Answered stubborn({.reopening = 1.0}, Outcome::botched, 3.0F);
    auto const due = stubborn.partition().agenda.take(6);
    ASSERT_EQ(due.size(), 1U);
    EXPECT_EQ(due.front().extra, 0); // of her own accord
    Answered meek({}, Outcome::botched, 3.0F);
    EXPECT_EQ(meek.partition().agenda.take(6).size(), 0U);
}

TEST(Insistence, reopens_the_issue_and_lets_her_choose_again_unless_ordered) {
    Answered one({.reopening = 1.0}, Outcome::botched, 3.0F);
    insist_due(one.bench.model(), one.partition(), one.partition().agenda.take(6).front());
    EXPECT_EQ(one.problem().reopened, 1);
    EXPECT_EQ(one.partition().trays.deciding.size(), 1U);
    one.problem().channel = 0;
    insist_due(one.bench.model(), one.partition(),
               {.extra = 1,
                .slot = one.problem_slot,
                .generation = one.partition().problems.generation(one.problem_slot)});
    ASSERT_EQ(one.partition().trays.reports.size(), 1U);
    EXPECT_EQ(one.count(Count::reopened), 2U);
}

} // namespace linli
