#include "models/mechanisms/meeting_form.hpp"

#include "tests/support/tiny_case.hpp"
#include "tests/support/workbench.hpp"

#include <gtest/gtest.h>

namespace linli {

namespace {

using test::TinyCase;
using test::Workbench;

TinyCase meeting(std::string const& mechanisms) {
    TinyCase one;
    one.kinds = "[issues]\n" + test::kind("lift", "rate = 0\neffort_hours = 1\nconsent = 1");
    one.behaviour = "[behaviour.deliberating]\nmeeting_hours = 4\nmeeting_interval_days = 7\n"
                    "meetings_limit = 9\nattendance = 0.2\npersuasion = 0.1\ninvited_attendance = 0.5\n"
                    "yard_attendance = 0.1\n";
    one.rules += mechanisms;
    return one;
}

MeetingForm form_of(std::string const& mechanisms) {
    Workbench bench(meeting(mechanisms).load());
    Ticket ticket;
    ticket.affected = 20;
    return meeting_form(bench.model(), bench.office("desk"), ticket);
}

std::string const table = "[structure.mechanism.deliberation]\noffices = [\"desk\"]\n";

} // namespace

TEST(MeetingForm, without_mechanisms_is_the_chair_alone) {
    auto const form = form_of("");
    EXPECT_DOUBLE_EQ(form.attendance, 0.2);
    EXPECT_DOUBLE_EQ(form.hours, 4.0);
    EXPECT_DOUBLE_EQ(form.skill, 1.0);
    EXPECT_DOUBLE_EQ(form.invited_share, 0.0);
}

TEST(MeetingForm, with_nobody_at_the_table_is_the_chair_alone_too) {
    auto const form = form_of(table + "members = 0\nmember_hours = 0\ninvited_share = 0\n"
                                      "hours_per_invitation = 0\nadviser_skill = 0\n");
    EXPECT_DOUBLE_EQ(form.hours, 4.0);
    EXPECT_DOUBLE_EQ(form.skill, 1.0);
    EXPECT_DOUBLE_EQ(form.invited_share, 0.0);
}

// Six members for two hours, half of twenty households invited at a quarter of an hour each.
TEST(MeetingForm, with_six_members_and_those_concerned_costs_their_hours) {
    auto const form = form_of(table + "members = 6\nmember_hours = 2\ninvited_share = 0.5\n"
                                      "hours_per_invitation = 0.25\nadviser_skill = 0.3\n");
    EXPECT_DOUBLE_EQ(form.hours, 4.0 + 12.0 + 2.5);
    EXPECT_DOUBLE_EQ(form.skill, 1.3);
    EXPECT_DOUBLE_EQ(form.invited, 0.7);
    EXPECT_DOUBLE_EQ(form.attendance, 0.2);
}

TEST(MeetingForm, in_the_yard_spares_the_way) {
    auto const form =
        form_of("[structure.mechanism.stool_talks]\noffice = \"desk\"\nper_year = 0\nhours = 2\n"
                "works = true\n");
    EXPECT_DOUBLE_EQ(form.attendance, 0.2 + 0.1);
    EXPECT_DOUBLE_EQ(form.hours, 4.0);
}

} // namespace linli
