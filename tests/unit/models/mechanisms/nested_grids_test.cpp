#include "models/mechanisms/nested_grids.hpp"

#include "models/mechanisms/founding.hpp"
#include "models/mechanisms/noticing.hpp"
#include "tests/support/absent.hpp"
#include "tests/support/tiny_case.hpp"
#include "tests/support/workbench.hpp"

#include <gtest/gtest.h>

namespace linli {

namespace {

using test::TinyCase;
using test::Workbench;

std::string const noticing = "[behaviour.noticing]\nhousehold_power = 0\nvisit_hours = 0.5\n"
                             "visit_hours_per_household = 0.02\nresident_watch = 0\n";

// Courtyards of 25 residents in 12.5 households, a tenth of them Party members.
TinyCase cells(std::string const& keys) {
    TinyCase one;
    one.scenario += "party_share = 0.1\n";
    one.offices += test::office("cell", "courtyard", "parent = \"desk\"\n",
                                test::post("head", "count = 4\nhours_per_day = 1\nkind = \"volunteer\""));
    std::string const cell =
        keys.find("cell_households") == std::string::npos ? "cell_households = 60\n" : "";
    one.rules += "[structure.mechanism.nested_grids]\noffice = \"cell\"\n" + cell + keys;
    return one;
}

// Nobody reports anything.
TinyCase silent(std::string const& keys) {
    auto one = cells(keys);
    one.kinds = "[issues]\n" + test::kind("lamp", "rate = 0\nnotice_rate = 100\neffort_hours = 1");
    one.behaviour = noticing + "[behaviour.reporting]\nstake = 1\ntrust_weight = 0\neffort_weight = 0\n"
                               "indifference = 20\nnoise = 0.01\n";
    return one;
}

} // namespace

TEST(NestedGrids, party_members_reach_as_many_households_as_they_keep_in_touch_with) {
    Workbench bench(cells("active_share = 0.5\ncontact_households = 2\n").load());
    // 25 residents × 0.1 × 0.5 active × 2 households = 2.5 of 12.5
    EXPECT_DOUBLE_EQ(contact_coverage(bench.model(), 25.0, 12.5), 0.2);
    EXPECT_DOUBLE_EQ(contact_coverage(bench.model(), 25.0, 1.0), 1.0);
}

TEST(NestedGrids, those_who_live_in_a_cell_pass_its_corners_whatever_the_courtyards_size) {
    Workbench bench(cells("cell_households = 6.25\nown_cell_watch = 0.5\n").load());
    EXPECT_DOUBLE_EQ(own_cell_visits(bench.model(), 4.0, 12.5), 1.0);   // 4 people, 2 cells
    EXPECT_DOUBLE_EQ(own_cell_visits(bench.model(), 40.0, 125.0), 1.0); // 40 people, 20 cells
    EXPECT_DOUBLE_EQ(own_cell_visits(bench.model(), 4.0, 3.0), 2.0);    // never less than one cell
}

TEST(NestedGrids, a_contact_household_hears_what_its_neighbour_would_not_report) {
    Workbench told(silent("contact_households = 5\ncontact_days = 1\n").load());
    Workbench alone(silent("").load());
    told.add(0);
    alone.add(0);
    told.live(15);
    alone.live(15);
    EXPECT_EQ(told.partition().tally[Count::heard_by_contact], 1U);
    EXPECT_EQ(told.partition().tally[Count::solved], 1U);
    EXPECT_EQ(alone.partition().tally[Count::reported], 0U);
}

TEST(NestedGrids, conversations_take_the_party_members_hours) {
    Workbench bench(silent("contact_households = 5\ncontact_days = 3.5\ncontact_hours = 0.2\n").load());
    bench.live(7);
    // 2 courtyards × 12.5 households × 2 conversations a week × 0.2 hours
    EXPECT_DOUBLE_EQ(bench.partition().tally[Sum::contact_hours], 10.0);
}

TEST(NestedGrids, with_nobody_active_nothing_differs_from_none_at_all) {
    auto off = cells("active_share = 0\nown_cell_watch = 1\ncontact_households = 5\n");
    off.behaviour = noticing;
    auto absent = off;
    absent.rules = TinyCase().rules;
    test::expect_same_issues(off.load(), absent.load());
}

TEST(Patrol, a_round_takes_longer_the_more_households_it_comes_past) {
    auto one = cells("");
    one.behaviour = noticing;
    one.offices =
        test::office("desk", "community", "", test::post("clerk", "hours_per_day = 8\npatrol_share = 0.5"));
    one.rules = TinyCase().rules;
    Workbench bench(one.load());
    EXPECT_DOUBLE_EQ(visit_time(bench.model(), 12.5), 0.75);
    // 4 hours of patrol in two courtyards
    EXPECT_FLOAT_EQ(bench.partition().courtyards[0].patrol_visits, static_cast<float>(4.0 / 0.75 / 2.0));
}

TEST(Patrol, what_it_finds_goes_to_the_office_that_comes_most_often_not_to_the_one_with_most_hours) {
    TinyCase one;
    one.behaviour = noticing;
    one.offices =
        test::office("desk", "community", "", test::post("clerk", "hours_per_day = 8\npatrol_share = 0.5")) +
        test::office("watch", "courtyard", "parent = \"desk\"\n",
                     test::post("guard", "hours_per_day = 6\npatrol_share = 0.5"));
    Workbench bench(one.load());
    auto const ref = patrol_office(bench.model(), bench.partition(), 1);
    EXPECT_EQ(bench.partition().offices[ref.office].code, bench.code("watch"));
}

} // namespace linli
