#pragma once

#include "viz/view/study.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace linli::viz {

/// Which way a number is better; for some neither is.
enum class Better : std::uint8_t { higher, lower, neither };

/// One number of the race on one day, under each structure.
struct RaceRow {
    std::string id;
    std::string series; ///< daily series that is plotted for it
    std::string title;
    std::string unit;           ///< as shown; empty if it has none
    int digits = 0;             ///< after the point
    std::vector<double> values; ///< one for each arm; NaN where it is not known
    Better better = Better::neither;

    /// Whether an arm does better or worse than the first; `unclear` where neither can be said.
    [[nodiscard]] bool is_better(std::size_t arm) const;
    [[nodiscard]] bool is_worse(std::size_t arm) const;
};

/// What structures have reached by a day in a place: levels of that day, and sums since the first day.
/// All from the daily series of the shown runs, so that a live race needs nothing that is not there yet.
[[nodiscard]] std::vector<RaceRow> race_rows(Study const& study, Place place, int day, Language language);

/// The place itself, or the nearest around it that has daily series.
[[nodiscard]] Place race_place(Run const& run, Place place);

} // namespace linli::viz
