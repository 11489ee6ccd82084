#include "models/mechanisms/hours.hpp"
#include "models/simulation_state.hpp"
#include "tests/support/busy_case.hpp"
#include "tests/support/run_results.hpp"

#include <gtest/gtest.h>

namespace linli {

// With everything on that changes people's hours: volunteers, micro-grids, campaign, activities, splits.

TEST(BusyPeople, spend_no_hour_that_they_do_not_have) {
    Simulation simulation(test::busy_people().load(), {});
    for (int day = 1; day <= 120; day += 7) {
        simulation.advance_to(day);
        for (auto const& partition : simulation.state().world) {
            for (auto const& office : partition.offices) {
                auto const& model = simulation.state().model;
                double const had = hours_had(model, office, simulation.state().next);
                EXPECT_LE(office.spent.total(), had * (1.0 + 1e-9) + 1e-9)
                    << model.office(office.code).id << " on day " << day;
            }
        }
    }
}

TEST(BusyPeople, do_the_same_on_any_number_of_threads) {
    auto const inputs = test::busy_people().load();
    EXPECT_EQ(test::file_bytes(test::run(inputs, RecordLevel::journeys, 1, 1)),
              test::file_bytes(test::run(inputs, RecordLevel::journeys, 1, 3)));
}

TEST(BusyPeople, go_on_from_a_checkpoint_as_if_never_interrupted) {
    auto const inputs = test::busy_people().load();
    RunOptions const options{.level = RecordLevel::journeys};
    for (int const day : {5, 45, 77}) {
        Simulation first(inputs, options);
        first.advance_to(day);
        auto const checkpoint = first.save();
        first.advance_to_end();
        Simulation second(inputs, options);
        second.load(checkpoint);
        second.advance_to_end();
        EXPECT_EQ(test::file_bytes(first.record()), test::file_bytes(second.record())) << "day " << day;
    }
}

TEST(BusyPeople, meet_the_same_misfortunes_as_without_these_mechanisms) {
    auto on = test::busy_people();
    auto off = on;
    for (auto const* mechanism :
         {"boundary_splitting", "nested_grids", "volunteers", "points", "capable_people",
          "resource_inventory", "campaign", "norms", "posted_promises", "career"}) {
        off.mechanisms.erase(std::string("mechanism.") + mechanism);
    }
    auto const a = test::run(on.load());
    auto const b = test::run(off.load());
    EXPECT_EQ(test::indicator(a, "candidates"), test::indicator(b, "candidates"));
    EXPECT_NE(test::indicator(a, "days_to_fix_p50"), test::indicator(b, "days_to_fix_p50"));
}

} // namespace linli
