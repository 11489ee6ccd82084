// Where theory is clear about the sign: the same worlds with and without a mechanism, on the average of
// twelve seeds. A test fails if the mean of the paired differences is not 3 standard errors on the right
// side of 0. Were there no effect at all, so large a t with 11 degrees of freedom came about once in 166 runs
// on that side; with the effects seen (t of 6 and more) a test that should pass hardly ever fails, and since
// seeds are fixed it never changes its mind.

#include "tests/support/busy_case.hpp"
#include "tests/support/run_results.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace linli {

namespace {

using test::BusyCase;

constexpr int seeds = 12;

/// Student's t of the differences `with` - `without` of an indicator.
double t_of(BusyCase const& with, BusyCase const& without, std::string const& indicator) {
    auto const a = with.load();
    auto const b = without.load();
    std::vector<double> differences;
    double mean = 0.0;
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        differences.push_back(test::indicator(test::run(a, RecordLevel::summary, seed), indicator) -
                              test::indicator(test::run(b, RecordLevel::summary, seed), indicator));
        mean += differences.back() / seeds;
    }
    double squares = 0.0;
    for (double const d : differences) {
        squares += (d - mean) * (d - mean);
    }
    double const error = std::sqrt(squares / (seeds - 1) / seeds);
    return error > 0.0 ? mean / error : (mean > 0.0) - (mean < 0.0);
}

BusyCase without(std::string const& mechanism) {
    BusyCase busy;
    busy.mechanisms.erase("mechanism." + mechanism);
    return busy;
}

BusyCase with(std::string const& mechanism, std::string const& keys) {
    BusyCase busy;
    busy.mechanisms["mechanism." + mechanism] = keys;
    return busy;
}

} // namespace

// Candidates are drawn at a bound and thinned; with steps of a day several fell together once, and what a
// council saw fell with the bound. |t| beyond 4 with 11 degrees of freedom: once in 480 runs.
TEST(Direction, is_none_where_only_the_bound_for_thinning_is_wider) {
    BusyCase wide;
    wide.behaviour["noticing"] += "\ncouncil_bound = 12";
    EXPECT_LT(std::abs(t_of(wide, BusyCase(), "noticed_by_council")), 4.0);
}

// Of members whom nothing drives out; where overload does, rounds cost eyes in the end.
TEST(Direction, rounds_of_councils_find_more) {
    auto rounds = BusyCase();
    auto none = without("council_work");
    for (auto* busy : {&rounds, &none}) {
        auto& keys = busy->behaviour["volunteering"];
        keys = keys.substr(0, keys.find("overload_loss")) + "overload_loss = 0\nresignation_rate = 0";
    }
    EXPECT_GT(t_of(rounds, none, "noticed_by_council"), 3.0);
}

TEST(Direction, a_board_that_deters_lowers_false_closing) {
    auto board = with("supervisory_board", "office = \"council\"\naudit_hours = 0.1\ninsight = 1");
    auto deterring = board;
    deterring.behaviour["closing"] += "\ndeterrence = 0.8\nrisk_learning = 0.3";
    EXPECT_LT(t_of(deterring, board, "false_closing_share"), -3.0);
}

TEST(Direction, more_people_at_the_table_agree_more_often) {
    auto const table = with("deliberation", "offices = [\"community\", \"subdistrict\"]\nmembers = 0\n"
                                            "member_hours = 0\ninvited_share = 1\nhours_per_invitation = 0\n"
                                            "adviser_skill = 0.5");
    auto asked = table;
    asked.behaviour["deliberating"] += "\ninvited_attendance = 0.6";
    EXPECT_GT(t_of(asked, BusyCase(), "consent_reached_share"), 3.0);
}

TEST(Direction, yard_talks_bring_up_more_issues) {
    EXPECT_GT(t_of(with("stool_talks", "office = \"community\"\nper_year = 20\nhours = 0.2"), BusyCase(),
                   "reported"),
              3.0);
}

TEST(Direction, four_plus_a_settles_more_of_its_attempts) {
    EXPECT_GT(t_of(BusyCase(), without("mediation"), "mediation_success_share"), 3.0);
}

TEST(Direction, lists_and_matched_data_send_fewer_issues_wrong) {
    auto const listed =
        with("power_lists", "kinds = [\"litter\", \"wires\", \"lift\", \"quarrel\", \"noise\"]");
    EXPECT_LT(t_of(listed, BusyCase(), "dispatch_error_share"), -3.0);
    auto const matched = with("platform", "office = \"community\"\nmatched = 0.9");
    EXPECT_LT(t_of(matched, BusyCase(), "pingpong_per_issue"), -3.0);
}

