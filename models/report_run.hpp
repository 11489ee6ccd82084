#pragma once

#include "models/simulation.hpp"
#include "sim/store/run_file.hpp"

namespace linli {

/// Put what a run has recorded so far into the tables of a run file, schema version 1 (`results/README.md`).
/// Reads the state and changes nothing that the run depends on.
[[nodiscard]] store::RunFile report_run(Simulation::State& state);

} // namespace linli
