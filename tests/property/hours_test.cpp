#include "models/mechanisms/hours.hpp"
#include "models/simulation_state.hpp"
#include "tests/support/busy_case.hpp"
#include "tests/support/busy_government.hpp"
#include "tests/support/run_results.hpp"

#include <gtest/gtest.h>

#include <map>

namespace linli {

namespace {

using test::BusyCase;

std::map<std::string, std::shared_ptr<Inputs const>> worlds() {
    return {{"busy", BusyCase().load()},
            {"people", test::busy_people().load()},
            {"government", test::busy_government().load()}};
}

/// Hours of an office since the first recorded day.
struct Account {
    double had = 0.0;
    double spent = 0.0;
};

std::vector<std::vector<Account>> accounts_of(Simulation::State const& state) {
    std::vector<std::vector<Account>> accounts;
    for (auto const& partition : state.world) {
        auto& own = accounts.emplace_back();
        for (auto const& office : partition.offices) {
            own.push_back({hours_had(state.model, office, state.next), office.spent.total()});
        }
    }
    return accounts;
}

/// Live through a day, of which nobody spends more hours than the day brings.
void live_a_day_without_overspending(Simulation& simulation) {
    auto before = accounts_of(simulation.state());
    if (simulation.day() == 0) { // books begin anew that morning
        for (auto& partition : before) {
            partition.assign(partition.size(), {});
        }
    }
    simulation.advance_to(simulation.day() + 1);
    auto const after = accounts_of(simulation.state());
    for (std::size_t p = 0; p < after.size(); ++p) {
        ASSERT_EQ(after[p].size(), before[p].size());
        for (std::size_t i = 0; i < after[p].size(); ++i) {
            double const had = after[p][i].had - before[p][i].had;
            double const spent = after[p][i].spent - before[p][i].spent;
            auto const& state = simulation.state();
            EXPECT_LE(spent, had + 1e-8) << state.model.office(state.world[p].offices[i].code).id
                                         << " of partition " << p << " on day " << simulation.day() - 1;
        }
    }
}

} // namespace

TEST(Hours, no_office_spends_more_on_any_day_than_the_day_brings) {
    for (auto const& [name, inputs] : worlds()) {
        SCOPED_TRACE(name);
        Simulation simulation(inputs, {});
        simulation.advance_to(0);
        while (!simulation.finished() && !testing::Test::HasFailure()) {
            live_a_day_without_overspending(simulation);
        }
    }
}

TEST(Hours, no_office_of_a_shipped_structure_spends_more_than_it_has) {
    for (auto const& structure : test::shipped_structures()) {
        SCOPED_TRACE(structure);
        Simulation simulation(test::shipped("smoke/two-communities.toml", structure), {.seed = 3});
        simulation.advance_to(0);
        while (!simulation.finished() && !testing::Test::HasFailure()) {
            live_a_day_without_overspending(simulation);
        }
    }
}

TEST(Hours, those_spent_by_offices_are_those_in_the_books) {
    for (auto const& [name, inputs] : worlds()) {
        SCOPED_TRACE(name);
        Simulation simulation(inputs, {});
        simulation.advance_to_end();
        for (auto const& partition : simulation.state().world) {
            double issues = 0.0;
            double meetings = 0.0;
            double duties = 0.0;
            for (auto const& office : partition.offices) {
                issues += office.spent.issues;
                meetings += office.spent.meetings;
                duties += office.spent.duties;
            }
            EXPECT_NEAR(partition.tally[Sum::work_hours], issues, 1e-6);
            EXPECT_NEAR(partition.tally[Sum::meeting_hours], meetings, 1e-6);
            EXPECT_NEAR(partition.tally[Sum::claimed_hours], duties, 1e-6);
        }
    }
}

TEST(Hours, of_each_day_add_up_to_those_of_the_run) {
    auto const run = test::run(BusyCase().load());
    auto const& posts = run.table("posts");
    double spent = 0.0;
    for (std::size_t row = 0; row < posts.rows(); ++row) {
        spent += static_cast<double>(posts.values<float>("hours_issues")[row] +
                                     posts.values<float>("hours_meetings")[row] +
                                     posts.values<float>("hours_duties")[row]);
    }
    EXPECT_GT(spent, 1000.0);
    EXPECT_NEAR(test::daily_sum(run, "district", "hours_spent"), spent, 1e-4 * spent);
}

} // namespace linli
