#include "viz/view/svg_canvas.hpp"

#include "sim/core/text.hpp"

#include <cmath>

namespace linli::viz {

namespace {

constexpr double font_size = 13.0;

/// A coordinate with two decimals and no trailing zeros.
std::string number(double value) {
    auto text = fixed(value, 2);
    while (text.back() == '0') {
        text.pop_back();
    }
    if (text.back() == '.') {
        text.pop_back();
    }
    return text == "-0" ? "0" : text;
}

std::string attribute(std::string_view name, double value) {
    return ' ' + std::string(name) + "=\"" + number(value) + '"';
}

std::string paint(std::string_view name, Colour colour) {
    auto text = ' ' + std::string(name) + "=\"" + hex(colour) + '"';
    if (colour.a != 255) {
        text += attribute(std::string(name) + "-opacity", colour.a / 255.0);
    }
    return text;
}

std::string box(Area area) {
    return attribute("x", area.x) + attribute("y", area.y) + attribute("width", area.width) +
           attribute("height", area.height);
}

std::string points_text(std::span<Point const> points, bool backwards = false) {
    std::string text;
    for (std::size_t i = 0; i < points.size(); ++i) {
        auto const& point = backwards ? points[points.size() - 1 - i] : points[i];
        text += (text.empty() ? "" : " ") + number(point.x) + ',' + number(point.y);
    }
    return text;
}

std::string escaped(std::string_view text) {
    std::string safe;
    for (char const letter : text) {
        switch (letter) {
        case '&':
            safe += "&amp;";
            break;
        case '<':
            safe += "&lt;";
            break;
        case '>':
            safe += "&gt;";
            break;
        case '"':
            safe += "&quot;";
            break;
        default:
            safe += letter;
        }
    }
    return safe;
}

} // namespace

SvgCanvas::SvgCanvas(double width, double height) : width_(width), height_(height) {}

void SvgCanvas::line(Point from, Point to, Colour colour, double width) {
    body_ += "<line" + attribute("x1", from.x) + attribute("y1", from.y) + attribute("x2", to.x) +
             attribute("y2", to.y) + paint("stroke", colour) + attribute("stroke-width", width) + "/>\n";
}

void SvgCanvas::polyline(std::span<Point const> points, Colour colour, double width) {
    body_ += "<polyline points=\"" + points_text(points) + "\" fill=\"none\"" + paint("stroke", colour) +
             attribute("stroke-width", width) + " stroke-linejoin=\"round\"/>\n";
}

void SvgCanvas::band(std::span<Point const> upper, std::span<Point const> lower, Colour colour) {
    body_ += "<polygon points=\"" + points_text(upper) + ' ' + points_text(lower, true) + '"' +
             paint("fill", colour) + "/>\n";
}

void SvgCanvas::rectangle(Area area, Colour colour) {
    body_ += "<rect" + box(area) + paint("fill", colour) + "/>\n";
}

void SvgCanvas::frame(Area area, Colour colour, double width) {
    body_ += "<rect" + box(area) + " fill=\"none\"" + paint("stroke", colour) +
             attribute("stroke-width", width) + "/>\n";
}

void SvgCanvas::text(Point at, Align align, Colour colour, std::string_view text) {
    auto const* const anchor = align == Align::left ? "start" : align == Align::right ? "end" : "middle";
    body_ += "<text" + attribute("x", at.x) + attribute("y", at.y + font_size * 0.35) + " text-anchor=\"" +
             anchor + '"' + paint("fill", colour) + '>' + escaped(text) + "</text>\n";
}

/// An estimate: the reader's font is not known.
double SvgCanvas::text_width(std::string_view text) const {
    return static_cast<double>(display_width(text)) * font_size * 0.54;
}

double SvgCanvas::text_height() const {
    return font_size * 1.3;
}

void SvgCanvas::push_clip(Area area) {
    auto const id = "clip" + std::to_string(++clips_);
    body_ += "<clipPath id=\"" + id + "\"><rect" + box(area) + "/></clipPath>\n<g clip-path=\"url(#" + id +
             ")\">\n";
}

void SvgCanvas::pop_clip() {
    body_ += "</g>\n";
}

std::string SvgCanvas::svg() const {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\"" + attribute("width", width_) +
           attribute("height", height_) + " viewBox=\"0 0 " + number(width_) + ' ' + number(height_) +
           "\" font-family=\"'Noto Sans CJK SC','Noto Sans SC','Microsoft YaHei',sans-serif\"" +
           attribute("font-size", font_size) +
           ">\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n" + body_ + "</svg>\n";
}

} // namespace linli::viz
