#include "tests/support/busy_case.hpp"
#include "tests/support/run_results.hpp"

#include <gtest/gtest.h>

#include <regex>

namespace linli {

namespace {

using test::BusyCase;

/// Columns of the issues that a run with the mechanism off shares with one in which its numbers are zero.
void expect_same_issues(BusyCase const& off, BusyCase const& zero, char const* mechanism) {
    auto const a = test::run(off.load());
    auto const b = test::run(zero.load());
    auto const busy = test::run(BusyCase().load());
    std::string where;
    EXPECT_TRUE(test::same_table_of(a, b, "issues", where)) << mechanism << ": " << where;
    EXPECT_FALSE(test::same_table_of(a, busy, "issues", where)) << mechanism << " does nothing at all";
}

/// A mechanism of the behaviour: the section erased, and the section with other numbers.
void expect_off_equals(char const* section, std::string const& zero_keys) {
    BusyCase off;
    off.behaviour.erase(section);
    BusyCase zero;
    zero.behaviour[section] = zero_keys;
    expect_same_issues(off, zero, section);
}

} // namespace

TEST(SwitchedOff, trust_is_trust_of_one_half_that_never_moves) {
    expect_off_equals("trust", "start = 0.5\ngain = 0\nloss = 0\ncontagion = 0\nneighbours_told = 0\n"
                               "told_weight = 0");
}

TEST(SwitchedOff, ownership_is_ownership_that_never_moves) {
    BusyCase off;
    off.behaviour.erase("ownership");
    BusyCase zero;
    zero.behaviour["ownership"] = "start = 0.3\ngain = 0\nfading = 0";
    for (auto* busy : {&off, &zero}) { // activities would move it
        auto& keys = busy->mechanisms["mechanism.council_work"];
        keys = std::regex_replace(keys, std::regex("activity_share = 0.1"), "activity_share = 0");
    }
    expect_same_issues(off, zero, "ownership");
}

TEST(SwitchedOff, working_rules_are_perfect_work_without_fatigue) {
    expect_off_equals("working", "quality = 1\nfatigue_gain = 0\nfatigue_recovery = 0\nfatigue_slowing = 0\n"
                                 "fatigue_quality_loss = 0\nturnover_rate = 0");
}

TEST(SwitchedOff, repeated_mediation_is_one_attempt) {
    expect_off_equals("mediating", "attempts_limit = 1\ninterval_days = 4\ntrust_effect = 0");
}

TEST(SwitchedOff, neighbourly_work_is_work_without_effect) {
    expect_off_equals("neighbourly_work", "publicity_norms = 0\nactivity_ownership = 0\n"
                                          "conversations_per_hour = 0\nnorms_fading = 0");
}

TEST(SwitchedOff, volunteering_is_nobody_standing) {
    expect_off_equals("volunteering",
                      "intercept = -20\nparty_weight = 0\nretired_cadre_weight = 0\nretired_weight = 0\n"
                      "ownership_weight = 0\nhours_per_week = 0\nhours_sigma = 0\nmotivation_start = 0\n"
                      "motivation_fading = 0\nrecognition = 0\noverload_loss = 0\nresignation_rate = 0");
}

TEST(SwitchedOff, mood_changes_no_issue_at_all) {
    BusyCase off;
    off.behaviour.erase("mood");
    std::string where;
    EXPECT_TRUE(test::same_table_of(test::run(off.load()), test::run(BusyCase().load()), "issues", where))
        << where;
}

TEST(SwitchedOff, cooperation_is_kinds_that_nobody_can_help_with) {
    BusyCase off;
    off.behaviour.erase("cooperation");
    BusyCase zero;
    zero.parts.kinds = std::regex_replace(zero.parts.kinds, std::regex("self_help = 0.6\n"), "");
    expect_same_issues(off, zero, "cooperation");
}

TEST(SwitchedOff, deliberating_is_kinds_that_need_no_consent) {
    BusyCase off;
    off.behaviour.erase("deliberating");
    BusyCase zero;
    zero.parts.kinds = std::regex_replace(zero.parts.kinds, std::regex("consent = 0.67\n"), "");
    expect_same_issues(off, zero, "deliberating");
}

TEST(SwitchedOff, answering_rules_are_no_calls_no_audits_no_pressure) {
    BusyCase off;
    off.mechanisms.erase("answering");
    BusyCase zero;
    zero.mechanisms["answering"] = "callback_share = 0\naudit_share = 0\nappraisal_pressure = 0";
    expect_same_issues(off, zero, "answering");
}

TEST(SwitchedOff, closing_rules_without_answering_are_patience_and_no_insistence) {
    BusyCase off;
    off.mechanisms.erase("answering");
    BusyCase zero = off;
    off.behaviour.erase("closing");
    zero.behaviour["closing"] = "temptation = 0\nretry_days = 6\ncallback_insight = 0.9\nreopening = 0\n"
                                "reopening_delay_days = 4\nlateness_tolerance = 100";
    expect_same_issues(off, zero, "closing");
}

TEST(SwitchedOff, council_work_is_all_hours_for_issues) {
    BusyCase off;
    off.mechanisms.erase("mechanism.council_work");
    BusyCase zero;
    zero.mechanisms["mechanism.council_work"] =
        "office = \"council\"\npublicity_share = 0\nwatch_share = 0\nlistening_share = 0\nactivity_share = 0";
    expect_same_issues(off, zero, "council_work");
}

TEST(SwitchedOff, a_yardstick_is_one_that_nobody_imitates) {
    BusyCase off;
    off.mechanisms.erase("mechanism.yardstick");
    BusyCase zero;
    zero.mechanisms["mechanism.yardstick"] = "office = \"council\"\ninterval_days = 3\nimitation = 0";
    expect_same_issues(off, zero, "yardstick");
}

} // namespace linli
