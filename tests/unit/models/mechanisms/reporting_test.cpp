#include "models/mechanisms/reporting.hpp"

#include "sim/random/distributions.hpp"
#include "tests/support/tiny_case.hpp"
#include "tests/support/workbench.hpp"

#include <gtest/gtest.h>

#include <optional>

namespace linli {

namespace {

using test::TinyCase;
using test::Workbench;

/// Three ways to report, with hardly any noise: a near one, a far one, and a petition for the aggrieved.
TinyCase town(std::string const& changes = "") {
    TinyCase one;
    one.scenario.replace(one.scenario.find("days = 20"), 9, "days = 99");
    one.kinds = "[issues]\n" + test::kind("lamp", "rate = 0\neffort_hours = 1\nseverity = 0.5");
    one.behaviour = "[behaviour.reporting]\nstake = 4\ntrust_weight = 1\neffort_weight = 1\n"
                    "indifference = 0.7\nself_help_weight = 0\nreconsider_days = 5\nreconsider_limit = 2\n"
                    "co_report = 0\npetition_anger = 2\n" +
                    (changes.empty() ? "noise = 0.001\n" : changes);
    one.channels = test::channel("far", "desk", "effort_hours = 0.9") +
                   test::channel("near", "desk", "effort_hours = 0.2") +
                   test::channel("petition", "desk", "effort_hours = 0.5\nneeds_grievance = true");
    return one;
}

/// The channel by which the affected of courtyard 0 reports, if she does.
std::optional<int> choice(Workbench& bench, std::uint32_t slot, Step step = 0) {
    let_decide(bench.partition(), slot);
    decide(bench.model(), bench.partition(), step);
    auto& reports = bench.partition().trays.reports;
    if (reports.empty()) {
        return std::nullopt;
    }
    int const channel = reports.back().channel;
    reports.clear();
    return channel;
}

std::optional<int> choice(TinyCase const& parts, float severity, std::uint8_t grievances = 0) {
    Workbench bench(parts.load());
    auto const slot = bench.add(0);
    bench.partition().problems[slot].severity = severity;
    bench.partition().problems[slot].grievances = grievances;
    return choice(bench, slot);
}

} // namespace

TEST(Reporting, without_rules_goes_by_the_first_channel) {
    auto parts = town();
    parts.behaviour = "[behaviour]\n";
    EXPECT_EQ(choice(parts, 0.0F), 0);
}

TEST(Reporting, the_way_with_the_least_effort_is_taken_once_it_is_worth_it) {
    // 4 x severity x trust of 0.5 - 0.2 against 0.7
    EXPECT_EQ(choice(town(), 0.46F), 1);
    EXPECT_EQ(choice(town(), 0.44F), std::nullopt);
}

TEST(Reporting, a_petition_needs_a_grievance_and_anger_makes_up_for_its_effort) {
    EXPECT_EQ(choice(town(), 0.9F, 0), 1);
    EXPECT_EQ(choice(town(), 0.9F, 1), 2);
    EXPECT_EQ(choice(town(), 0.0F, 1), 2); // 2 - 0.5 against 0.7
}

TEST(Reporting, trust_counts_as_the_body_behind_the_channel_has_it) {
    auto parts = town();
    parts.behaviour += "[behaviour.trust]\nstart = 0.5\ngain = 0\nloss = 0\ncontagion = 0\n"
                       "neighbours_told = 0\ntold_weight = 0\n";
    Workbench bench(parts.load());
    auto const slot = bench.add(0);
    auto& trust = bench.partition().people.trust[static_cast<std::size_t>(Body::community)];
    trust.set(0, 0, 0, 0.4); // 4 x 0.5 x 0.4 - 0.2 = 0.6
    EXPECT_EQ(choice(bench, slot), std::nullopt);
    trust.set(0, 0, 0, 0.5); // 0.8
    EXPECT_EQ(choice(bench, slot), 1);
    EXPECT_NEAR(trust_in(bench.partition(), 0, 0, Body::community, 0), 0.5, 1e-6);
    EXPECT_EQ(trust_in(bench.partition(), 0, 0, Body::government, 0), 0.5);
}

TEST(Reporting, a_channel_is_known_to_the_share_that_it_reaches_and_to_the_same_people_always) {
    auto parts = town();
    parts.channels = test::channel("hotline", "desk", "reach = 0.4");
    Workbench bench(parts.load());
    auto const slot = bench.add(0);
    int known = 0;
    for (std::uint32_t resident = 0; resident < 25; ++resident) {
        auto& problem = bench.partition().problems[slot];
        problem.resident = resident;
        problem.considered = 0;
        bool const reached = uniform(bench.model().draw(Purpose::reach, resident)[0]) < 0.4;
        EXPECT_EQ(choice(bench, slot).has_value(), reached) << resident;
        known += reached ? 1 : 0;
    }
    EXPECT_GT(known, 3);
    EXPECT_LT(known, 20);
}

TEST(Reporting, noise_is_gumbel_and_drawn_for_each_consideration) {
    Workbench bench(town("noise = 1\n").load());
    auto const slot = bench.add(0);
    for (std::uint32_t turn = 0; turn < 40; ++turn) {
        auto& problem = bench.partition().problems[slot];
        problem.considered = static_cast<std::uint8_t>(turn);
        auto const block = bench.model().draw(Purpose::choice, problem.key, turn);
        double const nothing = 0.7 + gumbel(uniform(block[0]));
        double const far = 1.0 - 0.9 + gumbel(uniform(block[2]));
        double const near = 1.0 - 0.2 + gumbel(uniform(block[3]));
        auto const expected =
            nothing >= std::max(far, near) ? std::nullopt : std::optional(far > near ? 0 : 1);
        EXPECT_EQ(choice(bench, slot), expected) << turn;
    }
}

TEST(Reporting, who_did_nothing_thinks_again_after_some_days_but_not_for_ever) {
    Workbench bench(town().load());
    auto const slot = bench.add(0);
    bench.partition().problems[slot].severity = 0.0F;
    for (Step const step : {0, 5, 10}) { // the first time and twice more
        EXPECT_EQ(choice(bench, slot, step), std::nullopt);
        EXPECT_EQ(bench.partition().agenda.take(step + 5).size(), step < 10 ? 1U : 0U) << step;
    }
}

TEST(Reporting, what_is_in_hand_is_not_reported_again_and_nobody_is_asked_twice_a_day) {
    Workbench bench(town().load());
    auto const slot = bench.add(0);
    let_decide(bench.partition(), slot);
    let_decide(bench.partition(), slot);
    EXPECT_EQ(bench.partition().trays.deciding.size(), 1U);
    bench.partition().problems[slot].in_hand = true;
    decide(bench.model(), bench.partition(), 0);
    EXPECT_TRUE(bench.partition().trays.reports.empty());
    EXPECT_FALSE(bench.partition().problems[slot].deciding);
}

} // namespace linli
