#include "models/mechanisms/career.hpp"

#include "tests/support/absent.hpp"
#include "tests/support/tiny_case.hpp"
#include "tests/support/workbench.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace linli {

namespace {

using test::TinyCase;
using test::Workbench;

TinyCase ladder(std::string const& keys) {
    TinyCase one;
    one.scenario.replace(one.scenario.find("days = 20"), 9, "days = 400");
    one.kinds = "[issues]\n" + test::kind("none", "rate = 0\neffort_hours = 1");
    one.rules += "[structure.mechanism.career]\noffice = \"desk\"\npost = \"clerk\"\n" + keys;
    return one;
}

} // namespace

TEST(Career, beginners_learn_with_the_weeks) {
    Workbench bench(ladder("promotion_rate = 0\nbeginner_skill = 0.5\nlearning_weeks = 10\n").load());
    auto const& office = bench.office("desk");
    EXPECT_DOUBLE_EQ(skill_after(bench.model(), office, 0.0), 0.5);
    EXPECT_NEAR(skill_after(bench.model(), office, 10.0), 1.0 - 0.5 * std::exp(-1.0), 1e-12);
    bench.live(70);
    EXPECT_NEAR(office.skill, 1.0 - 0.5 * std::exp(-1.0), 1e-12);
}

TEST(Career, prospects_make_people_work_harder) {
    Workbench bench(ladder("promotion_rate = 0.5\neffort_gain = 0.2\n").load());
    EXPECT_DOUBLE_EQ(skill_after(bench.model(), bench.office("desk"), 0.0), 1.1);
}

// 2 people × 57 weeks × 0.175: 20 expected, standard deviation 4. False alarm below one in a thousand.
TEST(Career, promotions_come_at_their_rate_and_leave_beginners_behind) {
    Workbench bench(ladder("promotion_rate = 10\nbeginner_skill = 0.5\nlearning_weeks = 10\n").load());
    bench.live(399);
    auto const promotions =
        bench.partition(0).tally[Count::promotions] + bench.partition(1).tally[Count::promotions];
    EXPECT_GT(promotions, 6U);
    EXPECT_LT(promotions, 34U);
    EXPECT_LT(bench.office("desk").skill, 1.0 - 0.5 * std::exp(-5.7));
}

TEST(Career, a_term_that_ends_brings_beginners) {
    Workbench bench(
        ladder("promotion_rate = 0\nbeginner_skill = 0.5\nlearning_weeks = 10\nterm_days = 70\n").load());
    bench.live(69);
    double const before = bench.office("desk").skill;
    bench.live(1);
    EXPECT_GT(before, 0.75);
    EXPECT_DOUBLE_EQ(bench.office("desk").skill, 0.5);
}

TEST(Career, without_promotion_and_with_no_need_to_learn_nothing_differs_from_none_at_all) {
    auto off = ladder("promotion_rate = 0\n");
    off.kinds = TinyCase().kinds;
    auto absent = off;
    absent.rules = TinyCase().rules;
    test::expect_same_issues(off.load(), absent.load());
}

} // namespace linli
