#pragma once

#include "sim/config/name.hpp"
#include "sim/store/run_file.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace linli::app {

/// Something that happened to an issue.
struct JourneyStep {
    double day = 0.0;
    std::string event;
    config::Name office; ///< who did it or held it; empty for residents
    int place = -1;      ///< number of the office's place; -1 if unknown
    std::string cause;   ///< why time passed; empty if the event says it
};

/// The dates of an issue [day]; NaN: never.
struct Milestones {
    double arisen = 0.0;
    double noticed = 0.0;
    double reported = 0.0;
    double promised = 0.0;
    double handled = 0.0;
    double closed = 0.0;
    double confirmed = 0.0;
    double fixed = 0.0;
};

/// The journey of one issue through one run.
struct Journey {
    std::uint64_t key = 0;
    std::string kind;
    config::Name kind_name;
    std::string structure;
    std::string first_date; ///< date of day 0, YYYY-MM-DD
    int courtyard = -1;
    int community = -1;
    Milestones dates;
    bool false_closed = false;
    int hops = 0;
    int pingpong = 0;
    int reopened = 0;
    std::vector<std::pair<std::string, double>> days_by_cause; ///< causes that took any time, longest first
    std::optional<std::vector<JourneyStep>> steps;             ///< nothing if the file was recorded without
};

/// The issue that `wanted` means in this run.
///
/// `wanted`: a key; `worst` (the longest unsolved, weighted by severity); `slowest` or `slowest:KIND` (the
/// longest from arising to its real solution or the end of the run).
/// Throws: InputError if no issue fits; RunError if the file has no issues.
[[nodiscard]] std::uint64_t pick_issue(store::RunFile const& run, std::string const& wanted);

/// Read one journey. Throws: InputError if the run has no issue of that key; RunError as `pick_issue`.
[[nodiscard]] Journey journey_of(store::RunFile const& run, std::uint64_t key);

} // namespace linli::app
