#include "models/mechanisms/whistle.hpp"

#include "tests/support/absent.hpp"
#include "tests/support/busy_case.hpp"
#include "tests/support/run_results.hpp"
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

std::string bureau(std::string const& id, std::string const& tier) {
    std::string const refers = tier == "subdistrict" ? "refers_to = [\"gas\", \"power\", \"water\"]\n" : "";
    return test::office(id, tier,
                        "body = \"government\"\n" + refers + "authority = [\"" + id +
                            "\"]\nbudget = 7300\nmoney_limit = 1000\n",
                        clerk);
}

// A hall of the subdistrict that has no powers, two bureaus beside it and one of the district.
TinyCase hall(std::string const& rules, std::string const& kind_keys = "") {
    TinyCase four;
    four.kinds = "[issues]\n" + test::kind("job", "rate = 0\neffort_law = \"fixed\"\neffort_hours = 6\n"
                                                  "authority = [\"gas\", \"power\", \"water\"]\n" +
                                                      kind_keys);
    four.offices =
        test::office("hall", "subdistrict",
                     "body = \"government\"\nrefers_to = [\"gas\", \"power\", \"water\"]\n", clerk) +
        bureau("gas", "subdistrict") + bureau("power", "subdistrict") + bureau("water", "district");
    four.channels = test::channel("counter", "hall");
    four.rules = "[structure.routing]\n[structure.mechanism]\n" + rules;
    return four;
}

std::string call(std::string const& keys) {
    return "[structure.mechanism.whistle]\noffice = \"hall\"\ndepartments = [\"gas\", \"power\", \"water\"]\n"
           "response_days = 2\nvisit_hours = 1\n" +
           keys;
}

constexpr std::uint32_t subdistrict = 2;
constexpr std::uint32_t district = 3;

} // namespace

// Reported on day 0, at the hall on day 1, visit on day 3: an hour to get there and two hours of work each.
TEST(Whistle, brings_all_departments_to_one_visit_and_the_work_is_done_together) {
    Workbench bench(hall(call("monthly_limit = 5")).load());
    bench.add(0);
    bench.live(6);
    auto const issue = bench.ended();
    EXPECT_NEAR(static_cast<double>(issue.fixed), 3 + 12 * hour, 1e-5);
    EXPECT_EQ(issue.hops, 0);
    EXPECT_NEAR(days(issue, Cause::handing_over), 3.0, 1e-5); // two days are the call
    EXPECT_NEAR(days(issue, Cause::working), 12 * hour, 1e-5);
    EXPECT_NEAR(bench.office("hall", subdistrict).spent.issues, 1.0, 1e-5);
    EXPECT_NEAR(bench.office("gas", subdistrict).spent.issues, 3.0, 1e-5);
    EXPECT_NEAR(bench.office("power", subdistrict).spent.issues, 3.0, 1e-5);
    EXPECT_NEAR(bench.office("water", district).spent.issues, 3.0, 1e-5);
    EXPECT_NEAR(static_cast<double>(issue.work_hours), 10.0, 1e-5);
}

// Day 1 at the hall, days 2, 3 and 4 at the bureaus, which take two hours each.
TEST(Whistle, takes_the_place_of_a_chain_of_hand_overs) {
    Workbench bench(hall("").load());
    bench.add(0);
    bench.live(6);
    EXPECT_NEAR(static_cast<double>(bench.ended().fixed), 4 + 11 * hour, 1e-5);
    EXPECT_EQ(bench.ended().hops, 3);
}

TEST(Whistle, lets_nobody_of_the_visit_wait_behind_a_queue) {
    Workbench bench(hall(call("monthly_limit = 5")).load());
    bench.add(0);
    bench.live(2);
    auto& bureau = bench.office("gas", subdistrict);
    auto other = bench.partition(subdistrict).tickets[0];
    other.joint = {};
    other.authority_left = 0;
    other.work_left = 500.0F;
    bureau.queue.push_back(bench.partition(subdistrict).tickets.add(other));
    bench.live(4);
    EXPECT_NEAR(static_cast<double>(bench.ended().fixed), 3 + 12 * hour, 1e-5);
}

TEST(Whistle, of_an_office_ends_at_the_limit_of_the_month) {
    Workbench bench(hall(call("monthly_limit = 1")).load());
    bench.add(0);
    bench.add(0, 1);
    bench.live(8);
    EXPECT_EQ(bench.partition(subdistrict).tally[Count::whistles], 1U);
    EXPECT_EQ(bench.partition().rows.size(), 2U); // the other has gone its way
    EXPECT_EQ(bench.partition(district).tally.offices[bench.code("water")].completed, 1U);
}

