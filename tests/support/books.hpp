#pragma once

#include "models/simulation_state.hpp"

namespace linli::test {

/// Expect that what arose is solved or faded or open, in each partition and each courtyard.
void expect_books_to_balance(Simulation::State const& state);

/// Expect that no office has spent more hours than it has had, overtime in emergencies included.
void expect_hours_within_those_had(Simulation::State const& state);

} // namespace linli::test
