#pragma once

#include "viz/view/canvas.hpp"

#include <imgui.h>

#include <string>

namespace linli::viz {

[[nodiscard]] inline ImU32 packed(Colour c) {
    return IM_COL32(c.r, c.g, c.b, c.a);
}
[[nodiscard]] inline ImVec2 vec(Point p) {
    return {static_cast<float>(p.x), static_cast<float>(p.y)};
}
[[nodiscard]] inline Area area_between(ImVec2 low, ImVec2 high) {
    return {static_cast<double>(low.x), static_cast<double>(low.y), static_cast<double>(high.x - low.x),
            static_cast<double>(high.y - low.y)};
}

/// Draws on the screen, with the font of the frame.
class ImGuiCanvas final : public Canvas {
  public:
    explicit ImGuiCanvas(ImDrawList& list) : list_(list) {}

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

  private:
    ImDrawList& list_;
};

/// `text`, shortened with an ellipsis to fit `width`; empty if not even two letters fit.
[[nodiscard]] std::string fitted(Canvas const& canvas, std::string_view text, double width);

/// Draw `text` in up to `lines` lines of at most `width`, centred on `at.x` from `at.y` downwards.
void text_block(Canvas& canvas, Point at, double width, int lines, Colour colour, std::string_view text);

} // namespace linli::viz
