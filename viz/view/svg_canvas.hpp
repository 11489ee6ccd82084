#pragma once

#include "viz/view/canvas.hpp"

#include <string>

namespace linli::viz {

/// Writes what is drawn as a stand-alone SVG picture.
class SvgCanvas final : public Canvas {
  public:
    SvgCanvas(double width, double height);

    void line(Point from, Point to, Colour colour, double width) override;
    void polyline(std::span<Point const> points, Colour colour, double width) override;
    void band(std::span<Point const> upper, std::span<Point const> lower, Colour colour) override;
    void rectangle(Area area, Colour colour) override;
    void frame(Area area, Colour colour, double width) override;
    void text(Point at, Align align, Colour colour, std::string_view text) override;
    [[nodiscard]] double text_width(std::string_view text) const override;
    [[nodiscard]] double text_height() const override;
    void push_clip(Area area) override;
    void pop_clip() override;

    /// The whole picture.
    [[nodiscard]] std::string svg() const;

  private:
    double width_;
    double height_;
    int clips_ = 0;
    std::string body_;
};

} // namespace linli::viz
