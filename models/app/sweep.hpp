#pragma once

#include "models/app/console.hpp"
#include "models/app/sweep_campaign.hpp"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace linli::app {

/// What `linli sweep` is asked for.
struct SweepArguments {
    std::optional<std::filesystem::path> study;
    std::optional<std::filesystem::path> out; ///< folder of the results; of `merge`: the file
    std::vector<std::filesystem::path> merge; ///< folders to put together instead of running
    std::optional<std::filesystem::path> known =
        {};                                ///< a merged file or a folder whose runs need not be done
    std::optional<std::size_t> until = {}; ///< replications of this session
    int jobs = 1;
    std::size_t part = 1;
    std::size_t parts = 1;
    double time_limit = 600.0; ///< of a run [s]
    double save_every = 5.0;   ///< [s]
    bool status = false;
    bool retry_failed = false;
};

/// `linli sweep`: run what a study still lacks, tell where it stands, or put its runs together into one file.
/// Gives the exit code.
/// Throws: InputError, RunError.
[[nodiscard]] int sweep(SweepArguments const& arguments, Console const& console);

/// Tell what a session has done and, if the whole study was asked for, its results. Gives the exit code.
[[nodiscard]] int conclude_sweep(SweepPlan const& plan, CampaignOutcome const& outcome,
                                 SweepArguments const& arguments, std::filesystem::path const& folder,
                                 Console const& console);

} // namespace linli::app
