#pragma once

#include "viz/report/estimate.hpp"
#include "viz/report/phrase.hpp"
#include "viz/report/study.hpp"

#include <string>
#include <vector>

namespace linli::report {

/// Lines of all structures over time, each with the band of its interval.
struct LinePanel {
    Both title;
    Both unit;
    bool from_zero = true;                     ///< whether the axis of values begins at 0
    std::vector<std::vector<Estimate>> curves; ///< by structure, a value for each x
};

/// Panels side by side that share their x, their legend and their zoom.
struct LineChart {
    std::string id;
    Both title;
    Both x_label;
    std::vector<std::string> x; ///< what stands at each step
    std::vector<LinePanel> panels;
};

/// The plot with a table of each panel.
[[nodiscard]] std::string html(LineChart const& chart, Study const& study);

} // namespace linli::report
