#pragma once

#include "viz/view/colour.hpp"
#include "viz/view/geometry.hpp"

#include <cstdint>
#include <span>
#include <string_view>

namespace linli::viz {

/// Where a text stands relative to its point; always vertically centred on it.
enum class Align : std::uint8_t { left, centre, right };

/// What a plot is drawn on. Two back ends, the screen and SVG, so that each plot is written once.
class Canvas {
  public:
    virtual ~Canvas() = default;

    virtual void line(Point from, Point to, Colour colour, double width) = 0;
    virtual void polyline(std::span<Point const> points, Colour colour, double width) = 0;
    /// The area between two lines over the same x. Need not be convex.
    virtual void band(std::span<Point const> upper, std::span<Point const> lower, Colour colour) = 0;
    virtual void rectangle(Area area, Colour colour) = 0;
    virtual void frame(Area area, Colour colour, double width) = 0;
    virtual void text(Point at, Align align, Colour colour, std::string_view text) = 0;

    [[nodiscard]] virtual double text_width(std::string_view text) const = 0;
    [[nodiscard]] virtual double text_height() const = 0;

    virtual void push_clip(Area area) = 0;
    virtual void pop_clip() = 0;
};

} // namespace linli::viz
