#include "models/mechanisms/volunteers.hpp"

#include "tests/support/absent.hpp"
#include "tests/support/tiny_case.hpp"
#include "tests/support/workbench.hpp"

#include <gtest/gtest.h>

namespace linli {

namespace {

using test::TinyCase;
using test::Workbench;

// A team of volunteers in each courtyard who give an hour a day while half of the neighbours help.
TinyCase team(std::string const& keys, std::string const& points = "") {
    TinyCase one;
    one.kinds = "[issues]\n" + test::kind("care", "rate = 0\neffort_hours = 1");
    one.behaviour = "[behaviour.cooperation]\nconditional_share = 0.5\nfree_rider_share = 0.33\n"
                    "hump_share = 0.14\nstart_level = 0.5\nlearning = 0\nasked = 10\nhelpers_needed = 3\n"
                    "helper_hours = 1\n";
    one.offices +=
        test::office("team", "courtyard", "parent = \"desk\"\n",
                     test::post("volunteer", "kind = \"volunteer\"\nhours_per_day = 1\nweekends = true"));
    one.channels = test::channel("knock", "team");
    if (!keys.empty()) {
        one.rules += "[structure.mechanism.volunteers]\noffice = \"team\"\n" + keys;
    }
    if (!points.empty()) {
        one.rules += "[structure.mechanism.points]\noffice = \"team\"\n" + points;
    }
    return one;
}

} // namespace

TEST(Volunteers, those_who_help_are_counted_by_type_and_belief) {
    Workbench bench(team("learning = 0\n").load());
    auto const& types = *bench.model().behaviour.cooperation;
    EXPECT_DOUBLE_EQ(participation(types, 0.5), 0.5 * 0.5 + 0.14 * 1.0 + 0.03);
    EXPECT_NEAR(participation(types, 0.0), 0.03, 1e-12);
    EXPECT_DOUBLE_EQ(participation(types, 1.0), 0.53);
}

TEST(Volunteers, hours_follow_what_neighbours_have_seen_of_each_other) {
    Workbench bench(team("learning = 0.5\n").load());
    bench.live(7); // 0.42 helped where 0.5 was believed
    EXPECT_DOUBLE_EQ(bench.office("team").hours_working_day, 1.0);
    EXPECT_FLOAT_EQ(bench.partition().courtyards[0].cooperation, 0.46F);
    bench.live(7);
    double const expected = (0.5 * 0.46 + 0.14 * 2.0 * 0.46 + 0.03) / 0.42;
    EXPECT_NEAR(bench.office("team").hours_working_day, expected, 1e-6);
    EXPECT_DOUBLE_EQ(bench.partition().tally[Sum::helper_hours], 2 * (7.0 + 7.0)); // two courtyards
}

TEST(Volunteers, hours_of_service_are_paid_from_credit_and_make_others_give_hours) {
    auto const keys = "reciprocity = 0.5\ncredit_weeks = 10\nservice_kinds = [\"care\"]\n";
    Workbench bench(team(keys).load());
    bench.add(0);
    bench.live(7);
    auto const& courtyard = bench.partition().courtyards[0];
    // 7 hours earned, 1 claimed; 0.7 would be forgotten in a week, so every hour is honoured.
    EXPECT_FLOAT_EQ(courtyard.credit, 6.0F * 0.9F);
    EXPECT_FLOAT_EQ(courtyard.honoured, 0.1F);
    EXPECT_NEAR(bench.office("team").hours_working_day, (0.42 + 0.5 * 0.1 * 0.58) / 0.42, 1e-6);
    EXPECT_FLOAT_EQ(bench.partition().courtyards[1].credit, 7.0F * 0.9F); // nobody there needed care
    EXPECT_EQ(bench.partition().courtyards[1].honoured, 0.0F);
}

TEST(Volunteers, without_learning_and_exchange_nothing_differs_from_none_at_all) {
    auto off = team("learning = 0\n");
    off.kinds = "[issues]\n" + test::kind("care", "rate = 3650\neffort_hours = 1");
    auto absent = off;
    absent.rules = TinyCase().rules;
    test::expect_same_issues(off.load(), absent.load());
}

TEST(Points, add_hours_of_party_members_while_they_are_worth_something) {
    auto const keys = "party_share = 0.5\ngain = 0.3\nhalf_life_weeks = 2\nrenewal_weeks = 4\n";
    Workbench bench(team("", keys).load());
    EXPECT_DOUBLE_EQ(points_factor(bench.model(), 0, 0.5), 1.15);
    EXPECT_DOUBLE_EQ(points_factor(bench.model(), 14, 0.5), 1.075); // worth half
    EXPECT_DOUBLE_EQ(points_factor(bench.model(), 28, 0.5), 1.15);  // stars are awarded anew
    EXPECT_DOUBLE_EQ(points_factor(bench.model(), 14, 0.0), 1.0);
    bench.live(14);
    EXPECT_NEAR(bench.office("team").hours_working_day, 1.075, 1e-6);
}

TEST(Points, in_the_end_cost_more_than_they_bring_where_they_crowd_out_the_will_to_help) {
    auto const keys = "gain = 0.3\nhalf_life_weeks = 2\nrenewal_weeks = 100\ncrowding_out = 0.1\n";
    Workbench bench(team("", keys).load());
    EXPECT_GT(points_factor(bench.model(), 0, 1.0), 1.0);
    EXPECT_NEAR(points_factor(bench.model(), 14, 1.0), 1.15 * 0.81, 1e-12);
    EXPECT_LT(points_factor(bench.model(), 70, 1.0), 0.5);
}

TEST(Points, without_gain_and_crowding_out_nothing_differs_from_none_at_all) {
    auto off = team("", "party_share = 0.5\n");
    off.kinds = "[issues]\n" + test::kind("care", "rate = 3650\neffort_hours = 1");
    auto absent = off;
    absent.rules = TinyCase().rules;
    test::expect_same_issues(off.load(), absent.load());
}

} // namespace linli
