#pragma once

#include "models/app/console.hpp"

#include <filesystem>
#include <optional>

namespace linli::app {

struct ExportArguments {
    std::filesystem::path result;
    std::optional<std::filesystem::path> out; ///< without it a folder beside the result, named after it
};

/// `linli export`: the tables of a run file as CSV, one file each, and `provenance.csv`. Gives the exit code.
///
/// Each file is written whole under a temporary name and renamed.
/// Throws: RunError.
[[nodiscard]] int export_tables(ExportArguments const& arguments, Console const& console);

} // namespace linli::app
