#pragma once

#include "viz/view/plot.hpp"
#include "viz/view/study.hpp"

#include <string>
#include <vector>

namespace linli::viz {

/// Which curves to show.
struct SeriesChoice {
    std::vector<std::string> series; ///< identifiers, one plot each
    Place place;
    bool weekly_mean = true; ///< of what is counted by the day; levels are shown as they are
};

/// Counted by the day, such as what arose; otherwise a level at its end, such as the backlog.
[[nodiscard]] bool is_flow(std::string_view series);

/// One plot for each chosen series, with one curve for each arm: the mean over its replications, and a band
/// with the 95 % interval of that mean where there are several.
[[nodiscard]] std::vector<Plot> series_plots(Study const& study, SeriesChoice const& choice, int mark,
                                             Language language);

/// The plots below each other, with heading and legend, as an SVG picture.
[[nodiscard]] std::string series_svg(Study const& study, SeriesChoice const& choice, Language language);

} // namespace linli::viz
