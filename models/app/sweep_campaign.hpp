#pragma once

#include "models/app/console.hpp"
#include "models/app/indicator_values.hpp"
#include "models/app/sweep_plan.hpp"
#include "models/app/sweep_rows.hpp"
#include "sim/experiment/isolated_jobs.hpp"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace linli::app {

/// Where a study stands. Runs that occur twice in the plan count once; those that its stop rule does not need
/// do not count.
struct SweepStatus {
    std::size_t runs = 0;
    std::size_t done = 0;
    std::size_t failed = 0;
    std::size_t beyond = 0;           ///< stored runs that the stop rule turned out not to need
    std::size_t others = 0;           ///< stored runs of another build, or of the study as it was before
    double mean_seconds = 0.0;        ///< of the runs that are done; 0 if none is
    std::vector<std::string> damaged; ///< why a batch could not be read; its runs count as not done

    [[nodiscard]] std::size_t to_do() const { return runs - done - failed; }
    [[nodiscard]] bool complete() const { return done == runs; }
};

/// Does the runs in its own way: gives each result to `hooks.take`, calls `hooks.tick` now and then, and ends
/// early, with false, when `hooks.stop` says so.
using SweepRunner = std::function<bool(std::vector<std::size_t> const& runs,
                                       std::function<std::string(std::size_t)> const& work,
                                       experiment::IsolationHooks const& hooks)>;

struct CampaignSettings {
    std::filesystem::path folder; ///< of the study's results
    int jobs = 1;                 ///< worker processes
    double time_limit = 600.0;    ///< of a run [s]
    double save_every = 5.0;      ///< results reach the disk at least so often [s]
    bool retry_failed = false;
    std::size_t part = 1; ///< which part of the study, from 1 …
    std::size_t parts = 1;
    std::optional<std::size_t> until = {}; ///< replications of this session; the others later
    std::vector<SweepRow> known = {};      ///< runs that are done elsewhere
    SweepRunner runner = {};    ///< instead of worker processes; called even if there is nothing to do
    bool leads = true;          ///< of several processes one holds the folder and writes the plan
    bool shares_folder = false; ///< others store runs in it at the same time
};

/// One run of the plan; called in a worker process.
using SweepWork = std::function<std::vector<IndicatorValue>(std::size_t run)>;

/// Simulate a run of the plan, at the summary level, on one thread. It remembers inputs that it has read.
/// Throws: RunError if the input files are no longer what they were when the study was planned.
[[nodiscard]] SweepWork simulating(SweepPlan const& plan);

/// Where the whole study stands (of all parts).
[[nodiscard]] SweepStatus status_of(SweepPlan const& plan, std::filesystem::path const& folder);

/// What a session has done.
struct CampaignOutcome {
    std::size_t begun_with = 0; ///< runs that there were to do
    std::size_t done = 0;
    std::size_t failed = 0;
    bool stopped = false;
};

/// Do the runs of the plan's part that are not stored yet, each in a worker process, and seal what is
/// complete into batches. It ends when the stop rule is met, by what other parts store in the folder as well.
/// Shows progress; Ctrl-C ends it early and keeps what is complete. Throws: RunError if the folder cannot be
/// made, is in use, or the disk is full; sealed batches stay.
[[nodiscard]] CampaignOutcome run_campaign(SweepPlan const& plan, CampaignSettings const& settings,
                                           SweepWork const& work, Console const& console);

} // namespace linli::app
