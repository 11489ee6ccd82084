#include "models/mechanisms/emergency.hpp"

#include "models/mechanisms/emergency_duty.hpp"
#include "models/mechanisms/emergency_needs.hpp"
#include "models/mechanisms/hours.hpp"
#include "tests/support/emergency_case.hpp"
#include "tests/support/run_results.hpp"
#include "tests/support/workbench.hpp"

#include <gtest/gtest.h>

namespace linli {

namespace {

using test::TinyCase;
using test::Workbench;

std::string emergency(std::string const& keys, std::string const& tasks) {
    return "[[scenario.emergency]]\nid = \"rain\"\nname = { en = \"Rain\", zh = \"雨\" }\nkind = \"flood\"\n"
           "start_day = 1\ndays = 3\nhandover_hours = 0.5\n" +
           keys + tasks;
}

std::string task(std::string const& id, std::string const& keys) {
    return "[[scenario.emergency.task]]\nid = \"" + id + "\"\nname = { en = \"" + id + "\", zh = \"事\" }\n" +
           keys;
}

// Two communities of two courtyards; in each a desk with one clerk of eight hours. Nothing arises.
TinyCase rain(std::string const& tasks, std::string const& duty, std::string const& keys = "") {
    TinyCase one;
    one.kinds = "[issues]\n" + test::kind("job", "rate = 0\neffort_hours = 8\neffort_law = \"fixed\"\n");
    one.places += emergency(keys, tasks);
    one.rules += "[structure.mechanism.emergency_duty]\n" + duty;
    return one;
}

std::string const watch = task("watch", "unit = \"courtyard\"\nhours = 3\n");
std::string const half_a_day = test::corps("desk", "share = 0.5\nshift_hours = 4");

EmergencyDay const& day(Workbench& bench, std::size_t number, std::uint32_t partition = 0) {
    return bench.partition(partition).emergency.days[number];
}

} // namespace

// Six hours are called for. Half of eight hours go; of a shift of four hours half an hour is lost: 3.5 are
// done.
TEST(Emergency, hours_of_a_day_are_those_worked_out_by_hand) {
    Workbench bench(rain(watch, half_a_day).load());
    bench.live(2);
    EXPECT_DOUBLE_EQ(day(bench, 1).needed, 6.0);
    EXPECT_DOUBLE_EQ(day(bench, 1).done, 3.5);
    EXPECT_DOUBLE_EQ(day(bench, 1).diverted, 4.0);
    EXPECT_DOUBLE_EQ(day(bench, 1).handover, 0.5);
    EXPECT_DOUBLE_EQ(hours_in_step(bench.model(), bench.office("desk"), 1), 4.0);
    EXPECT_DOUBLE_EQ(bench.office("desk").spent.emergency, 4.0);
}

TEST(Emergency, nothing_is_asked_before_it_begins_and_after_it_has_ended) {
    Workbench bench(rain(watch, half_a_day).load());
    bench.live(6);
    for (std::size_t const quiet : {0U, 4U, 5U}) {
        EXPECT_EQ(day(bench, quiet).needed, 0.0);
        EXPECT_EQ(day(bench, quiet).diverted, 0.0);
    }
    EXPECT_DOUBLE_EQ(hours_in_step(bench.model(), bench.office("desk"), 5), 8.0);
}

// With four hours a day left, a job of eight hours takes the second day and the third.
TEST(Emergency, ordinary_issues_wait_because_the_hours_are_gone) {
    Workbench bench(rain(watch, half_a_day).load());
    bench.live();
    bench.add(0);
    bench.live(1);
    EXPECT_EQ(bench.partition().rows.size(), 0U);
    bench.live(1);
    EXPECT_NEAR(static_cast<double>(bench.ended().fixed), 2.0 + 17.0 / 24.0, 1e-5);
}

TEST(Emergency, overtime_comes_after_ordinary_hours_and_takes_nothing_from_them) {
    Workbench bench(
        rain(watch, test::corps("desk", "share = 0.5\nextra_hours_working_day = 2\nshift_hours = 4")).load());
    bench.live(2);
    EXPECT_DOUBLE_EQ(day(bench, 1).done, 5.25);
    EXPECT_DOUBLE_EQ(day(bench, 1).diverted, 4.0);
    EXPECT_DOUBLE_EQ(day(bench, 1).extra, 2.0);
    EXPECT_DOUBLE_EQ(hours_in_step(bench.model(), bench.office("desk"), 1), 4.0);
}

TEST(Emergency, the_first_corps_goes_first_and_only_for_its_tasks) {
    auto both = rain(task("watch", "unit = \"courtyard\"\nhours = 1\n") +
                         task("pump", "unit = \"courtyard\"\nhours = 2\n"),
                     test::corps("squad", "share = 1\nshift_hours = 4\ntasks = [\"pump\"]") +
                         test::corps("desk", "share = 1\nshift_hours = 4"),
                     "cover_threshold = 1\n");
    both.offices += test::office("squad", "community", "", test::post("man", "hours_per_day = 8"));
    Workbench bench(both.load());
    bench.live(2);
    EXPECT_DOUBLE_EQ(bench.office("squad").spent.emergency, 4.0 / 0.875);
    EXPECT_DOUBLE_EQ(bench.office("desk").spent.emergency, 2.0 / 0.875);
    EXPECT_TRUE(bench.partition().emergency.books[0].cover[0].covered);
}

// Twenty hours are due in two days; seven a day can be given, so six stay undone.
TEST(Emergency, what_a_deadline_leaves_undone_is_counted_once) {
    Workbench bench(rain(task("bags", "unit = \"courtyard\"\nhours = 10\ndeadline_days = 2\n"),
                         test::corps("desk", "share = 1\nshift_hours = 4"))
                        .load());
    bench.live(8);
    double needed = 0.0;
    double done = 0.0;
    for (std::size_t d = 0; d < 8; ++d) {
        needed += day(bench, d).needed;
        done += day(bench, d).done;
    }
    EXPECT_DOUBLE_EQ(needed, 20.0);
    EXPECT_DOUBLE_EQ(done, 14.0);
    EXPECT_DOUBLE_EQ(day(bench, 3).done, 0.0);
}

// The first day is lost: what an office above gives is decided in the evening.
TEST(Emergency, an_office_above_sends_in_the_evening_what_was_open_that_day) {
    auto above = rain(watch, test::corps("bureau", "share = 1\nshift_hours = 4"));
    above.offices += test::office("bureau", "subdistrict", "", test::post("man", "hours_per_day = 8"));
    Workbench bench(above.load());
    bench.live(3);
    EXPECT_DOUBLE_EQ(day(bench, 1).done, 0.0);
    // Twelve hours were open in the two communities; eight can be given, four to each, 3.5 of them useful.
    EXPECT_DOUBLE_EQ(day(bench, 2).received, 4.0);
    EXPECT_DOUBLE_EQ(day(bench, 2).done, 3.5);
    EXPECT_DOUBLE_EQ(day(bench, 2, 2).sent, 8.0);
    EXPECT_DOUBLE_EQ(hours_in_step(bench.model(), bench.office("bureau", 2), 2), 0.0);
}

TEST(Emergency, wartime_takes_more_hours_once_it_is_decided_and_in_effect) {
    Workbench bench(rain(watch, half_a_day +
                                    "[structure.mechanism.emergency_duty.wartime]\nunmet_share = 0.3\n"
                                    "decision_days = 2\nshare = 0.75\n")
                        .load());
    bench.live(6);
    EXPECT_DOUBLE_EQ(day(bench, 2).diverted, 4.0);
    EXPECT_DOUBLE_EQ(day(bench, 3).diverted, 6.0);
    EXPECT_FALSE(bench.partition().emergency.at_war);
}

TEST(Emergency, a_higher_grade_is_served_first_and_a_lower_one_is_asked_for_less) {
    auto graded = rain(watch, half_a_day + "[[structure.mechanism.emergency_duty.grade]]\nid = \"low\"\n"
                                           "courtyards = \"unmanaged\"\nneed_share = 0.5\n");
    Workbench bench(graded.load());
    auto needs = needs_of(bench.model(), bench.partition(), 1);
    EXPECT_DOUBLE_EQ(needs.needs[0].full[0], 3.0);
    EXPECT_DOUBLE_EQ(needs.needs[0].asked[0], 1.5);
    needs.grade = {1, 0};
    EmergencyDay books;
    meet_needs(bench.model(), bench.partition(), needs, 1, books);
    EXPECT_DOUBLE_EQ(needs.needs[0].left[1], 0.0); // 1.5 hours; the other courtyard has what is left of 3.5
    EXPECT_DOUBLE_EQ(needs.needs[0].left[0], 0.0);
    EXPECT_NEAR(books.diverted, 3.0 / 0.875, 1e-12);
}

TEST(Emergency, gates_are_by_residents_at_least_one_and_closed_down_to_those_left_open) {
    Emergency emergency;
    emergency.residents_per_gate = 100.0;
    EmergencyDuty duty;
    duty.gates_open = 2;
    EXPECT_EQ(gates_to_watch(emergency, nullptr, 20), 1U);
    EXPECT_EQ(gates_to_watch(emergency, nullptr, 510), 5U);
    EXPECT_EQ(gates_to_watch(emergency, &duty, 510), 2U);
}

TEST(Emergency, members_add_hours_by_motivation_and_less_when_strained) {
    Workbench bench(test::emergency_case().load());
    bench.live(21 + 10);
    auto& p = bench.partition();
    auto const& duty = *bench.model().structure.mechanism.emergency_duty;
    auto const& office = bench.office("council");
    ASSERT_TRUE(office.active);
    double more = 0.0;
    for (auto const& member : p.councils[office.place].members) {
        more += static_cast<double>(member.hours) * 4.0 / 7.0 * static_cast<double>(member.motivation);
    }
    Step const during = 21 + 20;
    p.emergency.strain[office.place] = 0.0;
    EXPECT_NEAR(duty_hours(bench.model(), p, office, duty.corps[0], during, false).extra, more, 1e-9);
    p.emergency.strain[office.place] = 0.25;
    EXPECT_NEAR(duty_hours(bench.model(), p, office, duty.corps[0], during, false).extra, 0.75 * more, 1e-9);
}

TEST(Emergency, strain_grows_with_hours_given_and_recovers_without) {
    auto busy = test::emergency_case();
    busy.behaviour["emergency"] += "\n";
    Workbench bench(busy.load());
    auto& p = bench.partition();
    bench.live(21 + 10);
    p.emergency.strain[0] = 0.5;
    p.emergency.week_volunteered[0] = 0.0;
    strain_members(bench.model(), p, bench.next());
    EXPECT_DOUBLE_EQ(p.emergency.strain[0], 0.45);
    p.emergency.week_volunteered[0] = 1e6; // more than all of them can give counts as all
    strain_members(bench.model(), p, bench.next());
    EXPECT_NEAR(p.emergency.strain[0], 0.405 + 0.2 * (1.0 - 0.405), 1e-12);
}

} // namespace linli
