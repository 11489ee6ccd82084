#include "models/app/sweep_sensitivity.hpp"

#include "example_run.hpp"
#include "models/app/sweep_results.hpp"
#include "sim/core/error.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <functional>

namespace linli::app {

using testing::HasSubstr;
using testing::Not;

namespace {

using experiment::UnitPoints;
using Output = std::function<double(std::vector<double> const&)>;

/// A merged study of three factors over [0, 1] with one structure, written by hand from what it should find.
store::RunFile merged(std::string const& design, UnitPoints const& points, Output const& output) {
    std::vector<std::int64_t> numbers;
    std::vector<double> outputs;
    std::vector<std::vector<double>> factors(points.front().size());
    for (std::size_t p = 0; p < points.size(); ++p) {
        numbers.push_back(static_cast<std::int64_t>(p));
        outputs.push_back(output(points[p]));
        for (std::size_t f = 0; f < factors.size(); ++f) {
            factors[f].push_back(points[p][f]);
        }
    }
    store::Table table{"points", "", {{"point", "", "", numbers}}};
    for (std::size_t f = 0; f < factors.size(); ++f) {
        table.columns.push_back({"factor." + std::string(1, static_cast<char>('x' + f)), "", "", factors[f]});
    }
    store::RunFile file;
    file.provenance = {{"study", "by-hand"}, {"design", design}, {"levels", "4"}, {"seed", "5"}};
    file.tables = {std::move(table),
                   {"structures",
                    "",
                    {{"id", "", "", std::vector<std::string>{"chain"}},
                     {"name_en", "", "", std::vector<std::string>{"Chain"}},
                     {"name_zh", "", "", std::vector<std::string>{"链"}}}},
                   {"runs",
                    "",
                    {{"replicate", "", "", std::vector<std::int64_t>(numbers.size(), 0)},
                     {"point", "", "", numbers},
                     {"structure", "", "", std::vector<std::string>(numbers.size(), "chain")},
                     {"done", "", "", std::vector<std::uint8_t>(numbers.size(), 1)},
                     {"arisen", "issue", "", outputs}}}};
    return file;
}

double weighted(std::vector<double> const& u) {
    return 4.0 * u[0] + 2.0 * u[1];
}

store::RunFile screened() {
    return merged("morris", experiment::morris_points(10, 3, Seed{5}, 4), weighted);
}

} // namespace

TEST(Sensitivity, of_a_morris_study_finds_the_weights_of_a_sum) {
    auto const found = sensitivity_of(screened());
    ASSERT_TRUE(found);
    auto const& effects = found->indicators.at(0).morris.at(0);
    EXPECT_NEAR(effects[0].mean_absolute, 4.0, 1e-9);
    EXPECT_NEAR(effects[1].mean_absolute, 2.0, 1e-9);
    EXPECT_NEAR(effects[2].mean_absolute, 0.0, 1e-9);
    EXPECT_NEAR(effects[0].deviation, 0.0, 1e-9);
}

TEST(Sensitivity, of_a_sobol_study_finds_the_shares_of_a_sum) {
    auto const found =
        sensitivity_of(merged("sobol-indices", experiment::sobol_index_points(1024, 3), weighted));
    ASSERT_TRUE(found);
    auto const& indices = found->indicators.at(0).sobol.at(0);
    EXPECT_NEAR(indices[0].first, 0.8, 0.02); // 16 of 20
    EXPECT_NEAR(indices[1].total, 0.2, 0.02);
    EXPECT_NEAR(indices[2].total, 0.0, 1e-9);
}

TEST(Sensitivity, leaves_out_a_trajectory_with_a_failed_run) {
    auto file = screened();
    std::get<std::vector<std::uint8_t>>(file.tables[2].columns[3].values)[5] = 0;
    auto const found = sensitivity_of(file);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->left_out, 1U);
    EXPECT_NEAR(found->indicators.at(0).morris.at(0)[0].mean_absolute, 4.0, 1e-9);
}

TEST(Sensitivity, is_nothing_for_other_designs_and_refused_for_points_that_do_not_fit) {
    auto file = screened();
    std::erase_if(file.provenance, [](auto const& text) { return text.name == "design"; });
    EXPECT_FALSE(sensitivity_of(file));
    EXPECT_THROW(
        (void)sensitivity_of(merged("sobol-indices", experiment::morris_points(3, 3, Seed{5}, 4), weighted)),
        RunError);
}

TEST(Sensitivity, lists_the_strongest_factors_first_and_not_the_idle_one) {
    auto const text = study_results_text(screened(), Language::en, 80);
    EXPECT_THAT(text, HasSubstr("Morris screening: trajectories: 10"));
    EXPECT_LT(text.find(" x "), text.find(" y "));
    EXPECT_THAT(text, Not(HasSubstr(" z ")));
    EXPECT_LE(widest_line(text), 80U);
    EXPECT_THAT(study_results_text(screened(), Language::zh, 80), HasSubstr("Morris 筛选"));
}

} // namespace linli::app
