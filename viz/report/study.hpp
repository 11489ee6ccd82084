#pragma once

#include "sim/store/run_file.hpp"
#include "viz/report/comparison.hpp"
#include "viz/report/run_digest.hpp"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace linli::report {

/// A structure (with what was overridden) and its runs.
struct Arm {
    std::string id;
    std::string overrides;
    Both name{};                   ///< empty if unknown
    std::vector<RunDigest> runs{}; ///< by replication: the i-th runs of all arms are of the same world
    std::vector<store::Text> inputs{};
};

/// The runs of one comparison.
struct Study {
    std::vector<Arm> arms;          ///< the baseline first; never empty
    std::size_t left_out = 0;       ///< runs without a partner in every arm
    std::vector<std::string> files; ///< those used, without folders

    [[nodiscard]] RunDigest const& first() const { return arms.front().runs.front(); }
    [[nodiscard]] std::size_t replications() const { return arms.front().runs.size(); }
};

/// Read run files and put them together, the structure of the first file as the baseline.
///
/// Keeps a digest of each run, not the run. Replications in which a structure is missing are left out.
/// Throws: RunError for a file that is no whole run file; InputError if the files cannot stand in one
/// comparison: other scenario, build, length or inputs, the same run twice, no replication in common, or more
/// than 26 structures.
[[nodiscard]] Study collect(std::vector<std::filesystem::path> const& files);

} // namespace linli::report
