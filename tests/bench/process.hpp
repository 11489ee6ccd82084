#pragma once

#include <string>
#include <vector>

namespace linli::bench {

/// What a process has cost.
struct Cost {
    double wall_seconds = 0.0;
    double cpu_seconds = 0.0; ///< user and system
    double peak_mib = 0.0;    ///< largest resident set
};

/// Run a program to its end, its standard output thrown away, and measure the whole of it.
/// Throws: RunError if it cannot be started or does not end with exit code 0.
[[nodiscard]] Cost run_process(std::vector<std::string> const& command);

} // namespace linli::bench
