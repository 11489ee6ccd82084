#include "tests/support/plain_queue.hpp"
#include "tests/support/run_results.hpp"
#include "tests/support/tiny_case.hpp"

#include <gtest/gtest.h>

namespace linli {

namespace {

using test::PlainQueue;

std::array<std::string, 4> const offices{"courtyard-office", "community-office", "subdistrict-office",
                                         "district-office"};

// The shipped scenario cut down to one subdistrict, and changed as the plain workload says.
std::shared_ptr<Inputs const> scenario_of(PlainQueue const& w) {
    auto const courtyards = w.communities * w.courtyards;
    std::vector<std::string> overrides{
        "scenario.days=" + std::to_string(w.days), "scenario.places.subdistricts=1",
        "scenario.places.communities=" + std::to_string(w.communities),
        "scenario.courtyard_type.courtyard.count=" + std::to_string(courtyards),
        "scenario.courtyard_type.courtyard.residents=" + std::to_string(courtyards * w.residents)};
    for (std::size_t tier = 0; tier < offices.size(); ++tier) {
        auto const path = "structure.office." + offices[tier];
        overrides.push_back(path + ".post.hands.hours_per_day=" + std::to_string(w.hours[tier]));
        if (tier < 3) {
            overrides.push_back(path + ".patience_days=" + std::to_string(w.patience));
        }
    }
    return test::shipped("bench/escalation-queue.toml", "", overrides);
}

test::PlainTotals expect_model_agrees(PlainQueue const& workload) {
    auto const plain = test::run_plainly(workload);
    auto const run = test::run(scenario_of(workload), RecordLevel::summary, workload.seed);
    EXPECT_EQ(test::indicator(run, "arisen"), static_cast<double>(plain.raised));
    for (std::size_t tier = 0; tier < offices.size(); ++tier) {
        EXPECT_EQ(test::indicator(run, "completed." + offices[tier]),
                  static_cast<double>(plain.completed[tier]));
        EXPECT_EQ(test::indicator(run, "passed_for_age." + offices[tier]),
                  static_cast<double>(plain.passed_for_age[tier]));
    }
    EXPECT_DOUBLE_EQ(test::indicator(run, "days_to_completion_mean"), plain.mean_days);
    EXPECT_NEAR(test::indicator(run, "satisfaction_mean"), plain.mean_satisfaction, 1e-5);
    return plain;
}

} // namespace

TEST(ReferenceWorkload, agrees_exactly_with_a_plain_loop_over_everybody) {
    auto const plain = expect_model_agrees({});
    EXPECT_GT(plain.raised, 10'000);
    EXPECT_GT(plain.completed[1], 1000);
    EXPECT_GT(plain.completed[2], 100);
}

TEST(ReferenceWorkload, agrees_exactly_when_every_tier_is_short_of_hours) {
    auto const plain = expect_model_agrees({.days = 150, .hours = {0.125, 14, 40, 60}, .seed = 7});
    for (std::size_t tier = 0; tier < 3; ++tier) {
        EXPECT_GT(plain.passed_for_age[tier], 100) << tier;
    }
    EXPECT_GT(plain.completed[3], 100);
}

TEST(ReferenceWorkload, agrees_exactly_with_other_patience_and_uneven_hours) {
    // Hours that a float holds exactly: the work left is kept in one.
    (void)expect_model_agrees({.days = 80, .hours = {1.75, 11.25, 57.875, 20}, .patience = 3, .seed = 3});
    (void)expect_model_agrees(
        {.communities = 2, .courtyards = 5, .days = 365, .hours = {0.625, 2.25, 3, 1}, .patience = 1});
}

} // namespace linli
