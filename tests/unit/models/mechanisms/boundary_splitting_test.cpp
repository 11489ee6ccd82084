#include "models/mechanisms/boundary_splitting.hpp"

#include "tests/support/absent.hpp"
#include "tests/support/run_results.hpp"
#include "tests/support/tiny_case.hpp"
#include "tests/support/workbench.hpp"

#include <gtest/gtest.h>

namespace linli {

namespace {

using test::TinyCase;
using test::Workbench;

// Two communities of 25 households with one clerk each; reviewed on day 0, staffed three days later.
TinyCase crowded(std::string const& keys) {
    TinyCase one;
    one.offices += test::office("store", "subdistrict", "", test::post("keeper", "hours_per_day = 10"));
    one.rules += "[structure.mechanism.boundary_splitting]\noffice = \"desk\"\npost = \"clerk\"\n"
                 "review_days = 30\napproval_days = 3\n" +
                 keys;
    return one;
}

TinyCase quiet(std::string const& keys) {
    auto one = crowded(keys);
    one.kinds = "[issues]\n" + test::kind("none", "rate = 0\neffort_hours = 1");
    return one;
}

// Offices of the place that a community's desk began with, in the order of their residents.
std::vector<Office const*> cells(Workbench& bench, std::uint32_t community) {
    auto& partition = bench.partition(community);
    std::vector<Office const*> all{&partition.offices[0]};
    for (std::uint32_t at = 0; next_cell(partition, at) != at;) {
        at = next_cell(partition, at);
        all.push_back(&partition.offices[at]);
    }
    return all;
}

std::vector<std::uint64_t> keys_in(Workbench& bench, Office const& office) {
    std::vector<std::uint64_t> keys;
    for (auto at = office.head; at < office.queue.size(); ++at) {
        keys.push_back(bench.partition().tickets[office.queue[at]].key);
    }
    return keys;
}

double backlog(TinyCase const& one) {
    double sum = 0.0;
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        sum += test::indicator(test::run(one.load(), RecordLevel::summary, seed), "backlog_at_end");
    }
    return sum;
}

} // namespace

TEST(BoundarySplitting, a_place_beyond_the_norm_becomes_two_when_the_split_is_approved) {
    Workbench bench(quiet("norm_households = 20\nlimit = 10\n").load());
    EXPECT_EQ(households_per_worker(bench.model(), bench.office("desk")), 25.0);
    bench.live(3);
    EXPECT_EQ(bench.office("desk").residents, 50.0);
    bench.live(1);
    for (auto const community : {0U, 1U}) {
        auto const& place = cells(bench, community);
        ASSERT_EQ(place.size(), 2U);
        for (auto const* cell : place) {
            EXPECT_EQ(cell->hours_working_day, 8.0);
            EXPECT_EQ(cell->residents, 25.0); // one of the two courtyards
            EXPECT_EQ(cell->courtyards, 1.0);
            EXPECT_EQ(households_per_worker(bench.model(), *cell), 12.5);
        }
        EXPECT_EQ(place[1]->first_resident, 25U);
    }
}

// One full-time and one half-time clerk: two thirds of 50 residents stay, the cut runs through a courtyard.
TEST(BoundarySplitting, households_are_divided_as_those_who_serve_them) {
    auto one = quiet("norm_households = 15\nlimit = 10\n");
    auto const hours = one.offices.find("hours_per_day = 8");
    one.offices.replace(hours, 17, "hours_per_day = 8\npart_time = 0.5");
    one.offices.insert(one.offices.find("[[structure.office]]", hours),
                       test::post("head", "hours_per_day = 8"));
    Workbench bench(one.load());
    bench.live(4);
    auto const place = cells(bench, 0);
    ASSERT_EQ(place.size(), 2U);
    EXPECT_EQ(place[0]->residents, 37.0); // 1.5 of 2 people
    EXPECT_EQ(place[1]->residents, 13.0);
    EXPECT_EQ(place[1]->first_resident, 37U);
    EXPECT_EQ(place[1]->courtyards, 13.0 / 25.0);
    EXPECT_EQ(place[0]->courtyards + place[1]->courtyards, 2.0);
}

TEST(BoundarySplitting, open_issues_go_with_their_households_and_none_is_lost) {
    auto one = quiet("norm_households = 20\nlimit = 10\n");
    one.kinds = "[issues]\n" + test::kind("long", "rate = 0\neffort_hours = 1000\neffort_law = \"fixed\"");
    Workbench bench(one.load());
    for (auto const courtyard : {0U, 1U, 1U, 0U, 1U}) {
        bench.add(0, courtyard);
        bench.live(1);
    }
    bench.live(2);
    auto const place = cells(bench, 0);
    ASSERT_EQ(place.size(), 2U);
    EXPECT_EQ(keys_in(bench, *place[0]), (std::vector<std::uint64_t>{1, 4}));
    EXPECT_EQ(keys_in(bench, *place[1]), (std::vector<std::uint64_t>{2, 3, 5}));
    EXPECT_EQ(bench.partition().backlog(), 5U);
}

TEST(BoundarySplitting, both_cells_work_at_the_same_time_and_each_for_its_own) {
    auto one = quiet("norm_households = 20\nlimit = 10\n");
    one.kinds = "[issues]\n" + test::kind("short", "rate = 0\neffort_hours = 6\neffort_law = \"fixed\"");
    Workbench bench(one.load());
    bench.live(5);
    for (auto const courtyard : {0U, 0U, 1U}) {
        bench.add(0, courtyard);
    }
    bench.live(1);
    auto const place = cells(bench, 0);
    EXPECT_EQ(place[0]->spent.total(), 8.0); // six hours, and two of the next
    EXPECT_EQ(place[1]->spent.total(), 6.0); // and nothing of its neighbour's
}