TEST(Direction, ranking_makes_people_work_longer) {
    auto const ranked = with("ranking", "offices = [\"grid\"]\ninterval_days = 14\npressure_gain = 0.5\n"
                                        "pressure_decay = 0.1\novertime = 0.3");
    EXPECT_GT(t_of(ranked, BusyCase(), "staff_hours"), 3.0);
}

// ------------------------------------------------------------------- bodies, meetings, votes and money

namespace {

BusyCase with_votes(std::string const& rule) {
    BusyCase busy;
    busy.behaviour["voting"] = "intercept = 1\nownership_weight = 1\nstake_weight = 1\neffort_weight = 0.5\n"
                               "objection = 1";
    busy.mechanisms["mechanism.owners_assembly"] =
        rule + "pass_ordinary = 0.5\npass_special = 0.75\nmeeting_effort_hours = 1\ndoor_effort_hours = 0.1\n"
               "absent_effort_hours = 3";
    return busy;
}

// Busy people without one of the mechanisms, and with it as a test wants it.
BusyCase people_with(std::string const& mechanism, std::string const& keys) {
    auto busy = test::busy_people();
    busy.mechanisms.erase("mechanism." + mechanism);
    if (!keys.empty()) {
        busy.mechanisms["mechanism." + mechanism] = keys;
    }
    return busy;
}

} // namespace

TEST(Direction, where_party_members_stand_more_readily_more_of_them_serve) {
    BusyCase eager;
    auto& keys = eager.behaviour["volunteering"];
    keys.replace(keys.find("party_weight = 0.9"), 18, "party_weight = 2.5");
    EXPECT_GT(t_of(eager, BusyCase(), "members_party_or_cadre"), 3.0);
}

TEST(Direction, a_yardstick_that_is_imitated_brings_more_hours) {
    EXPECT_GT(t_of(with("yardstick", "office = \"council\"\ninterval_days = 3\nimitation = 0.2"),
                   without("yardstick"), "volunteer_hours"),
              3.0);
}

TEST(Direction, a_higher_quorum_lets_fewer_works_pass) {
    EXPECT_LT(t_of(with_votes("kinds = [\"lift\"]\nquorum = 0.9\n"),
                   with_votes("kinds = [\"lift\"]\nquorum = 0\n"), "consent_reached_share"),
              -3.0);
}

TEST(Direction, compensation_lets_more_works_pass) {
    BusyCase bare;
    auto& kinds = bare.parts.kinds;
    kinds.replace(kinds.find("consent_benefit = -0.2"), 22, "consent_benefit = 0.3\nbenefit_yuan = 20000");
    auto compensated = bare;
    compensated.mechanisms["mechanism.compensation"] =
        "concession = 0.9\nlargest = 0.9\nsubsidy_yuan = 50000";
    EXPECT_GT(t_of(compensated, bare, "consent_reached_share"), 3.0);
}

TEST(Direction, a_quorum_of_owners_leaves_more_courtyards_without_a_body) {
    auto strict = with_votes("kinds = []\nquorum = 0\n");
    auto const mild = strict;
    strict.mechanisms["mechanism.founding"] += "\nturnout_quorum = 0.8\ndoor_rounds = 0";
    EXPECT_LT(t_of(strict, mild, "council_coverage"), -3.0);
}

TEST(Direction, shares_of_those_with_money_shorten_the_wait_for_it) {
    EXPECT_LT(t_of(with("cost_sharing", "[[structure.mechanism.cost_sharing.link]]\noffice = \"district\"\n"
                                        "share = 0.8"),
                   BusyCase(), "days_by_cause.money"),
              -3.0);
}

// ------------------------------------------------------------------------------ offices and departments

TEST(Direction, a_whistle_saves_hand_overs_between_departments) {
    EXPECT_LT(t_of(with("whistle", "office = \"subdistrict\"\ndepartments = [\"crew\", \"waterworks\"]\n"
                                   "kinds = [\"joint\"]\nresponse_days = 1\nvisit_hours = 0\n"
                                   "monthly_limit = 100\nabsence = 0\nabsence_by_load = 0"),
                   without("whistle"), "passed_up_per_issue"),
              -3.0);
}

TEST(Direction, orders_to_allied_units_take_work_off_the_offices) {
    EXPECT_LT(t_of(BusyCase(), without("four_slip_orders"), "demand.community"), -3.0);
}

TEST(Direction, telephones_close_emergencies_sooner) {
    BusyCase urgent;
    urgent.mechanisms.erase("mechanism.whistle");
    auto const slow = urgent;
    urgent.mechanisms["routing"] += "\nurgent_hand_overs = 3";
    EXPECT_LT(t_of(urgent, slow, "kind_close_p50.burst"), -3.0);
}