TEST(Whistle, leaves_to_the_chain_the_powers_that_do_not_come) {
    Workbench bench(hall(call("monthly_limit = 5\nabsence = 1")).load());
    bench.add(0);
    bench.live(9);
    auto const issue = bench.ended();
    EXPECT_EQ(bench.partition(subdistrict).tally[Count::visits_missed] +
                  bench.partition(district).tally[Count::visits_missed],
              3U);
    // The visit was on day 3, the word from the district came on day 4; bureaus on days 5, 6 and 7.
    EXPECT_NEAR(static_cast<double>(issue.fixed), 7 + 11 * hour, 1e-5);
    EXPECT_EQ(issue.hops, 3);
}

TEST(Whistle, is_blown_for_the_kinds_of_call_that_the_structure_names) {
    auto one = hall(call("monthly_limit = 5"));
    one.kinds += test::kind("single", "rate = 0\neffort_hours = 1\nauthority = [\"gas\"]");
    auto const whistles = [](TinyCase const& c) {
        Workbench bench(c.load());
        bench.add(1);
        bench.live(2);
        return bench.partition(subdistrict).tally[Count::whistles];
    };
    EXPECT_EQ(whistles(one), 0U);
    one.rules += "\nkinds = [\"joint\", \"beyond-powers\"]\n";
    EXPECT_EQ(whistles(one), 1U);
    one.rules.replace(one.rules.find("beyond-powers"), 13, "emergency");
    EXPECT_EQ(whistles(one), 0U);
    one.kinds += "emergency = true\n";
    EXPECT_EQ(whistles(one), 1U);
}

TEST(Whistle, leaves_each_department_to_pay_its_share) {
    Workbench bench(hall(call("monthly_limit = 5"), "money_yuan = 300").load());
    bench.add(0);
    bench.live(6);
    EXPECT_EQ(bench.partition().rows.size(), 1U);
    EXPECT_NEAR(bench.office("gas", subdistrict).committed, 100.0, 1e-3);
    EXPECT_NEAR(bench.office("power", subdistrict).committed, 100.0, 1e-3);
    EXPECT_NEAR(bench.office("water", district).committed, 100.0, 1e-3);
}

TEST(Whistle, with_no_whistle_allowed_is_no_whistle_at_all) {
    test::BusyCase off;
    off.mechanisms.erase("mechanism.whistle");
    test::BusyCase zero;
    auto& keys = zero.mechanisms["mechanism.whistle"];
    keys.replace(keys.find("monthly_limit = 8"), 17, "monthly_limit = 0");
    test::expect_same_issues(off.load(), zero.load());
    std::string where;
    EXPECT_FALSE(
        test::same_table_of(test::run(off.load()), test::run(test::BusyCase().load()), "issues", where));
}

// Departments are busy two thirds of their time, so that a chain waits in three queues. False-alarm rate:
// were the whistle without effect, eight of eight seeds would agree once in 256 times.
TEST(Whistle, is_faster_than_a_chain_through_busy_departments) {
    auto const fix_days = [](std::string const& rules, std::uint64_t seed) {
        auto busy = hall(rules);
        busy.scenario.replace(busy.scenario.find("days = 20"), 9, "days = 200");
        busy.kinds.replace(busy.kinds.find("rate = 0"), 8, "rate = 90"); // 0.05 a day
        for (std::string const power : {"gas", "power", "water"}) {
            busy.kinds += test::kind("own-" + power, "rate = 2000\neffort_hours = 5\n"
                                                     "effort_law = \"exponential\"\nauthority = [\"" +
                                                         power + "\"]");
        }
        auto const run = test::run(busy.load(), RecordLevel::issues, seed);
        auto const& kind = test::issues<std::int32_t>(run, "kind");
        auto const& arisen = test::issues<float>(run, "arisen");
        auto const& fixed = test::issues<float>(run, "fixed");
        double sum = 0.0;
        int count = 0;
        for (std::size_t i = 0; i < kind.size(); ++i) {
            if (kind[i] == 0 && fixed[i] == fixed[i]) {
                sum += static_cast<double>(fixed[i] - arisen[i]);
                ++count;
            }
        }
        return sum / std::max(1, count);
    };
    for (std::uint64_t seed = 1; seed <= 8; ++seed) {
        EXPECT_LT(fix_days(call("monthly_limit = 100"), seed), fix_days("", seed)) << seed;
    }
}

} // namespace linli
