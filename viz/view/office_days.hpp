#pragma once

#include "viz/view/run.hpp"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace linli::viz {

/// Which days of a run are taken together.
enum class Period : std::uint8_t { day, week, run };

/// All offices of one template, or one of them, over some days. NaN is what is not known.
struct OfficeDays {
    static constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

    double offices = unknown; ///< at work on the last of the days
    double had = unknown;     ///< [hour]
    double spent = unknown;   ///< [hour]
    double waiting = unknown; ///< at the end of the last of the days
    double fatigue = unknown; ///< the same; a mean
    double closed = unknown;
    double passed_up = unknown;

    /// Hours spent over hours had; NaN without hours, as on a weekend.
    [[nodiscard]] double load() const;
};

/// Whether the run keeps offices by day: files written before that was done do not.
[[nodiscard]] bool has_office_days(Run const& run);
[[nodiscard]] bool has_post_days(Run const& run);

/// The first of the days that end with `day`.
[[nodiscard]] int first_day(Period period, int day);

/// A row of the table `offices` over the days that end with `day`. Expects: has_office_days
[[nodiscard]] OfficeDays office_days(Run const& run, std::size_t office, int day, Period period);
/// A row of the table `posts`. Expects: has_post_days
[[nodiscard]] OfficeDays post_days(Run const& run, std::size_t row, int day, Period period);

/// The most that any office template has passed up within a period of these days up to now: a scale that
/// holds for a whole run.
[[nodiscard]] double most_passed_up(Run const& run, Period period);

/// Load of the seven days up to each day, and the queue at its end; `row` as above.
struct OfficeCurves {
    std::vector<double> load;
    std::vector<double> waiting;
};
[[nodiscard]] OfficeCurves office_curves(Run const& run, std::size_t office);
[[nodiscard]] OfficeCurves post_curves(Run const& run, std::size_t row);

} // namespace linli::viz
