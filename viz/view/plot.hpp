#pragma once

#include "viz/view/canvas.hpp"

#include <string>
#include <vector>

namespace linli::viz {

/// A line over days 1, 2, …, with a band around it if `low` and `high` are not empty. NaN leaves a gap.
struct Curve {
    std::string name;
    Colour colour;
    std::vector<double> y;
    std::vector<double> low;
    std::vector<double> high;
};

/// Curves over the days of a run.
struct Plot {
    std::string title;
    std::string x_title;
    std::vector<Curve> curves;
    int days = 1;
    int mark = 0; ///< day with a vertical line; 0 for none
};

/// The part of `area` inside the axes.
[[nodiscard]] Area inner_area(Area area, Canvas const& canvas);

/// The day whose place on the x axis is nearest to `x`.
[[nodiscard]] int day_at(Plot const& plot, Area inner, double x);

void draw(Plot const& plot, Area area, Canvas& canvas);

/// The names of curves in their colours, in one line.
void draw_legend(std::vector<Curve> const& curves, Point at, Canvas& canvas);

} // namespace linli::viz
