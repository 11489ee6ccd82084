// With everything on that changes how bodies decide and how offices work together.

#include "tests/support/busy_government.hpp"

#include "models/simulation_state.hpp"
#include "tests/support/run_results.hpp"

#include <gtest/gtest.h>

namespace linli {

namespace {

double counted(Simulation::State const& state, Count what) {
    double sum = 0.0;
    for (auto const& partition : state.world) {
        sum += static_cast<double>(partition.tally[what]);
    }
    return sum;
}

double summed(Simulation::State const& state, Sum what) {
    double sum = 0.0;
    for (auto const& partition : state.world) {
        sum += partition.tally[what];
    }
    return sum;
}

/// The most of `value` over the offices of a template.
template <class Value>
double most(Simulation::State const& state, std::string const& id, Value const& value) {
    double found = 0.0;
    for (auto const& partition : state.world) {
        for (auto const& office : partition.offices) {
            found = state.model.office(office.code).id == id ? std::max(found, value(office)) : found;
        }
    }
    return found;
}

} // namespace

TEST(BusyGovernment, uses_each_of_its_mechanisms) {
    Simulation simulation(test::busy_government().load(), {});
    simulation.advance_to_end();
    auto const& state = simulation.state();
    EXPECT_GT(counted(state, Count::votes_taken), 10.0) << "owners_assembly";
    EXPECT_GT(counted(state, Count::quorum_missed), 0.0) << "owners_assembly";
    EXPECT_GT(summed(state, Sum::meeting_hours), 100.0) << "deliberation";
    EXPECT_GT(summed(state, Sum::compensation_yuan), 1000.0) << "compensation";
    EXPECT_GT(counted(state, Count::talks), 10.0) << "stool_talks";
    EXPECT_GT(counted(state, Count::board_audits), 10.0) << "supervisory_board";
    EXPECT_GT(counted(state, Count::waste_found), 0.0) << "supervisory_board";
    EXPECT_GT(counted(state, Count::companies_entered), 3.0) << "property_entry";
    EXPECT_GT(counted(state, Count::companies_replaced), 0.0) << "property_rating";
    EXPECT_GT(counted(state, Count::joint_sessions), 10.0) << "three_party";
    EXPECT_GT(counted(state, Count::noticed_by_sensor), 10.0) << "platform";
    EXPECT_GT(counted(state, Count::whistles), 5.0) << "whistle";
    auto const closed = [](Office const& office) { return static_cast<double>(office.closed); };
    EXPECT_GT(most(state, "committee", [](Office const& o) { return o.hours_working_day; }), 0.0) << "body";
    EXPECT_GT(most(state, "brigade", closed), 10.0) << "dedicated_grid";
    EXPECT_GT(most(state, "stand", closed), 3.0) << "send_down";
    for (auto const* const ranked : {"grid", "property"}) {
        EXPECT_GT(most(state, ranked, [](Office const& o) { return o.spent.overtime; }), 1.0) << "ranking";
    }
}

TEST(BusyGovernment, does_the_same_on_any_number_of_threads) {
    auto const inputs = test::everything().load();
    EXPECT_TRUE(test::file_bytes(test::run(inputs, RecordLevel::journeys, 1, 1)) ==
                test::file_bytes(test::run(inputs, RecordLevel::journeys, 1, 3)));
}

TEST(BusyGovernment, goes_on_from_a_checkpoint_as_if_never_interrupted) {
    auto const inputs = test::everything().load();
    RunOptions const options{.level = RecordLevel::journeys};
    auto const whole = test::file_bytes(simulate(inputs, options));
    for (int const day : {-10, 5, 31, 45, 77, 92}) {
        Simulation first(inputs, options);
        first.advance_to(day);
        Simulation second(inputs, options);
        second.load(first.save());
        second.advance_to_end();
        EXPECT_TRUE(test::file_bytes(second.record()) == whole) << "day " << day;
    }
}

} // namespace linli
