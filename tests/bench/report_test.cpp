#include "tests/bench/report.hpp"

#include "sim/core/text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <sstream>

namespace linli::bench {
namespace {

using testing::HasSubstr;

Result result_of(std::string workload, std::string program, bool is_yardstick,
                 std::vector<double> const& walls) {
    Result result{.subject = {.workload = std::move(workload),
                              .program = std::move(program),
                              .residents = 5'291'592,
                              .days = 365,
                              .threads = 2,
                              .is_yardstick = is_yardstick,
                              .command = {},
                              .overrides = {}},
                  .rounds = {}};
    for (double const wall : walls) {
        result.rounds.push_back({.wall_seconds = wall, .cpu_seconds = 0.9 * wall, .peak_mib = 1234.5});
    }
    return result;
}

std::vector<Result> example() {
    return {result_of("reference 101", "plain loop", true, {12.0, 10.0, 11.0}),
            result_of("reference 101", "linli", false, {3.0, 4.0, 2.5}),
            result_of("year one-core-three-links", "one-core-three-links", false, {0.25, 0.125, 0.5})};
}

TEST(BenchReport, best_is_the_least_and_the_median_lies_between) {
    auto const result = result_of("w", "p", false, {3.0, 1.0, 2.0, 5.0});

    EXPECT_DOUBLE_EQ(result.best(&Cost::wall_seconds), 1.0);
    EXPECT_DOUBLE_EQ(result.median(&Cost::wall_seconds), 2.5);
}

TEST(BenchReport, ratio_compares_the_best_with_the_best_of_the_same_workload) {
    auto const results = example();

    EXPECT_DOUBLE_EQ(ratio(results[1], results, &Cost::wall_seconds), 0.25);
    EXPECT_TRUE(std::isnan(ratio(results[2], results, &Cost::wall_seconds)));
}

TEST(BenchReport, table_fits_80_columns) {
    std::istringstream lines(table(example()));
    for (std::string line; std::getline(lines, line);) {
        EXPECT_LE(display_width(line), 80U) << line;
    }
}

TEST(BenchReport, table_shows_each_subject_once) {
    auto const text = table(example());

    EXPECT_THAT(text, HasSubstr("linli, 2 threads  5,291,592   2.500   3.000"));
    EXPECT_EQ(text.find("one-core-three-links"), text.rfind("one-core-three-links"));
}

TEST(BenchReport, json_keeps_every_round) {
    auto const text = json(example());

    EXPECT_THAT(text, HasSubstr("\"wall_ratio_to_plain_loop\": 0.25"));
    EXPECT_THAT(text, HasSubstr("\"wall_seconds\": 12"));
    EXPECT_THAT(text, HasSubstr("\"state_bytes_per_resident\": null"));
}

} // namespace
} // namespace linli::bench
