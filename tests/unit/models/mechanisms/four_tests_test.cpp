// Every mechanism of the catalogue is held by tests of four kinds: idle it is as absent (zero), it works the
// way theory says where theory is clear (direction), no hour and no yuan is made or lost (conservation), and
// a small example agrees with one reckoned by hand (example). This table says which; a test that is renamed
// or a mechanism that is added without its four makes it fail. Where a kind makes no sense the reason stands
// instead, after a dash. Directions named `Direction` are averages over seeds with a stated rate of false
// alarms; the others are examples in which nothing is left to chance, or say their own rate.

#include "models/mechanisms/catalogue.hpp"
#include "tests/support/busy_government.hpp"
#include "tests/support/emergency_case.hpp"

#include <gtest/gtest.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>

namespace linli {

namespace {

struct FourTests {
    std::string zero;
    std::string direction;
    std::string conservation;
    std::string example;
};

// Hours that a mechanism takes are claimed or redeployed; these hold for all of them together.
std::string const claimed = "Hours.those_spent_by_offices_are_those_in_the_books";
std::string const redeployed = "BusyPeople.spend_no_hour_that_they_do_not_have";
std::string const spent = "Hours.no_office_spends_more_on_any_day_than_the_day_brings";
std::string const in_emergencies = "Emergencies.neither_make_nor_lose_an_hour";

std::map<std::string, FourTests> const table = {
    {"founding",
     {"SwitchedOff.volunteering_is_nobody_standing",
      "Direction.where_party_members_stand_more_readily_more_of_them_serve",
      "- takes neither hours nor money",
      "Founding.fills_one_seat_for_so_many_residents_with_the_most_capable"}},
    {"council_work",
     {"SwitchedOff.council_work_is_all_hours_for_issues", "Direction.rounds_of_councils_find_more", spent,
      "CouncilHours.are_split_by_the_shares_of_its_duties"}},
    {"yardstick",
     {"SwitchedOff.a_yardstick_is_one_that_nobody_imitates",
      "Direction.a_yardstick_that_is_imitated_brings_more_hours", "- takes neither hours nor money",
      "Yardstick.lifts_those_below_the_mean_of_the_better_half_half_way"}},
    {"owners_assembly",
     {"Zero.an_assembly_that_decides_what_needs_no_consent_is_none",
      "Direction.a_higher_quorum_lets_fewer_works_pass", claimed,
      "OwnersAssembly.collecting_ballots_takes_hours_at_each_door_until_the_rounds_are_over"}},
    {"compensation",
     {"Compensation.at_zero_and_absent_change_nothing", "Direction.compensation_lets_more_works_pass",
      "Compensation.what_losers_get_is_what_gainers_and_the_purse_give",
      "Compensation.goes_to_those_who_lose_least_first_and_reaches_the_others_in_later_rounds"}},
    {"deliberation",
     {"Zero.a_table_with_nobody_at_it_is_none", "Direction.more_people_at_the_table_agree_more_often",
      claimed, "MeetingForm.with_six_members_and_those_concerned_costs_their_hours"}},
    {"stool_talks",
     {"StoolTalks.none_a_year_is_as_none_at_all", "Direction.yard_talks_bring_up_more_issues",
      "StoolTalks.take_the_hours_of_those_who_hold_them", "MeetingForm.in_the_yard_spares_the_way"}},
    {"body",
     {"Bodies.without_a_quorum_wanted_is_as_with_a_quorum_of_zero",
      "Direction.a_quorum_of_owners_leaves_more_courtyards_without_a_body",
      "Bodies.members_hours_are_those_of_their_office",
      "Bodies.are_founded_beside_each_other_and_nobody_sits_in_two"}},
    {"supervisory_board",
     {"Zero.a_board_that_is_never_elected_is_none", "Direction.a_board_that_deters_lowers_false_closing",
      "SupervisoryBoard.has_no_eyes_left_when_its_week_is_spent",
      "SupervisoryBoard.offices_learn_how_often_they_are_looked_into_and_are_tempted_less"}},
    {"property_entry",
     {"PropertyEntry.nobody_ever_coming_is_as_without_it",
      "PropertyEntry.more_rounds_bring_the_quorum_within_reach",
      "PropertyEntry.an_office_has_the_hours_that_its_contract_buys",
      "PropertyEntry.hours_are_what_fees_leave_after_costs"}},
    {"property_rating",
     {"Zero.a_rating_that_no_company_falls_short_of_and_that_takes_no_time_is_none",
      "PropertyRating.replaces_companies_that_are_not_trusted_and_no_others",
      "PropertyRating.takes_its_hours_from_the_organiser_once_for_each_rating",
      "PropertyRating.replaces_companies_that_are_not_trusted_and_no_others"}},
    {"three_party",
     {"ThreeParty.without_one_of_the_three_is_the_chain",
      "ThreeParty.decides_and_pays_in_one_session_what_goes_up_without_it",
      "ThreeParty.each_member_gives_its_hours_and_the_company_pays",
      "ThreeParty.each_member_gives_its_hours_and_the_company_pays"}},
    {"whistle",
     {"Whistle.with_no_whistle_allowed_is_no_whistle_at_all",
      "Direction.a_whistle_saves_hand_overs_between_departments",
      "Whistle.leaves_each_department_to_pay_its_share",
      "Whistle.brings_all_departments_to_one_visit_and_the_work_is_done_together"}},
    {"four_slip_orders",
     {"FourSlipOrders.to_units_that_accept_nothing_take_nobody_elses_hours_but_the_slips",
      "Direction.orders_to_allied_units_take_work_off_the_offices",
      "FourSlipOrders.never_take_more_hours_than_a_unit_gives_in_a_month",
      "FourSlipOrders.are_served_by_a_unit_that_accepts"}},
    {"mediation",
     {"MediationTeam.of_zeros_is_no_team_at_all", "Direction.four_plus_a_settles_more_of_its_attempts",
      "MediationTeam.spends_its_visits_before_its_queue",
      "MediationTeam.visits_at_home_cost_hours_and_teach_both_sides"}},
    {"emergency_duty",
     {"Zero.duty_without_an_emergency_is_none", "Emergencies.infect_fewer_where_checkpoints_are_staffed",
      in_emergencies, "Emergency.hours_of_a_day_are_those_worked_out_by_hand"}},
    {"boundary_splitting",
     {"BoundarySplitting.without_any_split_allowed_nothing_differs_from_none_at_all",
      "Direction.split_places_have_less_to_do_each",
      "BoundarySplitting.hours_come_from_the_donor_as_long_as_it_has_them",
      "BoundarySplitting.a_place_beyond_the_norm_becomes_two_when_the_split_is_approved"}},
    {"nested_grids",
     {"NestedGrids.with_nobody_active_nothing_differs_from_none_at_all",
      "Direction.contact_households_bring_up_more", "NestedGrids.conversations_take_the_party_members_hours",
      "NestedGrids.those_who_live_in_a_cell_pass_its_corners_whatever_the_courtyards_size"}},
    {"volunteers",
     {"Volunteers.without_learning_and_exchange_nothing_differs_from_none_at_all",
      "Direction.riders_notice_more", redeployed,
      "Volunteers.those_who_help_are_counted_by_type_and_belief"}},
    {"points",
     {"Points.without_gain_and_crowding_out_nothing_differs_from_none_at_all",
      "Direction.points_raise_hours_where_they_crowd_nothing_out", redeployed,
      "Points.add_hours_of_party_members_while_they_are_worth_something"}},
    {"capable_people",
     {"Zero.a_search_that_takes_no_hours_is_none",
      "Direction.a_search_for_capable_people_brings_councils_where_hardly_anybody_stands", redeployed,
      "CapablePeople.are_looked_for_in_the_hours_that_the_office_gives_to_it"}},
    {"resource_inventory",
     {"ResourceInventory.without_hours_nothing_differs_from_none_at_all",
      "Direction.rooms_that_are_found_bring_more_people_to_meetings",
      "ResourceInventory.its_hours_are_missing_elsewhere_and_none_is_lost",
      "ResourceInventory.finds_rooms_in_as_many_courtyards_as_its_hours_suffice_for"}},
    {"campaign",
     {"Campaign.without_hours_and_checks_nothing_differs_from_none_at_all",
      "Direction.a_campaign_finds_more_of_what_it_looks_for",
      "Campaign.its_hours_are_missing_from_the_queue_and_none_is_lost",
      "Campaign.redeployed_hours_become_visits"}},
    {"norms",
     {"Norms.without_hours_nothing_differs_from_none_at_all", "Direction.a_compact_lets_fewer_problems_arise",
      "Norms.their_hours_are_missing_elsewhere_and_none_is_lost",
      "Norms.hours_strengthen_norms_at_the_rate_of_the_behaviour_file_and_they_fade_again"}},
    {"posted_promises",
     {"Zero.promises_that_nobody_reads_are_none",
      "PostedPromises.readers_trust_who_keeps_them_and_distrust_who_breaks_them",
      "- takes neither hours nor money", "PostedPromises.without_a_date_what_residents_expect_is_promised"}},
    {"career",
     {"Career.without_promotion_and_with_no_need_to_learn_nothing_differs_from_none_at_all",
      "Direction.prospects_of_promotion_get_more_done", "- changes skill, not hours",
      "Career.beginners_learn_with_the_weeks"}},
    {"cost_sharing",
     {"CostSharing.of_no_shares_changes_nothing",
      "Direction.shares_of_those_with_money_shorten_the_wait_for_it",
      "CostSharing.each_link_bears_its_share_and_the_bill_is_paid_once",
      "CostSharing.each_link_bears_its_share_and_the_bill_is_paid_once"}},
    {"dedicated_grid",
     {"DedicatedGrid.without_an_area_takes_no_hours_and_changes_no_issue",
      "Direction.a_dedicated_grid_saves_hand_overs",
      "DedicatedGrid.has_the_hours_that_departments_of_several_subdistricts_give",
      "DedicatedGrid.has_the_hours_that_departments_of_several_subdistricts_give"}},
    {"send_down",
     {"Zero.sending_down_no_hours_is_none", "SendDown.brings_powers_to_the_community_on_those_days",
      "SendDown.of_no_hours_leaves_the_departments_theirs",
      "SendDown.collects_a_weeks_hours_on_the_days_of_the_desk"}},
    {"platform",
     {"Platform.of_zeros_and_an_empty_list_are_nothing_at_all",
      "Direction.lists_and_matched_data_send_fewer_issues_wrong",
      "Platform.takes_hours_for_the_data_of_every_report_once", "Platform.finds_what_nobody_would_notice"}},
    {"power_lists",
     {"Platform.of_zeros_and_an_empty_list_are_nothing_at_all",
      "Direction.lists_and_matched_data_send_fewer_issues_wrong", "- takes neither hours nor money",
      "PowerLists.say_whose_the_kinds_on_them_are"}},
    {"ranking",
     {"Ranking.without_pressure_is_no_ranking_at_all", "Direction.ranking_makes_people_work_longer",
      "Ranking.overtime_is_what_offices_have_beyond_the_hours_of_their_posts",
      "Ranking.weighs_the_rates_that_have_been_measured"}},
};

/// Names of all tests of the models, as `suite.name`, each with the text of its file.
std::map<std::string, std::string> tests_that_exist() {
    std::map<std::string, std::string> names;
    for (auto const* folder : {"tests/unit/models", "tests/property", "tests/verify"}) {
        for (auto const& file : std::filesystem::recursive_directory_iterator(folder)) {
            if (file.path().extension() != ".cpp") {
                continue;
            }
            std::ifstream stream(file.path());
            std::string const text{std::istreambuf_iterator<char>(stream), {}};
            for (auto at = text.find("\nTEST("); at != std::string::npos; at = text.find("\nTEST(", at + 1)) {
                auto const comma = text.find(',', at);
                auto const first = text.find_first_not_of(" \n", comma + 1);
                auto const last = text.find(')', first);
                names[text.substr(at + 6, comma - at - 6) + "." + text.substr(first, last - first)] = text;
            }
        }
    }
    return names;
}

} // namespace

TEST(FourTests, of_every_mechanism_of_the_catalogue_are_named) {
    std::set<std::string> named;
    for (auto const& [mechanism, tests] : table) {
        named.insert(mechanism);
    }
    std::set<std::string> in_catalogue;
    for (auto const& key : mechanisms_schema().fields()) {
        in_catalogue.insert(key.key.substr(0, key.key.find('.')));
    }
    EXPECT_EQ(named, in_catalogue);
}

TEST(FourTests, that_are_named_exist) {
    auto const exist = tests_that_exist();
    ASSERT_GT(exist.size(), 300U);
    for (auto const& [mechanism, tests] : table) {
        for (auto const& name : {tests.zero, tests.direction, tests.conservation, tests.example}) {
            EXPECT_TRUE(name.starts_with("- ") || exist.contains(name)) << mechanism << ": " << name;
        }
    }
}

// The world of a test that is shared by several mechanisms is known; that of another stands in its file.
TEST(FourTests, of_conservation_switch_their_mechanism_on) {
    auto const exist = tests_that_exist();
    std::map<std::string, std::string> const shared = {
        {claimed, test::busy_government().put_together().text()},
        {spent, test::busy_government().put_together().text()},
        {redeployed, test::busy_people().put_together().text()},
        {in_emergencies, test::emergency_case().put_together().text()}};
    for (auto const& [mechanism, tests] : table) {
        auto const& name = tests.conservation;
        if (!name.starts_with("- ")) {
            auto const& world = shared.contains(name) ? shared.at(name) : exist.at(name);
            EXPECT_NE(world.find("mechanism." + mechanism), std::string::npos) << mechanism << ": " << name;
        }
    }
}

} // namespace linli
