#include "models/mechanisms/campaign.hpp"

#include "models/mechanisms/hours.hpp"
#include "tests/support/absent.hpp"
#include "tests/support/tiny_case.hpp"
#include "tests/support/workbench.hpp"

#include <gtest/gtest.h>

namespace linli {

namespace {

using test::TinyCase;
using test::Workbench;

// Nobody notices anything but inspectors, who have part of the clerk's 8 hours from day 3 to day 12.
TinyCase campaign(std::string const& keys) {
    TinyCase one;
    one.kinds = "[issues]\n" +
                test::kind("clutter", "rate = 0\neffort_hours = 1\nnotice_rate = 0\npatrol_detection = 1") +
                test::kind("noise", "rate = 0\neffort_hours = 1\nnotice_rate = 0\npatrol_detection = 1");
    one.behaviour = "[behaviour.noticing]\nhousehold_power = 0\nvisit_hours = 0.5\nresident_watch = 0\n";
    one.rules +=
        "[structure.mechanism.campaign]\noffice = \"desk\"\nunits = [\"desk\"]\nkinds = [\"clutter\"]\n"
        "start_day = 3\ndays = 10\n" +
        keys;
    return one;
}

} // namespace

TEST(Campaign, redeployed_hours_become_visits) {
    Workbench bench(campaign("share = 0.25\n").load());
    // 2 hours a day, half an hour a visit, two courtyards
    EXPECT_FLOAT_EQ(bench.partition().courtyards[0].campaign_visits, 2.0F);
}

TEST(Campaign, finds_what_nobody_knew_of_but_only_what_it_looks_for_and_while_it_lasts) {
    Workbench bench(campaign("share = 1\n").load());
    bench.add(0); // clutter
    bench.add(1); // noise
    bench.live(3);
    EXPECT_EQ(bench.partition().tally[Count::noticed], 0U);
    bench.live(10);
    EXPECT_EQ(bench.partition().tally[Count::noticed_by_patrol], 1U);
    EXPECT_EQ(bench.partition().tally.kinds[0].noticed, 1U);
    bench.add(0);
    bench.live(5);
    EXPECT_EQ(bench.partition().tally[Count::noticed], 1U);
}

TEST(Campaign, its_hours_are_missing_from_the_queue_and_none_is_lost) {
    Workbench bench(campaign("share = 0.25\n").load());
    bench.live(20);
    auto const& office = bench.office("desk");
    EXPECT_DOUBLE_EQ(duty_hours(bench.model(), office, bench.next()), 10 * 2.0);
    EXPECT_DOUBLE_EQ(hours_had(bench.model(), office, bench.next()), 20 * 8.0 - 20.0);
}

TEST(Campaign, leaves_managed_courtyards_alone_if_told_so) {
    auto one = campaign("share = 0.25\nunmanaged_only = true\n");
    one.places = test::courtyard_type("managed", "count = 4\nresidents = 100\nmanaged = true");
    Workbench bench(one.load());
    EXPECT_EQ(bench.partition().courtyards[0].campaign_visits, 0.0F);
}

TEST(Campaign, checks_closings_of_its_kinds_while_it_lasts) {
    Workbench bench(campaign("share = 0\naudit_share = 0.4\n").load());
    EXPECT_EQ(campaign_audit(bench.model(), 0, 2), 0.0);
    EXPECT_EQ(campaign_audit(bench.model(), 0, 3), 0.4);
    EXPECT_EQ(campaign_audit(bench.model(), 1, 3), 0.0);
    EXPECT_EQ(campaign_audit(bench.model(), 0, 13), 0.0);
}

TEST(Campaign, without_hours_and_checks_nothing_differs_from_none_at_all) {
    auto off = campaign("share = 0\n");
    off.kinds = "[issues]\n" + test::kind("clutter", "rate = 3650\neffort_hours = 3\nnotice_rate = 1\n"
                                                     "patrol_detection = 1");
    auto absent = off;
    absent.rules = TinyCase().rules;
    test::expect_same_issues(off.load(), absent.load());
}

} // namespace linli
