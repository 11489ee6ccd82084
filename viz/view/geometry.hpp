#pragma once

namespace linli::viz {

/// Points of the screen or the page; y grows downwards.
struct Point {
    double x = 0.0;
    double y = 0.0;
};

struct Area {
    double x = 0.0;
    double y = 0.0;
    double width = 0.0;
    double height = 0.0;

    [[nodiscard]] double right() const { return x + width; }
    [[nodiscard]] double bottom() const { return y + height; }
    [[nodiscard]] Point centre() const { return {x + width / 2, y + height / 2}; }
    [[nodiscard]] bool holds(Point p) const {
        return p.x >= x && p.x < right() && p.y >= y && p.y < bottom();
    }
    [[nodiscard]] bool operator==(Area const&) const = default;
};

/// The area without a margin on each side; never less than nothing.
[[nodiscard]] inline Area inset(Area area, double margin) {
    auto const twice = 2.0 * margin;
    return {area.x + margin, area.y + margin, area.width > twice ? area.width - twice : 0.0,
            area.height > twice ? area.height - twice : 0.0};
}

} // namespace linli::viz
