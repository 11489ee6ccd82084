#pragma once

#include "viz/view/geometry.hpp"
#include "viz/view/office_days.hpp"
#include "viz/view/run.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace linli::viz {

/// All offices of one template, taken together, over the whole run.
struct OfficeLoad {
    int offices = 0; ///< with staff; 0 below level issues
    double hours_had = 0.0;
    double hours_issues = 0.0;
    double hours_meetings = 0.0;
    double hours_spent = 0.0; ///< all of them, those of duties outside the queue too
    double fatigue = 0.0;     ///< mean
    std::int64_t closed = 0;
    std::int64_t waiting = 0; ///< at the end
    std::int64_t departures = 0;

    /// Hours spent over hours had; NaN without hours.
    [[nodiscard]] double load() const;
};

/// One office of one place.
struct PostRow {
    std::size_t row = 0; ///< of the table `posts`
    std::string where;   ///< name of its place
    double load = 0.0;
    std::int64_t closed = 0;
    std::int64_t waiting = 0;
};

/// A box of the chart.
struct ChartNode {
    std::size_t office = 0;
    Area area;
    OfficeDays days; ///< of the period; of the whole run in files that do not keep offices by day
};

struct ChartRow {
    std::string tier; ///< identifier
    double y = 0.0;
    double height = 0.0;
};

struct Chart {
    std::vector<ChartRow> rows;
    std::vector<ChartNode> nodes; ///< in the order of the offices of the run
};

/// The offices of a run, the highest tier on top, within an area.
/// @param labels  width kept free on the left for the names of tiers
[[nodiscard]] Chart lay_out_chart(Run const& run, int day, Period period, Area area, double labels);

/// Each office template over the days of the period that end with `day`; over the whole run, with what was
/// passed up in a week, where the file does not keep offices by day.
[[nodiscard]] std::vector<OfficeDays> chart_days(Run const& run, int day, Period period);

/// The load of each office template over the run.
[[nodiscard]] std::vector<OfficeLoad> office_loads(Run const& run);

/// Issues that each office passed up in the seven days up to `day`; NaN below level journeys.
[[nodiscard]] std::vector<double> passed_up(Run const& run, int day);

/// Where the office of a row of the table `posts` sits.
[[nodiscard]] std::string post_place(Run const& run, std::size_t row, Language language);

/// The single offices of a template, the busiest first.
[[nodiscard]] std::vector<PostRow> busiest(Run const& run, std::size_t office, std::size_t most,
                                           Language language);

} // namespace linli::viz
