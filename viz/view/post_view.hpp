#pragma once

#include "viz/view/run.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace linli::viz {

/// One office of one place, over the whole run.
struct PostDetail {
    std::string where;
    double residents = 0.0;
    double had = 0.0; ///< [hour], as the next three
    double issues = 0.0;
    double meetings = 0.0;
    double duties = 0.0; ///< outside the queue: talks, audits, votes, data entry
    double load = 0.0;
    double fatigue = 0.0; ///< at the end
    std::int64_t closed = 0;
    std::int64_t waiting = 0; ///< at the end
    std::int64_t departures = 0;

    [[nodiscard]] double free() const;
};

/// An issue in the hands of an office.
struct HeldIssue {
    std::uint64_t key = 0;
    std::int32_t kind = 0;
    Place home;
    double since = 0.0; ///< [day]
};

/// What an office has to do on a day.
struct PostDay {
    std::vector<HeldIssue> held; ///< the longest held first
    int closed_week = 0;         ///< closings in the seven days up to the day
    bool is_shared = false;      ///< the events do not tell the offices of a community apart: this is of all
};

/// @param row  of the table `posts`. Expects: level issues or above
[[nodiscard]] PostDetail post_detail(Run const& run, std::size_t row, Language language);

/// Expects: level journeys. Cost: one pass over the events.
[[nodiscard]] PostDay post_day(Run const& run, std::size_t row, int day);

} // namespace linli::viz
