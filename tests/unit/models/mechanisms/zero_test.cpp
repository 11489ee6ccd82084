// A mechanism whose numbers ask nothing of anybody is as one that the structure does not have, bit by bit.
// Those that need a case of their own to show it have the test in their own file.

#include "tests/support/absent.hpp"
#include "tests/support/busy_case.hpp"

#include <gtest/gtest.h>

namespace linli {

namespace {

using test::BusyCase;

void expect_idle(std::string const& mechanism, std::string const& keys, BusyCase const& absent = {}) {
    BusyCase idle = absent;
    idle.mechanisms["mechanism." + mechanism] = keys;
    test::expect_same_issues(idle.load(), absent.load());
}

BusyCase with_votes() {
    BusyCase busy;
    busy.behaviour["voting"] = "intercept = 1\nownership_weight = 1\nstake_weight = 1\neffort_weight = 0.5\n"
                               "objection = 1";
    return busy;
}

std::string const rules = "quorum = 0.6667\npass_ordinary = 0.5\npass_special = 0.75\n"
                          "meeting_effort_hours = 1\ndoor_effort_hours = 0.1\nabsent_effort_hours = 3";

} // namespace

TEST(Zero, an_assembly_that_decides_what_needs_no_consent_is_none) {
    expect_idle("owners_assembly", "kinds = [\"litter\"]\n" + rules, with_votes());
}

TEST(Zero, a_board_that_is_never_elected_is_none) {
    BusyCase busy;
    busy.parts.offices += test::office("board", "courtyard", "body = \"neighbours\"\n",
                                       test::post("guard", "kind = \"elected\"\nhours_per_day = 1"));
    busy.mechanisms["mechanism.founding"] +=
        "\n[[structure.mechanism.body]]\noffice = \"board\"\nstart_day = 3650\npreparation_days = 5\n"
        "nomination_days = 3\nposting_days = 2\nvetting_pass = 0.9\napproval = 0.5\n"
        "residents_per_seat = 40\nseats_minimum = 4\njoint_limit = 2\nretry_days = 14\nby_election_days = 28";
    expect_idle("supervisory_board",
                "office = \"board\"\naudit_hours = 1\ninsight = 1\nreview_yuan = 1\n"
                "review_hours = 1\nreview_days = 9",
                busy);
}

TEST(Zero, a_rating_that_no_company_falls_short_of_and_that_takes_no_time_is_none) {
    auto busy = with_votes();
    busy.behaviour["paying"] = "willingness_yuan = 60\nwillingness_sigma = 0.5\nstart = 0.8\nlearning = 0.1\n"
                               "service_weight = 1\ncompany_skill = 0.8\ncompany_skill_sigma = 0.2";
    busy.mechanisms["mechanism.owners_assembly"] = "kinds = []\n" + rules;
    busy.mechanisms["mechanism.property_entry"] =
        "office = \"property\"\norganiser = \"community\"\nstart_day = 0\ninterval_days = 60\nfee_yuan = 30\n"
        "contract_yuan = 500\nsite_yuan = 100\nwage_yuan = 20\nmargin = 0.1\nleast_hours = 0.2\n"
        "bundle_limit = 9\nhours_per_ballot = 0\nquorum = 0";
    expect_idle("property_rating", "interval_days = 30\nthreshold = 0\nhours = 0\ngap_days = 0", busy);
}

TEST(Zero, a_table_with_nobody_at_it_is_none) {
    expect_idle("deliberation",
                "offices = [\"community\"]\nmembers = 0\nmember_hours = 1\ninvited_share = 0\n"
                "hours_per_invitation = 0\nadviser_skill = 0");
}

TEST(Zero, a_search_that_takes_no_hours_is_none) {
    expect_idle("capable_people", "office = \"community\"\nshare = 0\nfound_per_hour = 5");
}

TEST(Zero, promises_that_nobody_reads_are_none) {
    expect_idle("posted_promises", "office = \"community\"\nreaders = 0");
}

TEST(Zero, sending_down_no_hours_is_none) {
    BusyCase busy;
    busy.parts.offices +=
        test::office("desk", "community", "body = \"government\"\nparent = \"subdistrict\"\n",
                     test::post("guard", "count = 0.001\nhours_per_day = 0.001"));
    expect_idle("send_down",
                "office = \"desk\"\nweekdays = [\"monday\", \"tuesday\", \"wednesday\", \"thursday\", "
                "\"friday\", \"saturday\", \"sunday\"]\n[[structure.mechanism.send_down.pool]]\n"
                "id = \"police\"\nshare = 0",
                busy);
}

TEST(Zero, duty_without_an_emergency_is_none) {
    expect_idle("emergency_duty", "[[structure.mechanism.emergency_duty.corps]]\noffice = \"community\"\n"
                                  "share = 0.5\nextra_hours_working_day = 2\nextra_hours_free_day = 4\n"
                                  "shift_hours = 4");
}

TEST(Zero, a_board_that_deters_nobody_leaves_every_temptation) {
    BusyCase busy;
    busy.mechanisms["mechanism.supervisory_board"] = "office = \"council\"\naudit_hours = 0.5\ninsight = 0.8";
    BusyCase idle = busy;
    idle.behaviour["closing"] += "\ndeterrence = 0\nrisk_learning = 0.5";
    test::expect_same_issues(idle.load(), busy.load());
}

} // namespace linli