TEST(BoundarySplitting, the_purse_is_divided_and_no_yuan_lost) {
    auto one = quiet("norm_households = 20\nlimit = 10\n");
    one.offices.insert(one.offices.find("at = \"community\""), "budget = 365\n");
    Workbench bench(one.load());
    bench.office("desk").committed = 30.0;
    bench.live(4);
    auto const place = cells(bench, 0);
    EXPECT_EQ(place[0]->budget_per_day + place[1]->budget_per_day, 50.0);
    EXPECT_EQ(place[1]->budget_per_day, 25.0);
    EXPECT_EQ(place[0]->committed + place[1]->committed, 30.0);
}

TEST(BoundarySplitting, a_patrol_sees_as_much_more_often_as_there_are_people_more) {
    auto one = quiet("norm_households = 20\nlimit = 10\n");
    one.offices.insert(one.offices.find("hours_per_day = 8"), "patrol_share = 0.5\n");
    one.behaviour = "[behaviour.noticing]\nvisit_hours = 0.5\nhousehold_power = 0\nresident_watch = 0\n";
    Workbench bench(one.load());
    auto const before = bench.partition().courtyards[0].patrol_visits;
    bench.live(4);
    EXPECT_EQ(bench.partition().courtyards[0].patrol_visits, 2.0F * before);
    EXPECT_EQ(bench.partition().courtyards[1].patrol_visits, 2.0F * before);
    EXPECT_EQ(cells(bench, 0)[1]->hours_working_day, 4.0);
}

// Reviewed each month: whoever has more than the norm is split again, in whichever order.
TEST(BoundarySplitting, goes_on_until_nobody_has_more_than_the_norm) {
    Workbench bench(quiet("norm_households = 5\nlimit = 100\n").load({"scenario.days=200"}));
    bench.live(200);
    double residents = 0.0;
    for (auto const* cell : cells(bench, 0)) {
        EXPECT_LE(households_per_worker(bench.model(), *cell), 5.0);
        residents += cell->residents;
    }
    EXPECT_EQ(residents, 50.0);
    for (std::uint32_t resident = 0; resident < 50; ++resident) {
        auto const at = cell_of(bench.partition(), 0, resident);
        auto const& cell = bench.partition().offices[at];
        EXPECT_LE(cell.first_resident, resident);
        EXPECT_LT(resident, cell.first_resident + cell.residents);
    }
}

TEST(BoundarySplitting, a_place_within_the_norm_stays_as_it_is) {
    Workbench bench(quiet("norm_households = 25\nlimit = 10\n").load());
    bench.live(10);
    EXPECT_EQ(bench.office("desk").hours_working_day, 8.0);
}

TEST(BoundarySplitting, no_more_places_are_split_than_the_plan_allows) {
    Workbench bench(quiet("norm_households = 20\nlimit = 1\n").load());
    bench.live(10);
    EXPECT_EQ(cells(bench, 0).size() + cells(bench, 1).size(), 3U);
}

TEST(BoundarySplitting, hours_come_from_the_donor_as_long_as_it_has_them) {
    // The keeper's ten hours spare one clerk of eight hours, not two.
    Workbench bench(quiet("norm_households = 20\nlimit = 10\ndonor = \"store\"\n").load());
    bench.live(10);
    double all = bench.office("store", 2).hours_working_day;
    for (auto const community : {0U, 1U}) {
        for (auto const* cell : cells(bench, community)) {
            all += cell->hours_working_day;
        }
    }
    EXPECT_EQ(all, 8.0 + 8.0 + 10.0);
    EXPECT_EQ(bench.office("store", 2).hours_working_day, 2.0);
}

TEST(BoundarySplitting, wages_are_paid_weekly_out_of_the_payers_budget) {
    Workbench bench(quiet("norm_households = 20\nlimit = 10\npayer = \"store\"\nwage = 36500\n").load());
    bench.live(7); // Sunday evening
    EXPECT_DOUBLE_EQ(bench.office("store", 2).committed, 2 * 700.0);
    EXPECT_DOUBLE_EQ(bench.partition(0).tally[Sum::wages] + bench.partition(1).tally[Sum::wages], 1400.0);
}

TEST(BoundarySplitting, without_any_split_allowed_nothing_differs_from_none_at_all) {
    auto off = crowded("norm_households = 20\nlimit = 0\n");
    auto absent = off;
    absent.rules = TinyCase().rules;
    test::expect_same_issues(off.load(), absent.load());
}

// Work for 10 hours a day comes in, and a clerk has 8; false alarm far below one in a thousand.
TEST(BoundarySplitting, a_second_worker_clears_the_queue_that_one_cannot) {
    auto split = crowded("norm_households = 20\nlimit = 10\n");
    split.scenario.replace(split.scenario.find("days = 20"), 9, "days = 200");
    split.kinds = "[issues]\n" + test::kind("long", "rate = 3650\neffort_hours = 20\neffort_law = \"fixed\"");
    auto one = split;
    one.rules = TinyCase().rules;
    EXPECT_LT(backlog(split), 0.5 * backlog(one));
}

} // namespace linli
