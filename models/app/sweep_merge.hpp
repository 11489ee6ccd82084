#pragma once

#include "sim/store/run_file.hpp"

#include <cstddef>
#include <filesystem>
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
/// Throws: RunError if the folder holds no plan
[[nodiscard]] MergedStudy merge_study(std::filesystem::path const& folder);

} // namespace linli::app
