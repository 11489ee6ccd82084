#include "models/mechanisms/passing.hpp"

#include "tests/support/absent.hpp"
#include "tests/support/tiny_case.hpp"
#include "tests/support/workbench.hpp"

#include <gtest/gtest.h>

namespace linli {

namespace {

using test::days;
using test::TinyCase;
using test::Workbench;

constexpr double hour = 1.0 / 24.0;

std::string const clerk = test::post("clerk", "hours_per_day = 8");

// A desk that may refer to two bureaus of its own community, and has a parent.
TinyCase bureaus(std::string const& first_keys, std::string const& second_keys,
                 std::string const& kind_keys) {
    TinyCase four;
    four.kinds =
        "[issues]\n" + test::kind("job", "rate = 0\neffort_law = \"fixed\"\neffort_hours = 1\n" + kind_keys);
    four.offices =
        test::office("desk", "community",
                     "parent = \"upper\"\nrefers_to = [\"first\", \"second\"]\nauthority = [\"a\"]\n"
                     "budget = 7300\nmoney_limit = 10\n",
                     clerk) +
        test::office("first", "community", "parent = \"upper\"\n" + first_keys, clerk) +
        test::office("second", "community", "parent = \"upper\"\n" + second_keys, clerk) +
        test::office("upper", "subdistrict",
                     "body = \"government\"\nauthority = [\"a\", \"b\"]\nbudget = 7300\n"
                     "money_limit = 100000\n",
                     clerk);
    return four;
}

// Id of the office to which a new ticket of the desk would go next.
std::string next_of(TinyCase const& four) {
    Workbench bench(four.load());
    auto const ticket = bench.partition().tickets[bench.add_ticket(0, "desk")];
    auto const ref = next_office(bench.model(), bench.partition(), bench.office("desk"), ticket);
    if (!ref.exists()) {
        return "";
    }
    return bench.model().office(bench.state().world[ref.partition].offices[ref.office].code).id;
}

} // namespace

TEST(Passing, goes_to_the_office_referred_to_that_holds_a_lacking_power) {
    EXPECT_EQ(next_of(bureaus("", "authority = [\"b\"]\n", "authority = [\"b\"]")), "second");
    EXPECT_EQ(next_of(bureaus("authority = [\"b\"]\n", "authority = [\"b\"]\n", "authority = [\"b\"]")),
              "first");
}

TEST(Passing, goes_to_the_parent_where_no_office_referred_to_helps) {
    EXPECT_EQ(next_of(bureaus("", "", "authority = [\"b\"]")), "upper");
    EXPECT_EQ(next_of(bureaus("", "authority = [\"b\"]\n", "authority = [\"a\"]")), "upper");
}

TEST(Passing, does_not_refer_to_an_office_that_may_not_work_on_the_kind) {
    auto other = bureaus("authority = [\"b\"]\nmandate = [\"other\"]\n", "", "authority = [\"b\"]");
    other.kinds += test::kind("other", "rate = 0\neffort_hours = 1");
    EXPECT_EQ(next_of(other), "upper");
}

TEST(Passing, refers_for_money_only_to_an_office_with_every_power) {
    std::string const rich = "budget = 7300\nmoney_limit = 5000\n";
    EXPECT_EQ(next_of(bureaus(rich, rich + "authority = [\"a\"]\n", "authority = [\"a\"]\nmoney_yuan = 400")),
              "second");
    EXPECT_EQ(next_of(bureaus(rich, "authority = [\"a\"]\n", "authority = [\"a\"]\nmoney_yuan = 400")),
              "upper");
}

TEST(Passing, what_was_passed_on_in_the_evening_arrives_on_the_next_working_day) {
    auto four = bureaus("", "", "authority = [\"b\"]");
    four.scenario.replace(four.scenario.find("2024-01-01"), 10, "2024-01-05"); // a Friday
    four.scenario.replace(four.scenario.find("per_week = 7"), 12, "per_week = 5");
    Workbench bench(four.load());
    bench.add(0);
    bench.live(4);
    auto const issue = bench.ended();
    EXPECT_NEAR(static_cast<double>(issue.fixed), 3 + 10 * hour, 1e-6); // Monday
    EXPECT_NEAR(days(issue, Cause::handing_over), 3 - 17 * hour, 1e-6);
    EXPECT_EQ(issue.hops, 1);
    EXPECT_TRUE(issue.escalated);
}

TEST(Passing, handing_over_takes_the_days_that_the_structure_says) {
    auto four = bureaus("", "", "authority = [\"b\"]");
    four.rules = "[structure.routing]\npassing_days = 2.5\n[structure.mechanism]\n";
    Workbench bench(four.load());
    bench.add(0);
    bench.live(5);
    // From 17:00 two and a half days to 5:00 on day 3; done by 10:00.
    EXPECT_NEAR(static_cast<double>(bench.ended().fixed), 3 + 10 * hour, 1e-6);
    EXPECT_EQ(bench.partition().tally[Count::passed_for_age], 0U);
}

TEST(Passing, an_office_of_no_patience_keeps_what_it_has) {
    TinyCase slow;
    slow.kinds = "[issues]\n" + test::kind("job", "rate = 0\neffort_law = \"fixed\"\neffort_hours = 500");
    slow.offices = test::office("desk", "community", "parent = \"upper\"\n", clerk) +
                   test::office("upper", "subdistrict", "body = \"government\"\n", clerk);
    Workbench patient(slow.load());
    patient.add(0);
    patient.live(20);
    EXPECT_EQ(patient.partition().tally[Count::passed_up], 0U);
    slow.offices.insert(slow.offices.find("parent = \"upper\""), "patience_days = 4\n");
    Workbench impatient(slow.load());
    impatient.add(0);
    impatient.live(4);
    EXPECT_EQ(impatient.partition().tally[Count::passed_for_age], 0U); // days 0 to 3
    impatient.live(1);
    EXPECT_EQ(impatient.partition().tally[Count::passed_for_age], 1U); // day 4
}

TEST(Passing, for_age_disappoints_the_reporter_wherever_the_office_is) {
    TinyCase slow;
    slow.kinds = "[issues]\n" + test::kind("job", "rate = 0\neffort_law = \"fixed\"\neffort_hours = 500");
    slow.offices = test::office("desk", "community", "parent = \"upper\"\npatience_days = 2\n", clerk) +
                   test::office("upper", "subdistrict",
                                "body = \"government\"\nparent = \"top\"\npatience_days = 2\n", clerk) +
                   test::office("top", "district", "body = \"government\"\n", clerk);
    slow.behaviour =
        "[behaviour.mood]\nstart = 0.8\ncontagion = 0\ncompletion_gain = 0\npassing_loss = 0.25\n";
    Workbench bench(slow.load());
    bench.add(0);
    bench.live(3); // passed up in the evening of day 2
    EXPECT_NEAR(bench.partition().people.satisfaction.get(0, 0, bench.next()), 0.6, 1e-6);
    bench.live(3); // from day 3 at the upper office: day 5
    EXPECT_NEAR(bench.partition().people.satisfaction.get(0, 0, bench.next()), 0.45, 1e-6);
    EXPECT_NEAR(bench.partition().people.satisfaction.get(0, 1, bench.next()), 0.8, 1e-6);
}

namespace {

// An emergency told at the desk; the powers for it stand at the crew of the subdistrict or above.
TinyCase burst(std::string const& office, std::string const& rules) {
    TinyCase one;
    one.scenario.replace(one.scenario.find("work_days_per_week = 7"), 22, "work_days_per_week = 5");
    one.kinds = "[issues]\n" + test::kind("burst", "rate = 0\neffort_law = \"fixed\"\neffort_hours = 1\n"
                                                   "authority = [\"water\"]\nemergency = true\n");
    auto const powers = [&](std::string const& id) {
        return std::string("body = \"government\"\n") + (id == office ? "authority = [\"water\"]\n" : "");
    };
    auto const crew = test::post("crew", "hours_per_day = 8\nweekends = true");
    one.offices = test::office("desk", "community", "parent = \"street\"\n", clerk) +
                  test::office("street", "subdistrict", "parent = \"town\"\n" + powers("street"), crew) +
                  test::office("town", "district", powers("town"), crew);
    one.rules = "[structure.routing]\n" + rules + "[structure.mechanism]\n";
    return one;
}

// Days from arising to being solved; day 0 is a Monday.
double days_to_mend(TinyCase const& one, int weekday) {
    Workbench bench(one.load());
    bench.live(weekday);
    bench.add(0);
    bench.live(7);
    auto const problem = bench.ended();
    return static_cast<double>(problem.fixed - problem.arisen);
}

std::string const by_telephone = "passing_days = 0.5\nurgent_hand_overs = 2\n";

} // namespace

TEST(Urgent, an_emergency_is_handed_on_and_mended_on_the_same_day) {
    EXPECT_LT(days_to_mend(burst("street", by_telephone), 0), 1.0);
    EXPECT_LT(days_to_mend(burst("town", by_telephone), 0), 1.0);
    EXPECT_LT(days_to_mend(burst("town", by_telephone), 5), 1.0); // on a Saturday too
}

TEST(Urgent, no_more_hand_overs_a_day_than_the_structure_allows) {
    EXPECT_LT(days_to_mend(burst("street", "urgent_hand_overs = 1\n"), 0), 1.0);
    auto const days = days_to_mend(burst("town", "urgent_hand_overs = 1\n"), 0);
    EXPECT_GT(days, 1.0);
    EXPECT_LT(days, 2.0);
}

TEST(Urgent, without_it_an_emergency_waits_for_the_next_working_day_at_each_hand_over) {
    EXPECT_GT(days_to_mend(burst("street", "passing_days = 0.5\n"), 0), 1.0);
    EXPECT_GT(days_to_mend(burst("town", "passing_days = 0.5\n"), 0), 2.0);
    EXPECT_GT(days_to_mend(burst("street", ""), 5), 2.0); // it is Saturday
}

TEST(Urgent, where_nothing_is_an_emergency_nothing_differs) {
    auto const plain = [](std::string const& rules) {
        auto one = burst("town", rules);
        one.kinds =
            "[issues]\n" + test::kind("job", "rate = 3650\neffort_hours = 1\nauthority = [\"water\"]\n");
        return one;
    };
    test::expect_same_issues(plain("urgent_hand_overs = 3\n").load(), plain("").load());
}

} // namespace linli
