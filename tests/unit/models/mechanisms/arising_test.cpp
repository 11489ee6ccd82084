#include "models/mechanisms/arising.hpp"

#include "sim/random/distributions.hpp"
#include "tests/support/tiny_case.hpp"
#include "tests/support/workbench.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace linli {

namespace {

using test::TinyCase;
using test::Workbench;

/// 50 residents in each of two communities, whose problems arise as `kinds` say.
TinyCase place(std::string const& kinds, std::string const& behaviour = "[behaviour]\n") {
    TinyCase one;
    one.scenario.replace(one.scenario.find("days = 20"), 9, "days = 900");
    one.kinds = "[issues]\n" + kinds;
    one.behaviour = behaviour;
    return one;
}

std::string arising(std::string const& keys) {
    return "[behaviour.arising]\ndispersion_shape = 1e6\n" + keys;
}

/// Problems that arise in community 0 within so many days.
std::uint64_t arisen(Workbench& bench, Step days) {
    for (Step step = 0; step < days; ++step) {
        arise(bench.model(), bench.partition(), step);
    }
    return bench.partition().tally[Count::arisen];
}

} // namespace

TEST(Arising, the_first_of_a_day_is_the_resident_that_the_skip_of_the_draw_leads_to) {
    Workbench bench(place(test::kind("lamp", "rate = 3650\neffort_hours = 1")).load()); // 0.01 a day
    Step step = 0;
    while (bench.partition().trays.arisen.empty()) {
        arise(bench.model(), bench.partition(), step++);
    }
    auto const& problem = bench.partition().problems[bench.partition().trays.arisen.front()];
    double const u =
        uniform(bench.model().draw(Purpose::arising, 0, static_cast<std::uint32_t>(step - 1))[0]);
    EXPECT_EQ(problem.resident, static_cast<std::uint32_t>(std::floor(std::log(u) / std::log(1.0 - 0.01))));
    EXPECT_EQ(problem.arisen, static_cast<float>(step - 1));
    EXPECT_EQ(problem.courtyard, problem.resident / 25);
}

TEST(Arising, as_many_as_the_rates_say_and_of_each_kind_its_share) {
    Workbench bench(place(test::kind("often", "rate = 2737.5\neffort_hours = 1") +
                          test::kind("seldom", "rate = 912.5\neffort_hours = 1"))
                        .load());
    auto const all = static_cast<double>(arisen(bench, 900));
    double const expected = 50 * 900 * 0.01;
    EXPECT_NEAR(all, expected, 4 * std::sqrt(expected));
    auto const seldom = static_cast<double>(bench.partition().tally.kinds[1].arisen);
    EXPECT_NEAR(seldom / all, 0.25, 4 * std::sqrt(0.25 * 0.75 / all));
}

TEST(Arising, unmanaged_courtyards_have_more_by_the_factor_of_the_kind) {
    auto one = place(test::kind("lamp", "rate = 3650\nunmanaged_factor = 3\neffort_hours = 1"));
    one.places = test::courtyard_type("managed", "count = 2\nresidents = 50\nmanaged = true") +
                 test::courtyard_type("plain", "count = 2\nresidents = 50");
    Workbench bench(one.load());
    std::array<double, 2> counts{};
    for (std::uint32_t community : {0U, 1U}) {
        for (Step step = 0; step < 900; ++step) {
            arise(bench.model(), bench.partition(community), step);
        }
        for (std::uint32_t courtyard = 0; courtyard < 2; ++courtyard) {
            auto const type = bench.model().courtyard(bench.partition(community), courtyard).type;
            counts[type] += bench.partition(community).courtyards[courtyard].arisen;
        }
    }
    EXPECT_NEAR(counts[0], 450, 4 * std::sqrt(450.0));
    EXPECT_NEAR(counts[1], 1350, 4 * std::sqrt(1350.0));
}

TEST(Arising, none_on_a_weekday_without_weight_and_twice_as_many_on_one_of_double_weight) {
    Workbench bench(place(test::kind("lamp", "rate = 3650\neffort_hours = 1"),
                          arising("neglect_effect = 0\nnorms_effect = 0\nbound = 1\n"
                                  "weekday_weights = [2, 1, 1, 1, 1, 1, 0]\n"))
                        .load());
    std::array<double, 7> days{};
    for (Step step = 0; step < 896; ++step) {
        auto const before = bench.partition().tally[Count::arisen];
        arise(bench.model(), bench.partition(), step);
        days[static_cast<std::size_t>(step % 7)] +=
            static_cast<double>(bench.partition().tally[Count::arisen] - before);
    }
    EXPECT_EQ(days[6], 0.0);
    EXPECT_NEAR(days[0], 128, 4 * std::sqrt(128.0));
    EXPECT_NEAR(days[1] + days[2] + days[3], 192, 4 * std::sqrt(192.0));
}

