#include "models/simulation_state.hpp"
#include "tests/support/run_results.hpp"
#include "tests/support/tiny_case.hpp"

#include <gtest/gtest.h>

#include <map>

namespace linli {

namespace {

/// What an issue brings with it: the same wherever it arises.
using Content = std::tuple<std::int32_t, std::int32_t, std::int64_t, float, float, std::int32_t>;

std::map<std::uint64_t, Content> contents(store::RunFile const& run) {
    std::map<std::uint64_t, Content> found;
    auto const& keys = test::issues<std::uint64_t>(run, "key");
    for (std::size_t i = 0; i < keys.size(); ++i) {
        // A relapse comes when the solution before it lets it.
        if (test::issues<std::uint64_t>(run, "relapse_of")[i] == 0) {
            found[keys[i]] = {test::issues<std::int32_t>(run, "kind")[i],
                              test::issues<std::int32_t>(run, "courtyard")[i],
                              test::issues<std::int64_t>(run, "resident")[i],
                              test::issues<float>(run, "arisen")[i],
                              test::issues<float>(run, "severity")[i],
                              test::issues<std::int32_t>(run, "affected")[i]};
        }
    }
    return found;
}

} // namespace

TEST(PairedWorld, candidates_are_the_same_under_every_shipped_structure) {
    for (auto const* scenario : {"smoke/two-communities.toml", "cases/xinhua-road.toml"}) {
        std::map<std::string, std::string> checks;
        for (auto const& structure : test::shipped_structures()) {
            auto const inputs = test::shipped(scenario, structure, {"scenario.days=60"});
            checks[*simulate(inputs, {.seed = 11}).provenance_text("candidates_check")] += structure + " ";
        }
        EXPECT_EQ(checks.size(), 1U) << scenario << ": " << testing::PrintToString(checks);
    }
}

TEST(PairedWorld, an_issue_is_the_same_issue_under_every_shipped_structure) {
    std::map<std::uint64_t, Content> all;
    std::size_t shared = 0;
    for (auto const& structure : test::shipped_structures()) {
        auto const run = test::run(test::shipped("cases/xinhua-road.toml", structure, {"scenario.days=30"}));
        for (auto const& [key, content] : contents(run)) {
            auto const [known, is_new] = all.emplace(key, content);
            EXPECT_EQ(known->second, content) << structure << ", issue " << key;
            shared += is_new ? 0U : 1U;
        }
    }
    EXPECT_GT(shared, 3 * all.size()); // most arise under nearly all of them
}

TEST(PairedWorld, the_same_people_live_in_the_same_courtyards_under_every_shipped_structure) {
    std::string first;
    for (auto const& structure : test::shipped_structures()) {
        Simulation const simulation(test::shipped("smoke/two-communities.toml", structure), {.seed = 2});
        std::string world;
        for (auto const& partition : simulation.state().world) {
            auto const& people = partition.people;
            for (std::uint32_t resident = 0; resident < people.size(); ++resident) {
                auto const traits = people.traits[resident];
                world += std::to_string(people.courtyard_of(resident)) + ':' +
                         std::to_string(people.household[resident]) + ':';
                for (auto const flag : {Traits::child, Traits::elderly, Traits::party_member,
                                        Traits::retired_cadre, Traits::owner}) {
                    world += traits.has(flag) ? 'x' : '-';
                }
                world += static_cast<char>('0' + static_cast<int>(traits.cooperation()));
            }
        }
        first = first.empty() ? world : first;
        EXPECT_TRUE(world == first) << structure;
    }
    EXPECT_GT(first.size(), 1500U * 8U);
}

} // namespace linli
