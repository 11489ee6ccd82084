#pragma once

#include "models/app/library.hpp"
#include "tests/bench/process.hpp"

#include <cstdint>
#include <filesystem>
#include <limits>
#include <string>
#include <vector>

namespace linli::bench {

/// Something that is timed: a command, and what it simulates.
struct Subject {
    std::string workload; ///< subjects of one workload simulate the same
    std::string program;  ///< what simulates it: the plain loop, or a structure's name
    std::int64_t residents = 0;
    int days = 0; ///< warm-up included
    int threads = 1;
    bool is_yardstick = false;
    std::vector<std::string> command;
    std::vector<std::string> overrides; ///< of the scenario's values, for the state of a resident
};

/// A subject with what it has cost, round by round.
struct Result {
    Subject subject;
    std::vector<Cost> rounds;
    double state_bytes = std::numeric_limits<double>::quiet_NaN(); ///< NaN if not asked for

    [[nodiscard]] double best(double Cost::*what) const;
    [[nodiscard]] double median(double Cost::*what) const;
    /// At the best wall time.
    [[nodiscard]] double resident_days_per_second() const;
};

/// Where the programs and the data are.
struct Places {
    std::filesystem::path program;   ///< `linli`
    std::filesystem::path benchmark; ///< this program, which also runs the plain loop
    std::filesystem::path folder;    ///< for the run files
    app::Library library;
};

/// The reference workload at whole numbers of subdistricts: the plain loop, one thread, two threads.
[[nodiscard]] std::vector<Subject> reference_workload(Places const& places,
                                                      std::vector<std::uint32_t> const& sizes);

/// A year of Xinhua Road at summary level under each shipped structure, on one thread and on two.
[[nodiscard]] std::vector<Subject> years(Places const& places);

/// Largest state of the world during a run, in bytes, sampled every 30 days.
[[nodiscard]] double largest_state(Places const& places, Subject const& subject);

} // namespace linli::bench
