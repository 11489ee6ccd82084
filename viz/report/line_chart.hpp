#pragma once

#include "viz/report/estimate.hpp"
#include "viz/report/phrase.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace linli::report {

/// A line with a band around it.
struct Curve {
    Both label;
    std::string_view colour;
    std::vector<Estimate> values; ///< at x = 0, 1, 2, …
};

struct Mark {
    double at = 0.0; ///< in steps of x
    Both label;
};

struct LineChart {
    Both title;
    Both x_label;
    std::vector<Mark> x_marks;
    double width = 360;
    double height = 210;
    bool from_zero = true; ///< whether the axis of values begins at 0
    std::vector<Curve> curves;
};

[[nodiscard]] std::string html(LineChart const& chart);

} // namespace linli::report
