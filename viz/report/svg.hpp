#pragma once

#include "viz/report/phrase.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace linli::report {

/// A place in a picture; y grows downwards. Unit: about a pixel on the screen.
struct Point {
    double x = 0.0;
    double y = 0.0;
};

enum class Anchor { start, middle, end };

/// A picture made of shapes, as an `svg` element that scales with the page.
///
/// Colours are CSS colours. What is drawn later covers what was drawn before.
class Svg {
  public:
    /// @param title  what the picture shows, for those who cannot see it
    Svg(double width, double height, Both title);

    /// `hint` is shown when the pointer rests on the shape.
    void rectangle(Point corner, double width, double height, std::string_view fill, Both const& hint = {});
    void line(Point from, Point to, std::string_view colour, double thickness = 1.0);
    void polyline(std::vector<Point> const& points, std::string_view colour, double thickness = 2.0,
                  Both const& hint = {});
    /// The area between an upper and a lower line, half transparent.
    void band(std::vector<Point> const& upper, std::vector<Point> const& lower, std::string_view fill);
    void circle(Point centre, double radius, std::string_view fill, std::string_view outline,
                Both const& hint = {});
    /// A ribbon that leaves and arrives level.
    void ribbon(Point from, Point to, double thickness, std::string_view fill, Both const& hint);
    void text(Point at, Both const& text, Anchor anchor = Anchor::start, std::string_view css_class = {});

    [[nodiscard]] std::string html() const;

  private:
    double width_;
    double height_;
    Both title_;
    std::string shapes_;
};

/// Width that a text takes in a picture, nearly.
[[nodiscard]] double text_width(std::string_view text);
[[nodiscard]] double text_width(Both const& text);
/// The text cut so that it takes at most `width`, with an ellipsis.
[[nodiscard]] Both cut(Both const& text, double width);

} // namespace linli::report
