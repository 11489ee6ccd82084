#pragma once

#include "viz/view/run.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace linli::viz {

/// Time that one cause took, in one hand.
struct Stretch {
    double from = 0.0; ///< [day]
    double to = 0.0;
    std::size_t cause = 0; ///< row of the causes of the run
};

/// All that one holder had of an issue.
struct Lane {
    std::string holder;
    std::vector<Stretch> stretches;
};

struct JourneyStep {
    double time = 0.0; ///< [day]
    std::string what;
    std::string who; ///< empty for residents
};

/// What happened to one problem in one run.
struct Journey {
    std::uint64_t key = 0;
    std::size_t row = 0;
    double arisen = 0.0;
    double end = 0.0; ///< gone, or the end of the run
    bool solved = false;
    bool faded = false; ///< passed by itself
    bool false_closed = false;
    std::vector<std::pair<std::size_t, double>>
        causes;              ///< cause and days; those that took any, longest first
    std::vector<Lane> lanes; ///< in the order of first holding; empty without events
    std::vector<JourneyStep> steps;
};

/// Nothing if the problem did not arise in this run.
[[nodiscard]] std::optional<Journey> journey_of(Run const& run, std::uint64_t key, Language language);

} // namespace linli::viz
