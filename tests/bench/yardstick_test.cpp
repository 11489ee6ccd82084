#include "tests/bench/yardstick.hpp"

#include "models/app/library.hpp"
#include "models/simulation.hpp"
#include "sim/experiment/moments.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <string>

namespace linli::bench {
namespace {

using Totals = std::map<std::string, double>;
using Moments = std::map<std::string, experiment::RunningMoments>;

constexpr std::uint32_t subdistricts = 2;
constexpr int days = 120;
constexpr int worlds = 12;

Totals totals_of_plain_loop(std::uint64_t seed) {
    auto const totals = run_yardstick(subdistricts, days, seed);
    return {{"arisen", static_cast<double>(totals.raised)},
            {"completed.courtyard-office", static_cast<double>(totals.completed[0])},
            {"completed.community-office", static_cast<double>(totals.completed[1])},
            {"completed.subdistrict-office", static_cast<double>(totals.completed[2])},
            {"completed.district-office", static_cast<double>(totals.completed[3])},
            {"passed_for_age.subdistrict-office", static_cast<double>(totals.passed_for_age[2])},
            {"days_to_completion_mean", totals.mean_days},
            {"satisfaction_mean", totals.mean_satisfaction}};
}

Totals totals_of_program(std::shared_ptr<Inputs const> const& inputs, std::uint64_t seed) {
    auto const run = simulate(inputs, {.seed = seed});
    auto const& table = run.table("indicators");
    auto const& names = std::get<std::vector<std::string>>(table.find("name")->values);
    auto const& values = std::get<std::vector<double>>(table.find("value")->values);
    Totals totals;
    for (std::size_t i = 0; i < names.size(); ++i) {
        totals[names[i]] = values[i];
    }
    return totals;
}

std::shared_ptr<Inputs const> two_subdistricts() {
    return load_inputs(app::Library::locate().scenario("escalation-queue"), {},
                       {"scenario.days=" + std::to_string(days), "scenario.places.subdistricts=2",
                        "scenario.places.communities=12", "scenario.courtyard_type.courtyard.count=444",
                        "scenario.courtyard_type.courtyard.residents=104784"});
}

TEST(Yardstick, totals_agree_with_the_program_within_sampling_error) {
    // given the same workload, simulated by both in several worlds
    Moments plain;
    Moments program;
    auto const inputs = two_subdistricts();

    // when
    for (std::uint64_t seed = 1; seed <= worlds; ++seed) {
        for (auto const& [name, value] : totals_of_plain_loop(seed)) {
            plain[name].add(value);
        }
        for (auto const& [name, value] : totals_of_program(inputs, seed)) {
            program[name].add(value);
        }
    }

    // then
    for (auto const& [name, moments] : plain) {
        auto const error = std::hypot(moments.standard_error(), program[name].standard_error());
        EXPECT_NEAR(moments.mean(), program[name].mean(), 4.0 * error) << name;
    }
}

TEST(Yardstick, another_seed_is_another_world) {
    EXPECT_NE(run_yardstick(1, 30, 1).raised, run_yardstick(1, 30, 2).raised);
}

} // namespace
} // namespace linli::bench
