#pragma once

#include "models/simulation.hpp"
#include "sim/store/run_file.hpp"

namespace linli {

/// Put what a run has recorded so far into the tables of a run file, schema version 1 (`results/README.md`).
/// Reads the state and changes nothing.
[[nodiscard]] store::RunFile report_run(Simulation::State const& state);

} // namespace linli
