#include "models/app/sweep_plan.hpp"

#include "example_run.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <set>

namespace linli::app {

namespace {

std::string study(std::string const& more, std::string const& levels = "[0.5, 1, 2]") {
    return "[study]\nid = 's'\nname = { en = 'S', zh = 'S' }\ndescription = { en = 'S', zh = 'S' }\n"
           "design = 'full-factorial'\nscenario = '" +
           std::filesystem::absolute("scenarios/smoke/two-communities.toml").string() + "'\n" + more +
           "[[study.factor]]\nid = 'effort'\npath = 'behaviour.reporting.effort_weight'\nlevels = " + levels +
           '\n';
}

SweepPlan plan(std::string const& text, std::string const& build = "a build") {
    TemporaryFolder const folder;
    return plan_of(load_study(folder.file("study.toml", text)), build);
}

std::set<experiment::RunKey> keys_of(SweepPlan const& plan) {
    return {plan.keys.begin(), plan.keys.end()};
}

/// How many keys of `one` are keys of `other` too.
std::size_t shared(SweepPlan const& one, SweepPlan const& other) {
    auto const known = keys_of(other);
    return static_cast<std::size_t>(std::count_if(one.keys.begin(), one.keys.end(),
                                                  [&](auto const& key) { return known.contains(key); }));
}

} // namespace

TEST(SweepPlan, is_balanced_wherever_it_is_cut) {
    auto const whole = plan(study("replications = 4\n"));
    std::vector<int> done(whole.points.size());
    for (std::size_t run = 0; run < whole.runs(); ++run) {
        auto const [least, most] = std::minmax_element(done.begin(), done.end());
        EXPECT_LE(*most - *least, static_cast<int>(whole.structures()));
        done[whole.slot(run).point] += 1;
    }
    EXPECT_THAT(done, testing::Each(4 * static_cast<int>(whole.structures())));
}

TEST(SweepPlan, keeps_its_keys_when_the_study_is_extended) {
    auto const small = plan(study("replications = 2\n"));
    EXPECT_EQ(shared(small, plan(study("replications = 3\n"))), small.runs());
    EXPECT_EQ(shared(small, plan(study("replications = 2\n", "[0.5, 0.7, 1, 2, 3]"))), small.runs());
}

TEST(SweepPlan, changes_its_keys_with_build_seed_and_inputs) {
    auto const one = plan(study("replications = 2\n"));
    EXPECT_EQ(keys_of(one).size(), one.runs());
    EXPECT_EQ(shared(one, plan(study("replications = 2\n"), "another build")), 0U);
    EXPECT_EQ(shared(one, plan(study("replications = 2\nseed = 2\n"))), 0U);
    EXPECT_EQ(shared(one, plan(study("replications = 2\nset = ['scenario.days=10']\n"))), 0U);
}

TEST(SweepPlan, has_one_key_for_points_that_do_not_differ_under_a_structure) {
    // Only one of the two structures has the office: under the other all points are one run.
    auto const text = study("replications = 1\n") +
                      "[[study.factor]]\nid = 'patience'\nlevels = [7, 14]\n"
                      "path = 'structure.office.courtyard-council.patience_days'\n";
    auto const two = plan(text);
    EXPECT_EQ(two.runs(), 12U);
    EXPECT_EQ(keys_of(two).size(), 9U);
}

TEST(SweepPlan, names_what_its_workers_read) {
    auto const one = plan(study("replications = 1\n"));
    for (std::size_t run = 0; run < one.runs(); ++run) {
        auto const slot = one.slot(run);
        auto const inputs =
            load_inputs(one.scenario(slot), one.file.structures[slot.structure], one.overrides(slot));
        EXPECT_EQ(key_of_inputs(*inputs), one.cells[one.cell(slot)]);
    }
}

TEST(SweepPlan, is_divided_without_gap_or_overlap) {
    auto const whole = plan(study("replications = 5\n"));
    std::multiset<std::size_t> runs;
    for (std::size_t part = 1; part <= 4; ++part) {
        auto const some = runs_of_part(whole, part, 4);
        EXPECT_NEAR(static_cast<double>(some.size()), static_cast<double>(whole.runs()) / 4, 2);
        runs.insert(some.begin(), some.end());
    }
    auto const all = runs_of_part(whole, 1, 1);
    EXPECT_EQ(runs, std::multiset<std::size_t>(all.begin(), all.end()));
}

TEST(SweepPlan, a_factor_may_vary_the_case_and_switch_a_mechanism_off) {
    auto const smoke = std::filesystem::absolute("scenarios/smoke/two-communities.toml").string();
    auto const folder_of = [](char const* name) {
        return std::filesystem::absolute("scenarios/structures").string() + '/' + name;
    };
    TemporaryFolder const folder;
    auto const text =
        "[study]\nid = 's'\nname = { en = 'S', zh = 'S' }\ndescription = { en = 'S', zh = 'S' }\n"
        "design = 'full-factorial'\nreplications = 1\nstructures = ['" +
        folder_of("conventional.toml") + "', '" + folder_of("courtyard-council.toml") +
        "']\n[[study.factor]]\nid = 'case'\npath = 'scenario'\nlevels = ['" + smoke + "', '" +
        std::filesystem::absolute("scenarios/cases/xinhua-road.toml").string() +
        "']\n[[study.factor]]\nid = 'yardstick'\npath = 'structure.mechanism.yardstick'\n"
        "switch = true\nlevels = [true, false]\n";
    auto const file = load_study(folder.file("study.toml", text));
    check_study(file);
    auto const one = plan_of(file, "a build");

    ASSERT_EQ(one.points.size(), 4U);
    EXPECT_EQ(one.base({0, 0, 1}).scenario.id, "two-communities");
    EXPECT_EQ(one.base({0, 2, 1}).scenario.id, "xinhua-road");
    EXPECT_TRUE(one.overrides({0, 0, 1}).empty());
    EXPECT_EQ(one.overrides({0, 1, 1}), std::vector<std::string>{"!structure.mechanism.yardstick"});
    EXPECT_TRUE(one.overrides({0, 1, 0}).empty()) << "the other structure has no such mechanism";
    EXPECT_EQ(one.cells[one.cell({0, 0, 0})], one.cells[one.cell({0, 1, 0})]);
    EXPECT_NE(one.cells[one.cell({0, 0, 1})], one.cells[one.cell({0, 1, 1})]);
}

} // namespace linli::app
