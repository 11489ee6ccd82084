#include "models/mechanisms/duties.hpp"

#include "tests/support/tiny_case.hpp"
#include "tests/support/workbench.hpp"

#include <gtest/gtest.h>

namespace linli {

namespace {

using test::TinyCase;
using test::Workbench;

// Two duties that overlap from day 5 to day 9.
TinyCase two_duties() {
    TinyCase one;
    one.kinds = "[issues]\n" + test::kind("clutter", "rate = 0\neffort_hours = 8\neffort_law = \"fixed\"");
    one.rules +=
        "[structure.mechanism.campaign]\noffice = \"desk\"\nunits = [\"desk\"]\nkinds = [\"clutter\"]\n"
        "start_day = 0\ndays = 10\nshare = 0.5\n"
        "[[structure.mechanism.norms.activity]]\nid = \"a\"\nname = { en = \"A\", zh = \"甲\" }\n"
        "office = \"desk\"\nstart_day = 5\ndays = 10\nshare = 0.75\n";
    return one;
}

} // namespace

TEST(Duties, add_up_while_they_last_and_never_take_more_than_all_hours) {
    Workbench bench(two_duties().load());
    auto const& desk = bench.model().structure.offices[bench.code("desk")];
    EXPECT_EQ(duty_of(bench.model(), desk, 0), 0.5);
    EXPECT_EQ(duty_of(bench.model(), desk, 5), 1.0);
    EXPECT_EQ(duty_of(bench.model(), desk, 12), 0.75);
    EXPECT_EQ(duty_of(bench.model(), desk, 15), 0.0);
}

TEST(Duties, work_on_issues_goes_on_with_the_hours_that_are_left) {
    Workbench bench(two_duties().load());
    bench.add(0);
    bench.live(1); // half of the eight hours
    EXPECT_EQ(bench.partition().tally[Count::solved], 0U);
    bench.live(1); // and the other half
    EXPECT_EQ(bench.partition().tally[Count::solved], 1U);
}

TEST(Staffing, a_post_may_have_people_by_households_and_for_part_of_the_day) {
    TinyCase one;
    // 25 households in each community: 2.5 people of four hours
    one.offices =
        test::office("desk", "community", "pooled = false\n",
                     test::post("clerk", "hours_per_day = 8\nper_households = 10\npart_time = 0.5"));
    Workbench bench(one.load());
    EXPECT_DOUBLE_EQ(bench.office("desk").hours_working_day, 10.0);
    EXPECT_EQ(bench.office("desk").servers, 3U);
}

} // namespace linli
