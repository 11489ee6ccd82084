#pragma once

#include "viz/report/phrase.hpp"
#include "viz/report/plot.hpp"

#include <cmath>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace linli::report {

/// A row of a plot: a bar or a dot, and a thin line from `low` to `high`.
struct RowMark {
    std::size_t series = 0;
    Both label; ///< what stands beside it
    double value = 0.0;
    double low = std::nan(""); ///< NaN: no line
    double high = std::nan("");
    Both hint; ///< shown when the pointer rests on it
};

/// Rows that belong together.
struct RowGroup {
    Both label;
    std::vector<RowMark> rows;
};

/// Rows of bars or dots below each other, in groups, from 0 to the right.
struct RowChart {
    std::string id;
    Both title;
    Both axis;
    bool dots = false;             ///< otherwise bars
    bool headings = false;         ///< whether the label of a group has a row of its own
    std::optional<double> limit{}; ///< where a line stands
    std::vector<PlotSeries> series;
    std::vector<RowGroup> groups;
};

/// The plot with its table.
[[nodiscard]] std::string html(RowChart const& chart, std::string const& table);

} // namespace linli::report
