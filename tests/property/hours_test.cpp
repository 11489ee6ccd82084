#include "models/mechanisms/hours.hpp"
#include "models/simulation_state.hpp"
#include "tests/support/busy_case.hpp"
#include "tests/support/run_results.hpp"

#include <gtest/gtest.h>

namespace linli {

namespace {

using test::BusyCase;

void expect_nobody_overspends(Simulation::State const& state) {
    for (auto const& partition : state.world) {
        for (auto const& office : partition.offices) {
            double const had = hours_had(state.model, office, state.next);
            double const spent = office.spent.total();
            EXPECT_LE(spent, had * (1.0 + 1e-9) + 1e-9)
                << state.model.office(office.code).id << " of partition " << partition.number;
        }
    }
}

} // namespace

TEST(Hours, no_office_spends_more_than_it_has_on_any_day) {
    Simulation simulation(BusyCase().load(), {});
    for (int day = 1; day <= 120; day += 7) {
        simulation.advance_to(day);
        SCOPED_TRACE(day);
        expect_nobody_overspends(simulation.state());
    }
}

TEST(Hours, no_office_of_a_shipped_structure_spends_more_than_it_has) {
    for (auto const& structure : test::shipped_structures()) {
        SCOPED_TRACE(structure);
        Simulation simulation(test::shipped("smoke/two-communities.toml", structure), {.seed = 3});
        simulation.advance_to_end();
        expect_nobody_overspends(simulation.state());
    }
}

TEST(Hours, those_spent_by_offices_are_those_in_the_books) {
    Simulation simulation(BusyCase().load(), {});
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
