#include "models/mechanisms/resource_inventory.hpp"

#include "models/mechanisms/hours.hpp"
#include "tests/support/absent.hpp"
#include "tests/support/tiny_case.hpp"
#include "tests/support/workbench.hpp"

#include <gtest/gtest.h>

namespace linli {

namespace {

using test::TinyCase;
using test::Workbench;

// Half of the clerk's 8 hours in the first week.
TinyCase inventory(std::string const& keys) {
    TinyCase one;
    one.kinds = "[issues]\n" + test::kind("none", "rate = 0\neffort_hours = 1");
    one.rules +=
        "[structure.mechanism.resource_inventory]\noffice = \"desk\"\nstart_day = 0\ndays = 7\n" + keys;
    return one;
}

} // namespace

TEST(ResourceInventory, finds_rooms_in_as_many_courtyards_as_its_hours_suffice_for) {
    // 4 hours a day for 7 days are 28; the second courtyard would need 40.
    Workbench bench(inventory("share = 0.5\nhours_per_courtyard = 20\nroom_share = 1\n").load());
    bench.live(7);
    EXPECT_FALSE(bench.partition().courtyards[0].room_found);
    bench.live(1);
    EXPECT_TRUE(bench.partition().courtyards[0].room_found);
    EXPECT_FALSE(bench.partition().courtyards[1].room_found);
}

TEST(ResourceInventory, its_hours_are_missing_elsewhere_and_none_is_lost) {
    Workbench bench(inventory("share = 0.5\nhours_per_courtyard = 20\nroom_share = 1\n").load());
    bench.live(14);
    auto const& office = bench.office("desk");
    EXPECT_DOUBLE_EQ(duty_hours(bench.model(), office, bench.next()), 28.0);
    EXPECT_DOUBLE_EQ(hours_had(bench.model(), office, bench.next()), 14 * 8.0 - 28.0);
}

TEST(ResourceInventory, a_room_close_by_saves_hours_of_a_meeting) {
    auto one = inventory("share = 0\nhours_per_courtyard = 20\nroom_share = 1\nmeeting_saving = 0.25\n");
    one.behaviour =
        "[behaviour.deliberating]\nmeeting_hours = 4\nmeeting_interval_days = 7\nmeetings_limit = 3\n"
        "attendance = 1\npersuasion = 0\n";
    Workbench bench(one.load());
    Ticket ticket;
    EXPECT_EQ(meeting_share(bench.model(), ticket), 1.0);
    ticket.room_found = true;
    EXPECT_EQ(meeting_share(bench.model(), ticket), 0.75);
}

TEST(ResourceInventory, without_hours_nothing_differs_from_none_at_all) {
    auto off = inventory("share = 0\nhours_per_courtyard = 20\nroom_share = 1\nmeeting_saving = 0.25\n");
    off.kinds = TinyCase().kinds;
    auto absent = off;
    absent.rules = TinyCase().rules;
    test::expect_same_issues(off.load(), absent.load());
}

} // namespace linli
