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
                   "surfaced_in_talks"),
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

} // namespace linli
