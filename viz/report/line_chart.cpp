#include "viz/report/line_chart.hpp"

#include "sim/experiment/numbers.hpp"
#include "viz/report/palette.hpp"
#include "viz/report/scale.hpp"
#include "viz/report/svg.hpp"

#include <algorithm>
#include <cmath>

namespace linli::report {

namespace {

constexpr double left = 48;
constexpr double top = 8;
constexpr double bottom_margin = 34;
constexpr double right_margin = 12;

Extent extent_of(LineChart const& chart) {
    Extent extent;
    if (chart.from_zero) {
        extent.add(0.0);
    }
    for (auto const& curve : chart.curves) {
        for (auto const& value : curve.values) {
            extent.add(value.mean);
            extent.add(value.interval.low);
            extent.add(value.interval.high);
        }
    }
    return extent;
}

void draw_axes(Svg& svg, LineChart const& chart, Scale const& x, Scale const& y) {
    double const right = chart.width - right_margin;
    double const bottom = chart.height - bottom_margin;
    for (double const mark : ticks(y.low(), y.high(), 5)) {
        svg.line({left, y(mark)}, {right, y(mark)}, palette::rule);
        svg.text({left - 6, y(mark) + 4}, same(experiment::readable(mark)), Anchor::end, "small");
    }
    svg.line({left, bottom}, {right, bottom}, palette::faint);
    for (auto const& mark : chart.x_marks) {
        svg.line({x(mark.at), bottom}, {x(mark.at), bottom + 4}, palette::faint);
        svg.text({x(mark.at), bottom + 16}, mark.label, Anchor::middle, "small");
    }
    svg.text({(left + right) / 2, chart.height - 3}, chart.x_label, Anchor::middle, "small");
}

void draw_curve(Svg& svg, Curve const& curve, Scale const& x, Scale const& y) {
    std::vector<Point> mean;
    std::vector<Point> upper;
    std::vector<Point> lower;
    for (std::size_t i = 0; i < curve.values.size(); ++i) {
        auto const& value = curve.values[i];
        double const at = x(static_cast<double>(i));
        if (!std::isnan(value.mean)) {
            mean.push_back({at, y(value.mean)});
        }
        if (!std::isnan(value.interval.low)) {
            upper.push_back({at, y(std::min(value.interval.high, y.high()))});
            lower.push_back({at, y(std::max(value.interval.low, y.low()))});
        }
    }
    if (upper.size() > 1) {
        svg.band(upper, lower, curve.colour);
    }
    svg.polyline(mean, curve.colour, 2.0, curve.label);
}

} // namespace

std::string html(LineChart const& chart) {
    std::size_t steps = 2;
    for (auto const& curve : chart.curves) {
        steps = std::max(steps, curve.values.size());
    }
    auto const [low, high] = extent_of(chart).limits();
    Scale const x(0.0, static_cast<double>(steps - 1), left, chart.width - right_margin);
    Scale const y(chart.from_zero ? std::max(low, 0.0) : low, high, chart.height - bottom_margin, top);
    Svg svg(chart.width, chart.height, chart.title);
    draw_axes(svg, chart, x, y);
    for (auto const& curve : chart.curves) {
        draw_curve(svg, curve, x, y);
    }
    return svg.html();
}

} // namespace linli::report
