#include "models/mechanisms/consent.hpp"

#include "tests/support/workbench.hpp"

#include "tests/support/tiny_case.hpp"

#include <gtest/gtest.h>

namespace linli {

namespace {

using test::TinyCase;
using test::Workbench;

// Every household comes to every meeting, which raises its benefit by 0.1; benefits differ by hardly
// anything.
TinyCase assembly(std::string const& kind_keys) {
    TinyCase one;
    one.kinds = "[issues]\n" + test::kind("lift", "rate = 0\neffort_hours = 1\n" + kind_keys);
    one.behaviour = "[behaviour.deliberating]\nmeeting_hours = 1\nmeeting_interval_days = 7\n"
                    "meetings_limit = 9\nattendance = 1\nownership_attendance = 0\nroom_attendance = 0\n"
                    "persuasion = 0.1\ntrust_persuasion = 0\nspread = 0.01\n";
    return one;
}

Ticket ticket_after(int meetings, std::uint16_t affected, std::uint64_t key = 1) {
    Ticket ticket;
    ticket.key = key;
    ticket.affected = affected;
    ticket.meetings = static_cast<std::uint8_t>(meetings);
    return ticket;
}

} // namespace

TEST(Consent, comes_when_meetings_have_made_up_for_what_households_lose) {
    Workbench bench(assembly("consent = 1\nconsent_benefit = -0.25").load());
    for (int const meetings : {0, 1, 2}) {
        EXPECT_FALSE(seek_consent(bench.model(), {}, ticket_after(meetings, 5)).reached) << meetings;
    }
    EXPECT_TRUE(seek_consent(bench.model(), {}, ticket_after(3, 5)).reached);
}

TEST(Consent, a_skilled_chair_needs_fewer_meetings_and_trust_helps) {
    Workbench bench(assembly("consent = 1\nconsent_benefit = -0.25")
                        .load({"behaviour.deliberating.trust_persuasion=0.2"}));
    Office skilled;
    skilled.skill = 3.0;
    auto distrusted = ticket_after(1, 5);
    distrusted.trust = 0.0F;
    EXPECT_TRUE(seek_consent(bench.model(), skilled, distrusted).reached); // 0.3
    EXPECT_FALSE(seek_consent(bench.model(), {}, distrusted).reached);     // 0.1
    auto trusted = ticket_after(1, 5);
    trusted.trust = 1.0F;
    EXPECT_TRUE(seek_consent(bench.model(), {}, trusted).reached); // 0.1 + 0.2
}

TEST(Consent, nobody_is_persuaded_who_does_not_come) {
    Workbench bench(
        assembly("consent = 0.2\nconsent_benefit = -0.25").load({"behaviour.deliberating.attendance=0"}));
    EXPECT_FALSE(seek_consent(bench.model(), {}, ticket_after(9, 5)).reached);
}

TEST(Consent, room_and_ownership_bring_people_to_meetings) {
    Workbench bench(
        assembly("consent = 1\nconsent_benefit = -0.05")
            .load({"behaviour.deliberating.attendance=0", "behaviour.deliberating.room_attendance=1"}));
    auto ticket = ticket_after(1, 5);
    EXPECT_FALSE(seek_consent(bench.model(), {}, ticket).reached);
    ticket.room = true;
    EXPECT_TRUE(seek_consent(bench.model(), {}, ticket).reached);
}

// Floors 1 to 4 of two staircases: benefits -0.5, 0.5, 1.5, 2.5; six of eight households gain.
TEST(Consent, needs_the_share_of_households_that_the_kind_says) {
    for (auto const& [threshold, reached] : {std::pair{0.75, true}, std::pair{0.76, false}}) {
        Workbench bench(
            assembly("consent = " + std::to_string(threshold) + "\nconsent_benefit = 0.5\nfloor_benefit = 1")
                .load());
        auto ticket = ticket_after(0, 8);
        ticket.floors = 4;
        EXPECT_EQ(seek_consent(bench.model(), {}, ticket).reached, reached) << threshold;
    }
}

TEST(Consent, once_there_is_never_lost_by_another_meeting) {
    Workbench bench(assembly("consent = 0.6\nconsent_benefit = -0.3")
                        .load({"behaviour.deliberating.spread=1", "behaviour.deliberating.attendance=0.4"}));
    int reached = 0;
    for (std::uint64_t key = 1; key <= 200; ++key) {
        bool before = false;
        for (int meetings = 0; meetings < 9; ++meetings) {
            bool const now = seek_consent(bench.model(), {}, ticket_after(meetings, 11, key)).reached;
            EXPECT_TRUE(now || !before) << "issue " << key << ", meeting " << meetings;
            before = now;
        }
        reached += before ? 1 : 0;
    }
    EXPECT_GT(reached, 20);
    EXPECT_LT(reached, 200);
}

// Two meetings under an earlier report and two now are four.
TEST(Consent, goes_on_after_a_reopening_from_what_was_reached) {
    Workbench bench(assembly("consent = 1\nconsent_benefit = -0.35").load());
    auto ticket = ticket_after(2, 5);
    EXPECT_FALSE(seek_consent(bench.model(), {}, ticket).reached);
    ticket.meetings_before = 2;
    EXPECT_TRUE(seek_consent(bench.model(), {}, ticket).reached);
}

// Each meeting raises benefits by 0.1 and at most two are held: the first report fails, the second succeeds.
TEST(Consent, that_failed_is_not_sought_in_vain_in_the_same_way_again) {
    auto one = assembly("consent = 1\nconsent_benefit = -0.35");
    one.behaviour += "[behaviour.closing]\ntemptation = 0\nreopening = 1\nreopening_delay_days = 1\n";
    one.scenario.replace(one.scenario.find("days = 20"), 9, "days = 90");
    Workbench bench(one.load({"behaviour.deliberating.meetings_limit=2"}));
    bench.add(0);
    bench.live(60);
    auto const row = bench.ended();
    EXPECT_TRUE(row.solved);
    EXPECT_EQ(row.reopened, 1);
    EXPECT_EQ(row.meetings, 4);
}

} // namespace linli
