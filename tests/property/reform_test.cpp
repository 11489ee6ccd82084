#include "models/reform.hpp"

#include "models/simulation_state.hpp"
#include "sim/core/error.hpp"
#include "tests/support/busy_case.hpp"
#include "tests/support/run_results.hpp"
#include "tests/support/tiny_case.hpp"

#include <gtest/gtest.h>

namespace linli {

namespace {

RunOptions journeys() {
    return {.level = RecordLevel::journeys};
}

std::shared_ptr<Inputs const> smoke(std::string const& structure, std::vector<std::string> const& more = {}) {
    return test::shipped("smoke/two-communities.toml", structure, more);
}

/// A run until `day`, a reform, and the rest of it.
std::string reformed_on(int day, std::shared_ptr<Inputs const> const& before,
                        std::shared_ptr<Inputs const> const& after) {
    Simulation first(before, journeys());
    first.advance_to(day);
    auto second = reformed(first, after);
    second.advance_to_end();
    return test::file_bytes(second.record());
}

std::string whole(std::shared_ptr<Inputs const> const& inputs) {
    return test::file_bytes(simulate(inputs, journeys()));
}

constexpr int before_all = -100000;

} // namespace

TEST(Reform, that_changes_nothing_leaves_the_bytes_of_a_run_never_interrupted) {
    for (auto const& structure : test::shipped_structures()) {
        auto const inputs = smoke(structure);
        EXPECT_TRUE(reformed_on(20, inputs, inputs) == whole(inputs)) << structure;
    }
    auto const busy = test::BusyCase().load();
    EXPECT_TRUE(reformed_on(43, busy, busy) == whole(busy));
}

TEST(Reform, before_the_first_step_is_a_run_under_the_new_structure) {
    for (auto const& structure : test::shipped_structures()) {
        EXPECT_TRUE(reformed_on(before_all, smoke("conventional"), smoke(structure)) ==
                    whole(smoke(structure)))
            << structure;
    }
}

TEST(Reform, of_a_parameter_holds_from_its_day_on) {
    auto const before = smoke("conventional");
    auto const after = smoke("conventional", {"behaviour.mood.contagion=0.05",
                                              "structure.office.community-office.patience_days=3"});
    EXPECT_TRUE(reformed_on(before_all, before, after) == whole(after));
    auto const reform = reformed_on(20, before, after);
    EXPECT_FALSE(reform == whole(after));
    EXPECT_FALSE(reform == whole(before));
}

TEST(Reform, keeps_every_problem_and_every_ticket_in_a_queue) {
    for (auto const& structure : test::shipped_structures()) {
        Simulation first(smoke("conventional"), journeys());
        first.advance_to(30);
        auto const second = reformed(first, smoke(structure));
        auto const& old_world = first.state().world;
        auto const& new_world = second.state().world;
        for (std::size_t p = 0; p < old_world.size(); ++p) {
            EXPECT_EQ(old_world[p].problems.size(), new_world[p].problems.size());
            EXPECT_EQ(old_world[p].tickets.size(), new_world[p].tickets.size());
            auto const waiting = [](Partition const& partition) {
                std::size_t sum = 0;
                for (auto const& office : partition.offices) {
                    sum += office.waiting();
                }
                return sum;
            };
            EXPECT_EQ(waiting(old_world[p]), waiting(new_world[p])) << structure;
        }
    }
}

TEST(Reform, to_another_structure_founds_its_bodies_afterwards_and_runs_to_the_end) {
    for (auto const& structure : test::shipped_structures()) {
        EXPECT_NO_THROW((void)reformed_on(20, smoke("conventional"), smoke(structure))) << structure;
    }
}

TEST(Reform, must_keep_places_and_offices) {
    Simulation councils(smoke("courtyard-council"), journeys());
    EXPECT_THROW((void)reformed(councils, smoke("conventional")), InputError);
    EXPECT_THROW((void)reformed(councils, smoke("courtyard-council", {"scenario.days=40"})), InputError);
}

} // namespace linli
