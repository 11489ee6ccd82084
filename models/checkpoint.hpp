#pragma once

#include "models/simulation_state.hpp"

#include <string>

namespace linli {

/// The whole state between two steps as bytes, with a seal that tells whose they are and that they are whole.
[[nodiscard]] std::string save_checkpoint(Simulation::State& state);

/// Put the state of a checkpoint in place of `state`.
/// Throws: RunError if the bytes are damaged, or were saved by another build, from other inputs or with other
/// options than those of `state`; `state` is then as it was. The number of threads may differ.
void load_checkpoint(Simulation::State& state, std::string const& checkpoint);

} // namespace linli
