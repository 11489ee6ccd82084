#pragma once

#include "models/app/console.hpp"
#include "models/app/indicator_values.hpp"
#include "models/simulation.hpp"
#include "sim/experiment/schedule.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace linli::app {

/// What the commands that simulate have in common on the command line.
struct SimulationChoices {
    std::string scenario;
    std::filesystem::path out = "results";
    std::uint64_t seed = 1;
    std::uint32_t replications = 1;
    int threads = 1;
    RecordLevel level = RecordLevel::summary;
    bool live = false;                  ///< others can follow the runs while they go on
    std::vector<std::string> overrides; ///< changes as `Inputs` takes them; `--days n` is one of them
};

/// A run that is complete and stored.
struct FinishedRun {
    std::filesystem::path file;
    std::vector<IndicatorValue> indicators;
};

/// What became of a batch of runs.
struct RunsOutcome {
    std::size_t alternatives = 1;
    std::vector<std::optional<FinishedRun>> runs; ///< see `run`
    experiment::BatchReport batch;
    std::vector<std::string> live_troubles = {}; ///< why a run could not be followed; empty where it could

    /// The run of an alternative in a replication, if it is complete.
    [[nodiscard]] std::optional<FinishedRun> const& run(std::size_t alternative,
                                                        std::uint32_t replication) const {
        return runs[replication * alternatives + alternative];
    }
    [[nodiscard]] bool complete() const { return batch.complete() == runs.size(); }
    /// Files of the complete runs, by replication, then alternative.
    [[nodiscard]] std::vector<std::string> files() const;
};

/// Name of the file of a run: `<scenario>__<structure>__s<seed>_r<replication>.h5`.
///
/// With overrides a part `__v<digits>` stands before the seed, so that a run with a changed parameter does
/// not replace the run without it.
[[nodiscard]] std::string run_file_name(store::RunFile const& run, std::uint64_t seed,
                                        std::uint32_t replication);
/// The same, before the run.
[[nodiscard]] std::string run_file_name(Inputs const& inputs, std::uint64_t seed, std::uint32_t replication);

/// Simulate each alternative in each replication, all alternatives of a replication in the same world, and
/// store each run as soon as it is complete.
///
/// Ctrl-C ends it early; what is complete stays. Shows progress.
/// Throws: RunError if the folder for the results cannot be made.
[[nodiscard]] RunsOutcome simulate_all(std::vector<std::shared_ptr<Inputs const>> const& alternatives,
                                       SimulationChoices const& choices, std::string const& label,
                                       Console const& console);

/// Tell on `console.notes` what was stored where and what failed or was stopped, and give the exit code.
[[nodiscard]] int conclude(RunsOutcome const& outcome, SimulationChoices const& choices,
                           Console const& console);

} // namespace linli::app