TEST(Arising, neglect_raises_and_norms_lower_the_rate_of_a_courtyard) {
    auto const factor = [](std::uint32_t open, float norms) {
        Workbench bench(place(test::kind("lamp", "rate = 3650\neffort_hours = 1"),
                              arising("neglect_effect = 0.25\nnorms_effect = 0.5\nbound = 2\n"))
                            .load());
        for (Step step = 0; step < 900; ++step) {
            for (auto& courtyard : bench.partition().courtyards) {
                courtyard.open = open;
                courtyard.norms = norms;
            }
            arise(bench.model(), bench.partition(), step);
        }
        return static_cast<double>(bench.partition().tally[Count::arisen]) / 450.0;
    };
    EXPECT_NEAR(factor(0, 0.5F), 1.0, 0.19);
    EXPECT_NEAR(factor(1, 0.5F), 2.0, 0.27); // 4 open problems on 100 residents
    EXPECT_NEAR(factor(9, 0.5F), 2.0, 0.27); // the bound
    EXPECT_NEAR(factor(0, 1.0F), 0.5, 0.14);
}

TEST(Relapse, comes_after_an_exponential_time_where_norms_do_not_prevent_it) {
    Workbench bench(place(test::kind("lamp", "rate = 0\neffort_hours = 1\nrelapse_rate = 73")).load());
    Problem solved;
    solved.key = 77;
    solved.resident = 30;
    solved.courtyard = 1;
    leave_scar(bench.model(), bench.partition(), solved, 2.5F, 2);
    double const wait = exponential(uniform(bench.model().draw(Purpose::relapse, 77)[0]));
    auto const due = std::max(3, static_cast<Step>(2.5 + 5 * wait));
    auto const entries = bench.partition().agenda.take(due);
    ASSERT_EQ(entries.size(), 1U);
    bench.partition().courtyards[1].norms = 0.0F;
    relapse(bench.model(), bench.partition(), due, entries.front());
    auto const& back = bench.partition().problems[bench.partition().trays.arisen.at(0)];
    EXPECT_EQ(back.relapse_of, 77U);
    EXPECT_EQ(back.resident, 30U);
    EXPECT_EQ(back.generation, 1);
    EXPECT_NE(back.key, 77U);
    EXPECT_EQ(bench.partition().tally[Count::relapsed], 1U);
}

TEST(Relapse, perfect_norms_prevent_every_candidate) {
    Workbench bench(place(test::kind("lamp", "rate = 0\neffort_hours = 1\nrelapse_rate = 100")).load());
    bench.partition().courtyards[0].norms = 1.0F;
    Problem solved;
    solved.key = 77;
    leave_scar(bench.model(), bench.partition(), solved, 0.0F, 0);
    int candidates = 0;
    for (Step step = 1; step < 900; ++step) {
        for (auto const& entry : bench.partition().agenda.take(step)) {
            relapse(bench.model(), bench.partition(), step, entry);
            ++candidates;
        }
    }
    EXPECT_EQ(candidates, 16);
    EXPECT_EQ(bench.partition().tally[Count::relapsed], 0U);
    EXPECT_EQ(bench.partition().scars.size(), 0U);
}

TEST(Fading, ends_a_problem_that_nobody_works_on) {
    for (bool const in_hand : {false, true}) {
        Workbench bench(place(test::kind("lamp", "rate = 0\neffort_hours = 1\nfading_rate = 12")).load());
        auto const slot = bench.add(0);
        bench.partition().problems[slot].in_hand = in_hand;
        fade(bench.model(), bench.partition(), 5,
             {.slot = slot, .generation = bench.partition().problems.generation(slot)});
        EXPECT_EQ(bench.partition().problems.size(), in_hand ? 1U : 0U);
        EXPECT_EQ(bench.partition().tally[Count::faded], in_hand ? 0U : 1U);
        EXPECT_EQ(bench.partition().courtyards[0].open, in_hand ? 1U : 0U);
    }
}

TEST(Fading, is_planned_after_an_exponential_time) {
    Workbench bench(place(test::kind("lamp", "rate = 3650\neffort_hours = 1\nfading_rate = 36.5")).load());
    Step step = 0;
    while (bench.partition().trays.arisen.empty()) {
        arise(bench.model(), bench.partition(), step++);
    }
    auto const slot = bench.partition().trays.arisen.front();
    auto const& problem = bench.partition().problems[slot];
    double const wait = 10 * exponential(uniform(bench.model().draw(Purpose::fading, problem.key)[0]));
    auto const due = static_cast<Step>(static_cast<double>(problem.arisen) + wait);
    auto const entries = bench.partition().agenda.take(std::max(step, due));
    EXPECT_TRUE(std::any_of(entries.begin(), entries.end(), [&](Entry const& entry) {
        return entry.what == Entry::What::fade && entry.slot == slot;
    }));
}

TEST(Content, severity_is_spread_but_at_most_one_and_one_household_is_affected_at_least) {
    Workbench bench(place(test::kind("lamp", "rate = 3650\neffort_hours = 1\nseverity = 0.8\n"
                                             "severity_sigma = 0.5\naffected_households = 1\n"
                                             "affected_sigma = 1"))
                        .load());
    (void)arisen(bench, 900);
    double capped = 0.0;
    double below = 0.0;
    bench.partition().problems.for_each([&](std::uint32_t, Problem const& problem) {
        EXPECT_LE(problem.severity, 1.0F);
        EXPECT_GE(problem.affected, 1);
        capped += problem.severity == 1.0F ? 1.0 : 0.0;
        below += problem.severity < 0.8F ? 1.0 : 0.0;
    });
    auto const all = static_cast<double>(bench.partition().problems.size());
    EXPECT_NEAR(below / all, 0.5, 0.1);     // the median
    EXPECT_NEAR(capped / all, 0.327, 0.09); // P(Z > ln(1 / 0.8) / 0.5)
}

} // namespace linli