TEST(Direction, a_dedicated_grid_saves_hand_overs) {
    auto dedicated = BusyCase();
    dedicated.parts.offices += test::office("pool", "district",
                                            "body = \"government\"\nparent = \"district\"\n"
                                            "authority = [\"power\", \"water\"]\nbudget = 40\n"
                                            "money_limit = 100000\n",
                                            test::post("guard", "count = 0.001\nhours_per_day = 0.001"));
    auto const absent = dedicated;
    dedicated.mechanisms["mechanism.dedicated_grid"] =
        "office = \"pool\"\nshare = 1\n"
        "[[structure.mechanism.dedicated_grid.pool]]\nid = \"crew\"\nshare = 0.9\n"
        "[[structure.mechanism.dedicated_grid.pool]]\nid = \"waterworks\"\nshare = 0.9";
    EXPECT_LT(t_of(dedicated, absent, "passed_up_per_issue"), -3.0);
}

// ----------------------------------------------------------------------------- grids, people and norms

TEST(Direction, split_places_have_less_to_do_each) {
    EXPECT_LT(
        t_of(people_with("boundary_splitting", "office = \"grid\"\npost = \"cadre\"\nnorm_households = 20\n"
                                               "review_days = 10\napproval_days = 5\nlimit = 20"),
             people_with("boundary_splitting", ""), "demand.grid"),
        -3.0);
}

TEST(Direction, contact_households_bring_up_more) {
    EXPECT_GT(
        t_of(people_with("nested_grids", "office = \"team\"\ncell_households = 20\nactive_share = 1\n"
                                         "own_cell_watch = 0\ncontact_households = 10\ncontact_days = 2"),
             people_with("nested_grids", ""), "reported_per_1000"),
        3.0);
}

TEST(Direction, riders_notice_more) {
    EXPECT_GT(t_of(people_with("volunteers", "office = \"team\"\nlearning = 0\nrider_visits = 2"),
                   people_with("volunteers", "office = \"team\"\nlearning = 0\nrider_visits = 0"),
                   "noticed_by_patrol"),
              3.0);
}

TEST(Direction, points_raise_hours_where_they_crowd_nothing_out) {
    EXPECT_GT(t_of(people_with("points", "office = \"team\"\nparty_share = 0.5\ngain = 1\ncrowding_out = 0"),
                   people_with("points", ""), "volunteer_hours"),
              3.0);
}

TEST(Direction, a_search_for_capable_people_brings_councils_where_hardly_anybody_stands) {
    auto searched = people_with("capable_people", "office = \"community\"\nshare = 0.1\nfound_per_hour = 2");
    auto& keys = searched.behaviour["volunteering"];
    keys.replace(keys.find("intercept = -2.6"), 16, "intercept = -5");
    auto none = searched;
    none.mechanisms.erase("mechanism.capable_people");
    EXPECT_GT(t_of(searched, none, "council_coverage"), 3.0);
}

TEST(Direction, rooms_that_are_found_bring_more_people_to_meetings) {
    EXPECT_GT(t_of(people_with("resource_inventory",
                               "office = \"community\"\nstart_day = -20\ndays = 10\nshare = 0.2\n"
                               "hours_per_courtyard = 0.1\nroom_share = 1\nmeeting_saving = 0"),
                   people_with("resource_inventory", ""), "participation"),
              3.0);
}

TEST(Direction, a_campaign_finds_more_of_what_it_looks_for) {
    EXPECT_GT(t_of(people_with("campaign", "office = \"community\"\nunits = [\"subdistrict\", \"crew\"]\n"
                                           "kinds = [\"litter\"]\nstart_day = 10\ndays = 60\nshare = 0.5\n"
                                           "audit_share = 0"),
                   people_with("campaign", ""), "noticed_by_patrol"),
              3.0);
}

TEST(Direction, a_compact_lets_fewer_problems_arise) {
    EXPECT_LT(t_of(people_with("norms", "[[structure.mechanism.norms.activity]]\nid = \"compact\"\n"
                                        "name = { en = \"C\", zh = \"约\" }\noffice = \"community\"\n"
                                        "share = 0.3\nstrengthens = \"compact\""),
                   people_with("norms", ""), "arisen"),
              -3.0);
}

TEST(Direction, prospects_of_promotion_get_more_done) {
    EXPECT_LT(t_of(people_with("career", "office = \"grid\"\npost = \"cadre\"\npromotion_rate = 0.2\n"
                                         "effort_gain = 2"),
                   people_with("career", ""), "demand.grid"),
              -3.0);
}

} // namespace linli
