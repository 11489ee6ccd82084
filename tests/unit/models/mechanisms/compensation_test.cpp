#include "models/mechanisms/compensation.hpp"

#include "tests/support/tiny_case.hpp"
#include "tests/support/workbench.hpp"

#include <gtest/gtest.h>

namespace linli {

namespace {

using test::TinyCase;
using test::Workbench;

TinyCase offers(std::string const& compensation) {
    TinyCase one;
    one.kinds = "[issues]\n" + test::kind("lift", "rate = 0\neffort_hours = 1\nconsent = 1\n"
                                                  "benefit_yuan = 1000\nbenefit_by_floor = [-0.5, 0, 1]");
    one.behaviour = "[behaviour.deliberating]\nmeeting_hours = 1\nmeeting_interval_days = 7\n"
                    "meetings_limit = 9\nattendance = 0\npersuasion = 0\nspread = 0.01\n";
    one.rules += compensation.empty() ? "" : "[structure.mechanism.compensation]\n" + compensation;
    return one;
}

Ticket after(int meetings) {
    Ticket ticket;
    ticket.key = 1;
    ticket.affected = 3;
    ticket.floors = 3;
    ticket.meetings = static_cast<std::uint8_t>(meetings);
    return ticket;
}

std::vector<Stance> three() {
    return {{-0.5, -0.5}, {-0.1, -0.1}, {1.0, 1.0}};
}

} // namespace

// One gains 1, two lose 0.5 and 0.1. Gainers give 0.2 more each round: 0.2 makes up for the small loss, 0.6
// for both (and a hair).
TEST(Compensation, goes_to_those_who_lose_least_first_and_reaches_the_others_in_later_rounds) {
    Workbench bench(offers("concession = 0.2\nlargest = 0.9").load());
    for (auto const& [rounds, small, large] :
         {std::tuple{0, false, false}, {1, true, false}, {3, true, false}, {4, true, true}}) {
        auto stances = three();
        (void)compensate(bench.model(), {}, after(rounds), stances);
        EXPECT_EQ(stances[1].now > 0.0, small) << rounds;
        EXPECT_EQ(stances[0].now > 0.0, large) << rounds;
        EXPECT_GT(stances[2].now, 0.0) << rounds;
    }
}

TEST(Compensation, what_losers_get_is_what_gainers_and_the_purse_give) {
    Workbench bench(offers("concession = 0.2\nlargest = 0.4\nsubsidy_yuan = 300").load());
    Office rich;
    rich.budget_per_day = 1.0;
    auto stances = three();
    auto const settlement = compensate(bench.model(), rich, after(9), stances);
    EXPECT_NEAR(settlement.from_gainers, 400.0, 1e-6);
    EXPECT_NEAR(settlement.from_purse, 200.0, 0.01); // of 300: no more than needed
    double const got = 0.5 + 0.1 + 2e-6;
    EXPECT_NEAR(got * 1000.0, settlement.from_gainers + settlement.from_purse, 1e-6);
    EXPECT_NEAR(stances[2].now, 1.0 - 0.4, 1e-9);
}

TEST(Compensation, no_budget_no_subsidy) {
    Workbench bench(offers("concession = 0\nsubsidy_yuan = 5000").load());
    auto stances = three();
    auto const settlement = compensate(bench.model(), {}, after(5), stances);
    EXPECT_EQ(settlement.from_purse, 0.0);
    EXPECT_LT(stances[1].now, 0.0);
}

TEST(Compensation, an_able_chair_finds_it_sooner) {
    Workbench bench(offers("concession = 0.2\nlargest = 0.9").load());
    Office able;
    able.skill = 3.5;
    auto stances = three();
    (void)compensate(bench.model(), able, after(1), stances);
    EXPECT_GT(stances[0].now, 0.0);
}

TEST(Compensation, at_zero_and_absent_change_nothing) {
    for (auto const* text : {"", "concession = 0\nlargest = 0\nsubsidy_yuan = 0"}) {
        Workbench bench(offers(text).load());
        auto stances = three();
        auto const settlement = compensate(bench.model(), {}, after(5), stances);
        EXPECT_EQ(settlement.from_gainers + settlement.from_purse, 0.0);
        for (std::size_t i = 0; i < 3; ++i) {
            EXPECT_EQ(stances[i].now, three()[i].now);
        }
    }
}

TEST(Compensation, where_money_makes_up_for_nothing_nobody_is_paid) {
    Workbench bench(offers("concession = 0.2\nlargest = 0.9").load({"issues.kind.lift.benefit_yuan=0"}));
    auto stances = three();
    (void)compensate(bench.model(), {}, after(5), stances);
    EXPECT_EQ(stances[1].now, -0.1);
}

} // namespace linli
