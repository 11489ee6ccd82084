#include "models/mechanisms/hours.hpp"

#include "sim/core/math.hpp"
#include "tests/support/tiny_case.hpp"
#include "tests/support/workbench.hpp"

#include <gtest/gtest.h>

namespace linli {

namespace {

using test::TinyCase;
using test::Workbench;

/// Offices of one community from Monday to Friday, with the posts given.
std::shared_ptr<Inputs const> staffed(std::string const& posts, std::string const& office_keys = "") {
    TinyCase one;
    one.scenario.replace(one.scenario.find("work_days_per_week = 7"), 22, "work_days_per_week = 5");
    one.kinds = "[issues]\n" + test::kind("lamp", "rate = 0\neffort_hours = 1");
    one.behaviour = "[behaviour.working]\nquality = 1\nfatigue_gain = 0.2\nfatigue_recovery = 0.1\n"
                    "fatigue_slowing = 0\nfatigue_quality_loss = 0\nturnover_rate = 0\n";
    one.offices = test::office("desk", "community", office_keys, posts);
    return one.load();
}

/// The probability that the first desk of the case loses somebody at the end of week 0 is above `u`.
double draw_of_turnover(Workbench& bench) {
    auto const& office = bench.office("desk");
    auto const seat =
        static_cast<std::uint64_t>(office.place) << 8U | static_cast<std::uint64_t>(Tier::community);
    return uniform(bench.model().draw(Purpose::turnover, seat, 0, office.code)[0]);
}

} // namespace

TEST(Hours, are_what_reporting_and_patrol_leave) {
    Workbench bench(staffed(test::post("a", "count = 3\nhours_per_day = 8\nreporting_share = 0.5\n"
                                            "patrol_share = 0.1")));
    EXPECT_NEAR(bench.office("desk").hours_working_day, 3 * 8 * 0.4, 1e-12);
    EXPECT_EQ(bench.office("desk").hours_free_day, 0.0);
}

TEST(Hours, on_free_days_are_those_of_posts_that_work_on_weekends) {
    Workbench bench(staffed(test::post("a", "hours_per_day = 6") +
                            test::post("b", "hours_per_day = 2\nweekends = true")));
    auto const& office = bench.office("desk");
    EXPECT_EQ(hours_in_step(bench.model(), office, 4), 8.0); // Friday
    EXPECT_EQ(hours_in_step(bench.model(), office, 5), 2.0); // Saturday
    EXPECT_EQ(hours_in_step(bench.model(), office, 7), 8.0);
}

TEST(Hours, of_elected_members_do_not_come_from_the_template) {
    Workbench bench(staffed(test::post("a", "hours_per_day = 6") +
                            test::post("b", "kind = \"elected\"\ncount = 9\nhours_per_day = 9")));
    EXPECT_EQ(bench.office("desk").hours_working_day, 6.0);
}

TEST(Hours, skill_is_the_mean_over_hours_and_heads_are_servers_unless_pooled) {
    auto const posts = test::post("a", "count = 2\nhours_per_day = 3\nskill = 1") +
                       test::post("b", "hours_per_day = 2\nskill = 2");
    Workbench apart(staffed(posts, "pooled = false\n"));
    EXPECT_NEAR(apart.office("desk").skill, (6 * 1.0 + 2 * 2.0) / 8.0, 1e-12);
    EXPECT_EQ(apart.office("desk").servers, 3U);
    Workbench pooled(staffed(posts));
    EXPECT_EQ(pooled.office("desk").servers, 1U);
}

TEST(Hours, had_add_up_over_the_days_whether_settled_or_not) {
    Workbench bench(staffed(test::post("a", "hours_per_day = 6\n") +
                            test::post("b", "hours_per_day = 1\nweekends = true")));
    auto office = bench.office("desk");
    double const week = 5 * 7.0 + 2 * 1.0;
    EXPECT_EQ(hours_had(bench.model(), office, 7), week);
    settle_hours(bench.model(), office, 3);
    EXPECT_EQ(office.had, 3 * 7.0);
    EXPECT_EQ(hours_had(bench.model(), office, 14), 2 * week);
    settle_hours(bench.model(), office, 2); // never backwards
    EXPECT_EQ(office.had, 3 * 7.0);
}

TEST(Fatigue, recovers_and_grows_with_the_load_of_the_week) {
    Workbench bench(staffed(test::post("a", "hours_per_day = 8")));
    auto& office = bench.office("desk");
    office.fatigue = 0.5;
    office.week_spent = 20.0; // of 40
    tire(bench.model(), bench.partition(), 6);
    EXPECT_NEAR(office.fatigue, 0.45 + 0.2 * 0.5 * (1 - 0.45), 1e-12);
    EXPECT_EQ(office.week_spent, 0.0);
    EXPECT_EQ(office.week_had, 0.0);
    EXPECT_EQ(office.had, 40.0);
}

TEST(Fatigue, only_fades_in_a_week_without_work) {
    Workbench bench(staffed(test::post("a", "hours_per_day = 8")));
    bench.office("desk").fatigue = 0.5;
    tire(bench.model(), bench.partition(), 6);
    EXPECT_NEAR(bench.office("desk").fatigue, 0.45, 1e-12);
}

TEST(Turnover, somebody_leaves_if_the_draw_lies_below_the_hazard_of_the_week) {
    double const fatigue = 0.9; // of 1, after a week of rest
    Workbench sample(staffed(test::post("a", "hours_per_day = 8")));
    double const just = -52.0 / fatigue * log_exact(1.0 - draw_of_turnover(sample));
    for (auto const& [rate, left] : {std::pair(just * 1.001, 1U), std::pair(just * 0.999, 0U)}) {
        auto inputs = std::make_shared<Inputs>(*staffed(test::post("a", "hours_per_day = 8")));
        inputs->behaviour.working->turnover_rate = rate;
        Workbench bench(inputs);
        bench.office("desk").fatigue = 1.0;
        tire(bench.model(), bench.partition(), 6);
        EXPECT_EQ(bench.office("desk").departures, left);
        EXPECT_NEAR(bench.office("desk").fatigue, left == 1 ? 0.0 : fatigue, 1e-12);
    }
}

} // namespace linli
