#include "viz/report/svg.hpp"

#include "sim/core/text.hpp"
#include "viz/report/html.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace linli::report {

namespace {

constexpr double column_width = 6.4; // of a terminal column at the size of text that the page uses

/// A coordinate with a tenth of a pixel, which is more than the eye sees.
std::string coordinate(double value) {
    auto text = fixed(std::isfinite(value) ? value : 0.0, 1);
    if (text.ends_with(".0")) {
        text.resize(text.size() - 2);
    }
    return text == "-0" ? "0" : text;
}

std::string attribute(std::string_view name, double value) {
    return ' ' + std::string(name) + "=\"" + coordinate(value) + '"';
}

std::string attribute(std::string_view name, std::string_view value) {
    return ' ' + std::string(name) + "=\"" + escaped(value) + '"';
}

std::string path_points(std::vector<Point> const& points) {
    std::string text;
    for (auto const& point : points) {
        text += (text.empty() ? "" : " ") + coordinate(point.x) + ',' + coordinate(point.y);
    }
    return text;
}

/// A tip shows both languages: it cannot be switched by the page.
std::string closed(std::string_view name, Both const& hint) {
    if (is_empty(hint)) {
        return "/>\n";
    }
    auto const text = hint.en == hint.zh ? hint.en : hint.en + " / " + hint.zh;
    return "><title>" + escaped(text) + "</title></" + std::string(name) + ">\n";
}

std::string cut_one(std::string const& text, double width) {
    if (text_width(text) <= width) {
        return text;
    }
    std::string kept;
    for (std::size_t i = 0; i < text.size();) {
        auto end = i + 1;
        while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
            ++end;
        }
        if (text_width(kept + text.substr(i, end - i)) + column_width > width) {
            break;
        }
        kept += text.substr(i, end - i);
        i = end;
    }
    return kept + "…";
}

} // namespace

Svg::Svg(double width, double height, Both title)
    : width_(width), height_(height), title_(std::move(title)) {}

void Svg::rectangle(Point corner, double width, double height, std::string_view fill, Both const& hint) {
    shapes_ += "<rect" + attribute("x", corner.x) + attribute("y", corner.y) + attribute("width", width) +
               attribute("height", height) + attribute("fill", fill) + closed("rect", hint);
}

void Svg::line(Point from, Point to, std::string_view colour, double thickness) {
    shapes_ += "<line" + attribute("x1", from.x) + attribute("y1", from.y) + attribute("x2", to.x) +
               attribute("y2", to.y) + attribute("stroke", colour) + attribute("stroke-width", thickness) +
               "/>\n";
}

void Svg::polyline(std::vector<Point> const& points, std::string_view colour, double thickness,
                   Both const& hint) {
    shapes_ += "<polyline" + attribute("points", path_points(points)) + attribute("fill", "none") +
               attribute("stroke", colour) + attribute("stroke-width", thickness) +
               attribute("stroke-linejoin", "round") + closed("polyline", hint);
}

void Svg::band(std::vector<Point> const& upper, std::vector<Point> const& lower, std::string_view fill) {
    auto outline = upper;
    outline.insert(outline.end(), lower.rbegin(), lower.rend());
    shapes_ += "<polygon" + attribute("points", path_points(outline)) + attribute("fill", fill) +
               " fill-opacity=\"0.2\"/>\n";
}

void Svg::circle(Point centre, double radius, std::string_view fill, std::string_view outline,
                 Both const& hint) {
    shapes_ += "<circle" + attribute("cx", centre.x) + attribute("cy", centre.y) + attribute("r", radius) +
               attribute("fill", fill) + attribute("stroke", outline) + attribute("stroke-width", 1.5) +
               closed("circle", hint);
}

void Svg::ribbon(Point from, Point to, double thickness, std::string_view fill, Both const& hint) {
    double const middle = (from.x + to.x) / 2.0;
    auto const curve = "M" + path_points({from}) + " C" + path_points({{middle, from.y}, {middle, to.y}, to});
    shapes_ += "<path" + attribute("d", curve) + attribute("fill", "none") + attribute("stroke", fill) +
               attribute("stroke-width", thickness) + " stroke-opacity=\"0.45\"" + closed("path", hint);
}

void Svg::text(Point at, Both const& text, Anchor anchor, std::string_view css_class) {
    static constexpr std::array<std::string_view, 3> anchors{"start", "middle", "end"};
    auto const one = [&](std::string const& content, std::string const& language) {
        auto const classes =
            std::string(css_class) + (css_class.empty() || language.empty() ? "" : " ") + language;
        shapes_ += "<text" + attribute("x", at.x) + attribute("y", at.y) +
                   attribute("text-anchor", anchors[static_cast<std::size_t>(anchor)]) +
                   (classes.empty() ? "" : attribute("class", classes)) + '>' + escaped(content) +
                   "</text>\n";
    };
    if (text.en == text.zh) {
        one(text.en, "");
        return;
    }
    one(text.en, "en");
    one(text.zh, "zh");
}

std::string Svg::html() const {
    auto const label = title_.en == title_.zh ? title_.en : title_.en + " / " + title_.zh;
    return "<svg role=\"img\"" + attribute("aria-label", label) + " viewBox=\"0 0 " + coordinate(width_) +
           ' ' + coordinate(height_) + "\">\n" + shapes_ + "</svg>\n";
}

double text_width(std::string_view text) {
    return column_width * static_cast<double>(display_width(text));
}

double text_width(Both const& text) {
    return std::max(text_width(text.en), text_width(text.zh));
}

Both cut(Both const& text, double width) {
    return {cut_one(text.en, width), cut_one(text.zh, width)};
}

} // namespace linli::report
