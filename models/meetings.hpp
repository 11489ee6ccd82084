#pragma once

#include "models/simulation_state.hpp"

#include <span>

namespace linli {

/// What concerns everybody and is done in one thread when a step is over.
struct Meeting {
    bool (*is_due)(Simulation::State const& state, Step step);
    void (*hold)(Simulation::State& state, Step step);
};

/// All of them, in the order in which they are held. Districts go ahead on their own until one is due.
[[nodiscard]] std::span<Meeting const> meetings();

} // namespace linli
