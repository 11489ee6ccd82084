#pragma once

#include "models/app/console.hpp"
#include "models/app/library.hpp"
#include "models/app/runs.hpp"
#include "sim/experiment/queue_formulas.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace linli::app {

struct QueueingArguments {
    SimulationChoices choices;
    std::optional<std::string> structure; ///< by path or name; the scenario's first without it
};

/// The queue of one office template, over all its places.
struct OfficeQueue {
    config::Name name;
    std::size_t places = 0; ///< that took anything up
    std::size_t visits = 0; ///< issues taken up by them
    std::size_t left = 0;   ///< issues that left, passed on for age or beyond its powers, before they were
    experiment::Queue mean; ///< of a place; per day; servers: the most common number
    double waited = 0.0;    ///< as simulated: mean days from arriving to being taken up
    double expected = 0.0; ///< by queueing theory for these arrivals, this work, these hours; infinite if one
                           ///< place has more work than hours
};

/// What queueing theory says of each office, beside what was simulated.
///
/// @param run  at the end, with journeys
[[nodiscard]] std::vector<OfficeQueue> queues_of(Simulation const& run);

/// No line is wider than `width`.
[[nodiscard]] std::string queues_text(std::vector<OfficeQueue> const& queues, Language language,
                                      std::size_t width);

/// `linli queueing`: one run, its queues beside queueing theory. Gives the exit code.
/// Throws: InputError, RunError.
[[nodiscard]] int queueing(QueueingArguments const& arguments, Library const& library,
                           Console const& console);

} // namespace linli::app
