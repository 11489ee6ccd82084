#include "models/indicators/compute.hpp"

#include "tests/support/busy_case.hpp"
#include "tests/support/emergency_case.hpp"
#include "tests/support/run_results.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace linli {

TEST(Quantile, interpolates_between_neighbours) {
    std::vector<float> values{4, 1, 3, 2, 5};
    EXPECT_DOUBLE_EQ(quantile(values, 0.5), 3.0);
    EXPECT_DOUBLE_EQ(quantile(values, 0.0), 1.0);
    EXPECT_DOUBLE_EQ(quantile(values, 1.0), 5.0);
    EXPECT_NEAR(quantile(values, 0.9), 4.6, 1e-12);
    values = {10, 20};
    EXPECT_DOUBLE_EQ(quantile(values, 0.25), 12.5);
}

TEST(Quantile, of_one_value_is_that_value_and_of_none_is_not_a_number) {
    std::vector<float> one{7};
    EXPECT_DOUBLE_EQ(quantile(one, 0.99), 7.0);
    std::vector<float> none;
    EXPECT_TRUE(std::isnan(quantile(none, 0.5)));
}

TEST(Gini, is_0_where_all_have_the_same_and_nearly_1_where_one_has_all) {
    EXPECT_DOUBLE_EQ(gini({3, 3, 3, 3}), 0.0);
    EXPECT_DOUBLE_EQ(gini({0, 0, 0, 8}), 0.75); // 1 - 1/n
    EXPECT_DOUBLE_EQ(gini({0, 0, 0}), 0.0);
}

TEST(Gini, is_half_the_relative_mean_difference) {
    std::vector<double> const values{1, 2, 3, 10, 4};
    double difference = 0.0;
    double sum = 0.0;
    for (double const a : values) {
        sum += a;
        for (double const b : values) {
            difference += std::abs(a - b);
        }
    }
    EXPECT_NEAR(gini(values), difference / (2 * 5 * sum), 1e-12);
    EXPECT_NEAR(gini({10, 20, 30, 100, 40}), gini(values), 1e-12); // the unit does not matter
}

TEST(Indicators, of_a_run_stand_in_the_catalogue_and_come_once) {
    auto const run = test::run(test::BusyCase().load());
    auto const& table = run.table("indicators");
    std::set<std::string> names;
    for (std::size_t i = 0; i < table.rows(); ++i) {
        auto const& name = table.values<std::string>("name")[i];
        auto const* info = find_indicator(name);
        ASSERT_NE(info, nullptr) << name;
        EXPECT_EQ(table.values<std::string>("unit")[i], info->unit) << name;
        EXPECT_TRUE(names.insert(name).second) << name << " twice";
    }
}

TEST(Indicators, of_the_catalogue_are_all_computed_in_a_busy_run) {
    auto const run = test::run(test::emergency_case().load());
    auto const people = test::run(test::busy_people().load());
    auto names = run.table("indicators").values<std::string>("name");
    auto const& more = people.table("indicators").values<std::string>("name");
    names.insert(names.end(), more.begin(), more.end());
    for (auto const& info : indicator_catalogue()) {
        bool const family = info.id.size() > 2 && info.id.substr(info.id.size() - 2) == ".*";
        auto const stem = info.id.substr(0, info.id.size() - 1);
        bool const found = std::any_of(names.begin(), names.end(), [&](std::string const& name) {
            return family ? name.starts_with(stem) : name == info.id;
        });
        EXPECT_TRUE(found) << info.id;
    }
}

TEST(Indicators, are_not_defined_below_their_number_of_cases) {
    test::TinyCase few;
    few.kinds = "[issues]\n" + test::kind("rare", "rate = 100\neffort_hours = 1");
    auto const run = test::run(few.load());
    auto const& table = run.table("indicators");
    int undefined = 0;
    for (std::size_t i = 0; i < table.rows(); ++i) {
        auto const* info = find_indicator(table.values<std::string>("name")[i]);
        bool const too_few = table.values<std::int64_t>("samples")[i] < info->minimum_samples;
        EXPECT_EQ(std::isnan(table.values<double>("value")[i]), too_few) << info->id;
        undefined += too_few ? 1 : 0;
    }
    EXPECT_GT(undefined, 10);
}

TEST(Indicators, rates_are_what_the_issues_say) {
    auto const run = test::run(test::BusyCase().load({"scenario.warm_up_days=0"}));
    auto const& reported = test::issues<float>(run, "reported");
    auto const& closed = test::issues<float>(run, "closed");
    auto const& fixed = test::issues<float>(run, "fixed");
    auto const defined = [](std::vector<float> const& times) {
        return static_cast<double>(
            std::count_if(times.begin(), times.end(), [](float t) { return !std::isnan(t); }));
    };
    EXPECT_EQ(test::indicator(run, "arisen"), static_cast<double>(fixed.size()));
    EXPECT_EQ(test::indicator(run, "reported"), defined(reported));
    EXPECT_DOUBLE_EQ(test::indicator(run, "closed_rate"), defined(closed) / defined(reported));
    EXPECT_DOUBLE_EQ(test::indicator(run, "solved_share"),
                     defined(fixed) / static_cast<double>(fixed.size()));
    std::vector<float> days;
    auto const& arisen = test::issues<float>(run, "arisen");
    for (std::size_t i = 0; i < fixed.size(); ++i) {
        if (!std::isnan(fixed[i])) {
            days.push_back(fixed[i] - arisen[i]);
        }
    }
    EXPECT_DOUBLE_EQ(test::indicator(run, "days_to_fix_p50"), quantile(days, 0.5));
    EXPECT_DOUBLE_EQ(test::indicator(run, "days_to_fix_p99"), quantile(days, 0.99));
}

TEST(Indicators, shares_that_cut_up_a_whole_add_up_to_1) {
    auto const run = test::run(test::BusyCase().load());
    EXPECT_NEAR(test::indicator(run, "noticed_by_resident") + test::indicator(run, "noticed_by_patrol") +
                    test::indicator(run, "noticed_by_council"),
                1.0, 1e-12);
    double closed = 0.0;
    for (auto const tier : tier_ids) {
        closed += test::indicator(run, "closed_at." + std::string(tier));
    }
    EXPECT_NEAR(closed, 1.0, 1e-12);
}

} // namespace linli
