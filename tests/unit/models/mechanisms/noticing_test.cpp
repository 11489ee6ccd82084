#include "models/mechanisms/noticing.hpp"

#include "sim/random/distributions.hpp"
#include "tests/support/tiny_case.hpp"
#include "tests/support/workbench.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace linli {

namespace {

using test::TinyCase;
using test::Workbench;

/// A clerk with 4 hours a day for rounds of half an hour each through two courtyards: 4 visits a day to each.
TinyCase watched(std::string const& kind_keys) {
    TinyCase one;
    one.scenario.replace(one.scenario.find("days = 20"), 9, "days = 400");
    one.kinds = "[issues]\n" + test::kind("lamp", "rate = 0\neffort_hours = 1\n" + kind_keys);
    one.behaviour = "[behaviour.noticing]\nhousehold_power = 0.5\nvisit_hours = 0.5\nresident_watch = 0.2\n";
    one.offices =
        test::office("desk", "community", "", test::post("clerk", "hours_per_day = 8\npatrol_share = 0.5"));
    return one;
}

/// With councils of one member for ten residents, who give 7 hours a week, half of them to watching.
TinyCase with_councils() {
    auto one = watched("notice_rate = 0\npatrol_detection = 1");
    one.behaviour += "[behaviour.volunteering]\nintercept = 20\nparty_weight = 0\nretired_cadre_weight = 0\n"
                     "retired_weight = 0\nownership_weight = 0\nhours_per_week = 7\nhours_sigma = 0\n"
                     "motivation_start = 1\nmotivation_fading = 0\nrecognition = 0\noverload_loss = 0\n"
                     "resignation_rate = 0\n"
                     "[behaviour.neighbourly_work]\npublicity_norms = 0\nactivity_ownership = 0\n"
                     "conversations_per_hour = 3\nnorms_fading = 0\n";
    one.offices = test::office("desk", "community", "", test::post("clerk", "hours_per_day = 8")) +
                  test::office("council", "courtyard", "body = \"neighbours\"\nparent = \"desk\"\n",
                               test::post("member", "kind = \"elected\"\nhours_per_day = 1"));
    one.rules = "[structure.routing]\n[structure.mechanism.founding]\noffice = \"council\"\nstart_day = 100\n"
                "preparation_days = 5\nnomination_days = 3\nposting_days = 2\nvetting_pass = 1\n"
                "approval = 0\nresidents_per_seat = 10\nseats_minimum = 1\njoint_limit = 1\nretry_days = 9\n"
                "by_election_days = 90\n"
                "[structure.mechanism.council_work]\noffice = \"council\"\npublicity_share = 0\n"
                "watch_share = 0.5\nlistening_share = 0.25\nactivity_share = 0\n";
    return one;
}

double wait(Workbench& bench, Purpose purpose, std::uint32_t time) {
    return exponential(uniform(bench.model().draw(purpose, 1, time)[0]));
}

} // namespace

TEST(Noticing, without_rules_is_at_once) {
    TinyCase one;
    one.kinds = "[issues]\n" + test::kind("lamp", "rate = 0\neffort_hours = 1\nnotice_rate = 0.001");
    Workbench bench(one.load());
    bench.add(0);
    bench.live();
    EXPECT_EQ(bench.ended().noticed, 0.0F);
    EXPECT_EQ(bench.ended().noticed_by, Notice::resident);
}

TEST(Noticing, by_residents_takes_an_exponential_time_that_the_root_of_households_shortens) {
    Workbench bench(watched("notice_rate = 0.0005\naffected_households = 16").load());
    auto const slot = bench.add(0);
    plan_noticing(bench.model(), bench.partition(), 0);
    double const expected = wait(bench, Purpose::noticing, 0) / (0.0005 * 4);
    auto const due = static_cast<Step>(expected);
    auto const entries = bench.partition().agenda.take(due);
    ASSERT_EQ(entries.size(), 1U) << "on day " << due;
    notice_due(bench.model(), bench.partition(), entries.front());
    EXPECT_FLOAT_EQ(bench.partition().problems[slot].noticed, static_cast<float>(expected));
    EXPECT_EQ(bench.partition().trays.deciding.size(), 1U);
}

TEST(Noticing, a_problem_is_noticed_once) {
    Workbench bench(watched("notice_rate = 0.1").load());
    auto const slot = bench.add(0);
    mark_noticed(bench.model(), bench.partition(), slot, 3.0F, Notice::patrol);
    mark_noticed(bench.model(), bench.partition(), slot, 4.0F, Notice::resident);
    EXPECT_EQ(bench.partition().problems[slot].noticed, 3.0F);
    EXPECT_EQ(bench.partition().tally[Count::noticed], 1U);
    EXPECT_EQ(bench.partition().tally[Count::noticed_by_patrol], 1U);
    EXPECT_EQ(bench.partition().tally[Count::noticed_by_resident], 0U);
}

