#include "viz/panels/imgui_canvas.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace linli::viz {

namespace {

/// Centres of pixels, so that thin upright and level lines are sharp.
Point sharp(Point p) {
    return {std::floor(p.x) + 0.5, std::floor(p.y) + 0.5};
}

std::size_t letter_bytes(char first) {
    auto const byte = static_cast<unsigned char>(first);
    return byte < 0x80U ? 1 : byte < 0xE0U ? 2 : byte < 0xF0U ? 3 : 4;
}

/// Bytes of the longest beginning of `text` that fits.
std::size_t fitting_bytes(Canvas const& canvas, std::string_view text, double width) {
    std::size_t fits = 0;
    for (std::size_t next = 0; next < text.size();) {
        next = std::min(text.size(), next + letter_bytes(text[next]));
        if (canvas.text_width(text.substr(0, next)) > width) {
            break;
        }
        fits = next;
    }
    return fits;
}

/// Where to break a line that may hold `fits` bytes: after a space, unless the script has none.
std::size_t break_at(std::string_view text, std::size_t fits) {
    if (fits >= text.size()) {
        return text.size();
    }
    auto const space = text.substr(0, fits + 1).rfind(' ');
    return space == std::string_view::npos || space == 0 ? fits : space + 1;
}

} // namespace

void ImGuiCanvas::line(Point from, Point to, Colour colour, double width) {
    list_.AddLine(vec(sharp(from)), vec(sharp(to)), packed(colour), static_cast<float>(width));
}

void ImGuiCanvas::polyline(std::span<Point const> points, Colour colour, double width) {
    std::vector<ImVec2> path;
    for (auto const& point : points) {
        auto const next = vec(point);
        // A repeated point has no direction, and ImGui's joints need one.
        if (path.empty() || std::abs(next.x - path.back().x) + std::abs(next.y - path.back().y) > 0.01F) {
            path.push_back(next);
        }
    }
    list_.AddPolyline(path.data(), static_cast<int>(path.size()), packed(colour), ImDrawFlags_None,
                      static_cast<float>(width));
}

void ImGuiCanvas::band(std::span<Point const> upper, std::span<Point const> lower, Colour colour) {
    auto const count = static_cast<int>(std::min(upper.size(), lower.size()));
    if (count < 2) {
        return;
    }
    auto const uv = ImGui::GetFontTexUvWhitePixel();
    list_.PrimReserve((count - 1) * 6, count * 2);
    auto const first = list_._VtxCurrentIdx;
    for (int i = 0; i < count; ++i) {
        list_.PrimWriteVtx(vec(upper[static_cast<std::size_t>(i)]), uv, packed(colour));
        list_.PrimWriteVtx(vec(lower[static_cast<std::size_t>(i)]), uv, packed(colour));
    }
    for (int i = 0; i + 1 < count; ++i) {
        auto const at = first + static_cast<unsigned>(i) * 2;
        for (auto const corner : {0U, 1U, 2U, 2U, 1U, 3U}) {
            list_.PrimWriteIdx(static_cast<ImDrawIdx>(at + corner));
        }
    }
}

void ImGuiCanvas::rectangle(Area area, Colour colour) {
    list_.AddRectFilled(vec({area.x, area.y}), vec({area.right(), area.bottom()}), packed(colour));
}

void ImGuiCanvas::frame(Area area, Colour colour, double width) {
    list_.AddRect(vec({area.x, area.y}), vec({area.right(), area.bottom()}), packed(colour), 0.0F,
                  ImDrawFlags_None, static_cast<float>(width));
}

void ImGuiCanvas::text(Point at, Align align, Colour colour, std::string_view text) {
    auto const width = text_width(text);
    auto const left = align == Align::left ? at.x : align == Align::right ? at.x - width : at.x - width / 2.0;
    auto const top = at.y - static_cast<double>(ImGui::GetFontSize()) / 2.0;
    list_.AddText(vec({std::floor(left), std::floor(top)}), packed(colour), text.data(),
                  text.data() + text.size());
}

double ImGuiCanvas::text_width(std::string_view text) const {
    return static_cast<double>(ImGui::CalcTextSize(text.data(), text.data() + text.size()).x);
}

double ImGuiCanvas::text_height() const {
    return static_cast<double>(ImGui::GetFontSize());
}

void ImGuiCanvas::push_clip(Area area) {
    list_.PushClipRect(vec({area.x, area.y}), vec({area.right(), area.bottom()}), true);
}

void ImGuiCanvas::pop_clip() {
    list_.PopClipRect();
}

std::string fitted(Canvas const& canvas, std::string_view text, double width) {
    if (canvas.text_width(text) <= width) {
        return std::string(text);
    }
    auto const fits = fitting_bytes(canvas, text, width - canvas.text_width("…"));
    return fits < 2 ? std::string() : std::string(text.substr(0, fits)) + "…";
}

void text_block(Canvas& canvas, Point at, double width, int lines, Colour colour, std::string_view text) {
    for (int line = 1; line <= lines && !text.empty(); ++line) {
        auto const cut = break_at(text, fitting_bytes(canvas, text, width));
        auto const part = line == lines ? fitted(canvas, text, width) : std::string(text.substr(0, cut));
        canvas.text({at.x, at.y + canvas.text_height() * (line - 0.5)}, Align::centre, colour, part);
        text = text.substr(std::max<std::size_t>(cut, 1));
    }
}

} // namespace linli::viz
