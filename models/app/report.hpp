#pragma once

#include "models/app/console.hpp"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace linli::app {

struct ReportArguments {
    std::vector<std::filesystem::path> results; ///< run files; the structure of the first is the baseline
    std::filesystem::path out = "results/report.html";
    std::optional<std::filesystem::path> evidence{}; ///< result of `linli reproduce`
    std::optional<std::filesystem::path> study{};    ///< of sensitivity: its folder, or its merged file
};

/// What a report was made of.
struct ReportFacts {
    std::size_t structures = 0;
    std::size_t replications = 0;
    std::size_t runs_left_out = 0;
};

/// Write one HTML page with tables and plots of these runs, in both languages, the console's first.
///
/// The numbers are those that `compare` prints for the same runs.
/// Throws: RunError if a file is no whole run file or the page cannot be written; InputError if the files do
/// not belong into one comparison. Nothing is left behind then.
ReportFacts write_report(ReportArguments const& arguments, Console const& console);

/// `linli report`: as above. Gives the exit code.
[[nodiscard]] int report(ReportArguments const& arguments, Console const& console);

} // namespace linli::app
