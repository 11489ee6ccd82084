#pragma once

#include "models/app/sweep_rows.hpp"
#include "sim/store/run_file.hpp"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace linli::app {

/// A study put together from its batches.
struct MergedStudy {
    store::RunFile file;              ///< as it is stored, see scenarios/studies/README.md
    std::size_t planned = 0;          ///< runs of the plan that its stop rule needs
    std::size_t stored = 0;           ///< of these, done or failed
    std::vector<std::string> damaged; ///< why a batch could not be read; it is left out
};

/// Put the runs of a study's folder in the order of its plan: the same file whatever happened on the way.
///
/// A run that is stored several times is taken once; one that failed and was done later is done.
/// @param folders  of one study, at least one: of shards that have not shared a folder, in any order
/// Throws: RunError if a folder holds no plan, or that of another study
[[nodiscard]] MergedStudy merge_study(std::vector<std::filesystem::path> const& folders);

/// Until which replication shards in folders of their own should go next, if the study has a stop rule that
/// is not met. Nothing if there is no more to do.
[[nodiscard]] std::optional<std::size_t> next_round(MergedStudy const& merged);

/// The runs that a merged file, or a folder of a study, holds. Throws: RunError if it is none
[[nodiscard]] std::vector<SweepRow> known_runs(std::filesystem::path const& file_or_folder);

} // namespace linli::app
