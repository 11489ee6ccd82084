#include "viz/view/plot.hpp"

#include "sim/core/text.hpp"
#include "viz/view/ticks.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace linli::viz {

namespace {

/// From days and values to points of the picture.
struct Axes {
    Area inner;
    double days;
    Ticks y;

    [[nodiscard]] double x_of(double day) const {
        return inner.x + inner.width * (day - 1.0) / std::max(days - 1.0, 1.0);
    }
    [[nodiscard]] double y_of(double value) const {
        return inner.bottom() - inner.height * (value - y.low) / (y.high - y.low);
    }
};

void widen(std::vector<double> const& values, double& low, double& high) {
    for (double const value : values) {
        if (std::isfinite(value)) {
            low = std::min(low, value);
            high = std::max(high, value);
        }
    }
}

Ticks value_ticks(Plot const& plot, double height, double text_height) {
    auto low = std::numeric_limits<double>::infinity();
    auto high = -low;
    for (auto const& curve : plot.curves) {
        widen(curve.y, low, high);
        widen(curve.low, low, high);
        widen(curve.high, low, high);
    }
    if (low > 0.0 && low < high * 0.6) {
        low = 0.0; // an axis that begins at zero unless the curves lie far above it
    }
    auto const fitting = static_cast<int>(height / (text_height * 2.2));
    return nice_ticks(low, high, std::clamp(fitting, 2, 6));
}

void draw_axes(Plot const& plot, Axes const& axes, Canvas& canvas) {
    auto const gap = canvas.text_height() * 0.35;
    for (double const at : axes.y.at) {
        auto const y = axes.y_of(at);
        canvas.line({axes.inner.x, y}, {axes.inner.right(), y}, colours::rule, 1.0);
        canvas.text({axes.inner.x - gap, y}, Align::right, colours::faint, fixed(at, axes.y.decimals));
    }
    auto const steps = static_cast<int>(axes.inner.width / (canvas.text_height() * 2.8));
    auto const ticks = nice_ticks(1.0, axes.days, std::clamp(steps, 2, 12));
    auto const y = axes.inner.bottom() + gap + canvas.text_height() * 0.5;
    for (double const at : ticks.at) {
        auto const day = std::max(at, 1.0);
        if (day <= axes.days) {
            canvas.line({axes.x_of(day), axes.inner.bottom()}, {axes.x_of(day), axes.inner.bottom() + gap},
                        colours::faint, 1.0);
            canvas.text({axes.x_of(day), y}, Align::centre, colours::faint, fixed(day, 0));
        }
    }
    canvas.text({axes.inner.right() + canvas.text_height() * 2.4, y}, Align::right, colours::faint,
                plot.x_title);
}

/// Each run of days without a gap.
template <class Draw>
void for_each_stretch(std::vector<double> const& y, Axes const& axes, Draw const& draw_stretch) {
    std::vector<Point> points;
    for (std::size_t i = 0; i <= y.size(); ++i) {
        if (i == y.size() || !std::isfinite(y[i])) {
            if (points.size() > 1) {
                draw_stretch(points);
            }
            points.clear();
            continue;
        }
        points.push_back({axes.x_of(static_cast<double>(i + 1)), axes.y_of(y[i])});
    }
}

void draw_band(Curve const& curve, Axes const& axes, Canvas& canvas) {
    std::vector<Point> upper;
    std::vector<Point> lower;
    for (std::size_t i = 0; i < curve.low.size(); ++i) {
        if (std::isfinite(curve.low[i]) && std::isfinite(curve.high[i])) {
            auto const x = axes.x_of(static_cast<double>(i + 1));
            upper.push_back({x, axes.y_of(curve.high[i])});
            lower.push_back({x, axes.y_of(curve.low[i])});
        }
    }
    if (upper.size() > 1) {
        canvas.band(upper, lower, with_alpha(curve.colour, 48));
    }
}

} // namespace

Area inner_area(Area area, Canvas const& canvas) {
    auto const line = canvas.text_height();
    auto const left = line * 3.4;
    return {area.x + left, area.y + line * 1.5, std::max(area.width - left - line * 2.6, 1.0),
            std::max(area.height - line * 3.1, 1.0)};
}

int day_at(Plot const& plot, Area inner, double x) {
    auto const share = std::clamp((x - inner.x) / inner.width, 0.0, 1.0);
    return 1 + static_cast<int>(std::lround(share * (plot.days - 1)));
}

void draw(Plot const& plot, Area area, Canvas& canvas) {
    auto const inner = inner_area(area, canvas);
    Axes const axes{inner, static_cast<double>(plot.days),
                    value_ticks(plot, inner.height, canvas.text_height())};
    canvas.text({inner.x, area.y + canvas.text_height() * 0.6}, Align::left, colours::ink, plot.title);
    draw_axes(plot, axes, canvas);
    canvas.push_clip({inner.x, inner.y - 2.0, inner.width, inner.height + 4.0});
    for (auto const& curve : plot.curves) {
        draw_band(curve, axes, canvas);
    }
    for (auto const& curve : plot.curves) {
        for_each_stretch(curve.y, axes, [&](std::vector<Point> const& points) {
            canvas.polyline(points, curve.colour, 2.0);
        });
    }
    if (plot.mark > 0) {
        auto const x = axes.x_of(plot.mark);
        canvas.line({x, inner.y - 2.0}, {x, inner.bottom() + 2.0}, colours::ink, 1.0);
    }
    canvas.pop_clip();
}

void draw_legend(std::vector<Curve> const& curves, Point at, Canvas& canvas) {
    auto const size = canvas.text_height() * 0.6;
    for (auto const& curve : curves) {
        canvas.rectangle({at.x, at.y - size / 2.0, size * 1.6, size}, curve.colour);
        at.x += size * 2.0;
        canvas.text(at, Align::left, colours::ink, curve.name);
        at.x += canvas.text_width(curve.name) + size * 2.5;
    }
}

} // namespace linli::viz