TEST(Patrol, comes_as_often_as_its_hours_allow_for_the_courtyards_it_serves) {
    Workbench bench(watched("notice_rate = 0").load());
    EXPECT_FLOAT_EQ(bench.partition().courtyards[0].patrol_visits, 4.0F);
    EXPECT_FLOAT_EQ(bench.partition().courtyards[1].patrol_visits, 4.0F);
}

TEST(Patrol, finds_at_the_rate_of_its_visits_times_detection_and_reports_by_itself) {
    Workbench bench(watched("notice_rate = 0\npatrol_detection = 0.01").load());
    auto const slot = bench.add(0);
    plan_noticing(bench.model(), bench.partition(), 0);
    auto const due = static_cast<Step>(wait(bench, Purpose::watch, 0) / (4 * 0.01));
    auto const entries = bench.partition().agenda.take(std::max(1, due));
    ASSERT_EQ(entries.size(), 1U);
    watch_due(bench.model(), bench.partition(), due, entries.front());
    EXPECT_EQ(bench.partition().problems[slot].noticed_by, Notice::patrol);
    ASSERT_EQ(bench.partition().trays.reports.size(), 1U);
    EXPECT_EQ(bench.partition().trays.reports.front().channel, no_code);
    EXPECT_EQ(bench.partition().trays.reports.front().office.office, 0U);
}

TEST(Patrol, that_detects_nothing_never_finds) {
    Workbench bench(watched("notice_rate = 0\npatrol_detection = 0").load());
    bench.add(0);
    bench.live(399);
    EXPECT_EQ(bench.partition().tally[Count::noticed], 0U);
}

TEST(CouncilWatch, is_bounded_by_three_times_the_planned_size) {
    Workbench bench(with_councils().load());
    // 25 residents have 2.5 seats; each member sees 0.2 by the way and gives 0.5 hours a day to visits.
    EXPECT_NEAR(most_council_visits(bench.model()), 3 * 2.5 * (0.2 + 0.5 * 1 / 0.5), 1e-9);
    // 0.25 hours a day, 3 talks an hour, 5 households a member.
    EXPECT_NEAR(most_council_talks(bench.model()), 3 * 0.25 * 3 / 5, 1e-9);
}

// Seen within the day with 1 - exp(-visits x detection), out of candidates with 1 - exp(-bound x detection).
TEST(CouncilWatch, finds_a_candidate_with_the_share_of_its_chance_in_that_of_the_bound) {
    Workbench bench(with_councils().load());
    auto const slot = bench.add(0);
    auto& council = bench.partition().councils[0];
    council.state = CouncilState::serving;
    double const u = uniform(bench.model().draw(Purpose::watch, 1, 1)[1]);
    Entry const entry{.what = Entry::What::watch,
                      .extra = 1,
                      .slot = slot,
                      .generation = bench.partition().problems.generation(slot)};
    double const detection = bench.model().kinds[0].patrol_detection;
    double const bound = 1.0 - std::exp(-most_council_visits(bench.model()) * detection);
    double const enough = -std::log(1.0 - u * bound) / detection;
    council.visits_per_day = enough * 0.999;
    watch_due(bench.model(), bench.partition(), 1, entry);
    EXPECT_EQ(bench.partition().problems[slot].noticed_by, Notice::nobody);
    council.visits_per_day = enough * 1.001;
    watch_due(bench.model(), bench.partition(), 1, entry);
    EXPECT_EQ(bench.partition().problems[slot].noticed_by, Notice::council);
}

TEST(CouncilTalks, bring_up_only_what_a_household_has_noticed) {
    Workbench bench(with_councils().load());
    auto const slot = bench.add(0);
    auto& council = bench.partition().councils[0];
    council.state = CouncilState::serving;
    council.talks_per_day = 1e9;
    Entry const entry{
        .what = Entry::What::listen, .slot = slot, .generation = bench.partition().problems.generation(slot)};
    listen_due(bench.model(), bench.partition(), 1, entry);
    EXPECT_TRUE(bench.partition().trays.reports.empty());
    mark_noticed(bench.model(), bench.partition(), slot, 0.5F, Notice::resident);
    listen_due(bench.model(), bench.partition(), 1, entry);
    EXPECT_EQ(bench.partition().trays.reports.size(), 1U);
}

} // namespace linli
