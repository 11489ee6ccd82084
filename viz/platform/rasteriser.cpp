#include "viz/platform/rasteriser.hpp"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <span>

namespace linli::viz {

namespace {

constexpr int sub = 256; ///< positions within a pixel

struct Atlas {
    unsigned char const* alpha = nullptr;
    int width = 0;
    int height = 0;
};

/// A part of the picture, in pixels; the right and lower edge are outside.
struct Box {
    int left;
    int top;
    int right;
    int bottom;
};

struct Corner {
    std::int64_t x; ///< in 1/256 pixel
    std::int64_t y;
    std::array<double, 6> varying; ///< red, green, blue, alpha, u, v
};

Corner corner_of(ImDrawVert const& vertex, ImVec2 origin) {
    auto const fixed = [](float value) {
        return static_cast<std::int64_t>(std::lround(static_cast<double>(value) * sub));
    };
    auto const part = [&](int shift) { return static_cast<double>((vertex.col >> shift) & 0xFFU); };
    return {fixed(vertex.pos.x - origin.x),
            fixed(vertex.pos.y - origin.y),
            {part(IM_COL32_R_SHIFT), part(IM_COL32_G_SHIFT), part(IM_COL32_B_SHIFT), part(IM_COL32_A_SHIFT),
             static_cast<double>(vertex.uv.x), static_cast<double>(vertex.uv.y)}};
}

/// Twice the area on the left of a -> b seen from p.
std::int64_t edge(Corner const& a, Corner const& b, std::int64_t x, std::int64_t y) {
    return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x);
}

/// Of a pixel that lies exactly on an edge only the triangle below or right of it takes the pixel.
bool owns_edge(Corner const& a, Corner const& b) {
    return b.y < a.y || (b.y == a.y && b.x > a.x);
}

/// Opacity of a point of the atlas, between its four nearest pixels.
double letter_at(Atlas const& atlas, double u, double v) {
    auto const x = std::clamp(u * atlas.width - 0.5, 0.0, atlas.width - 1.001);
    auto const y = std::clamp(v * atlas.height - 0.5, 0.0, atlas.height - 1.001);
    auto const column = static_cast<int>(x);
    auto const row = static_cast<int>(y);
    auto const at = [&](int c, int r) {
        return static_cast<double>(atlas.alpha[static_cast<std::ptrdiff_t>(r) * atlas.width + c]);
    };
    auto const right = x - column;
    auto const down = y - row;
    auto const upper = at(column, row) * (1.0 - right) + at(column + 1, row) * right;
    auto const lower = at(column, row + 1) * (1.0 - right) + at(column + 1, row + 1) * right;
    return (upper * (1.0 - down) + lower * down) / 255.0;
}

class Painter {
  public:
    Painter(Image& image, Atlas atlas) : image_(image), atlas_(atlas) {}

    void triangle(Corner const& a, Corner b, Corner c, Box clip) {
        auto area = edge(a, b, c.x, c.y);
        if (area == 0) {
            return;
        }
        if (area < 0) {
            std::swap(b, c);
            area = -area;
        }
        auto const [low_x, high_x] = std::minmax({a.x, b.x, c.x});
        auto const [low_y, high_y] = std::minmax({a.y, b.y, c.y});
        Box const box{std::max<int>(clip.left, static_cast<int>(low_x / sub)),
                      std::max<int>(clip.top, static_cast<int>(low_y / sub)),
                      std::min<int>(clip.right, static_cast<int>(high_x / sub) + 1),
                      std::min<int>(clip.bottom, static_cast<int>(high_y / sub) + 1)};
        // On the left of an edge means above zero, on it zero; see owns_edge.
        std::array<std::int64_t, 3> const least{owns_edge(b, c) ? 0 : 1, owns_edge(c, a) ? 0 : 1,
                                                owns_edge(a, b) ? 0 : 1};
        for (int y = box.top; y < box.bottom; ++y) {
            for (int x = box.left; x < box.right; ++x) {
                auto const px = std::int64_t{x} * sub + sub / 2;
                auto const py = std::int64_t{y} * sub + sub / 2;
                std::array<std::int64_t, 3> const w{edge(b, c, px, py), edge(c, a, px, py),
                                                    edge(a, b, px, py)};
                if (w[0] >= least[0] && w[1] >= least[1] && w[2] >= least[2]) {
                    paint(x, y, {&a, &b, &c}, w, static_cast<double>(area));
                }
            }
        }
    }

  private:
    void paint(int x, int y, std::array<Corner const*, 3> corners, std::array<std::int64_t, 3> const& weights,
               double area) {
        std::array<double, 6> value{};
        for (std::size_t i = 0; i < value.size(); ++i) {
            for (std::size_t corner = 0; corner < 3; ++corner) {
                value.at(i) +=
                    corners.at(corner)->varying.at(i) * static_cast<double>(weights.at(corner)) / area;
            }
        }
        auto const opacity = value[3] / 255.0 * letter_at(atlas_, value[4], value[5]);
        auto* const pixel = &image_.rgb[static_cast<std::size_t>(y * image_.width + x) * 3];
        for (std::size_t i = 0; i < 3; ++i) {
            auto const mixed = pixel[i] * (1.0 - opacity) + value.at(i) * opacity;
            pixel[i] = static_cast<std::uint8_t>(std::clamp(std::lround(mixed), 0L, 255L));
        }
    }

    Image& image_;
    Atlas atlas_;
};

Box clip_of(ImDrawCmd const& command, ImVec2 origin, Image const& image) {
    return {std::clamp(static_cast<int>(command.ClipRect.x - origin.x), 0, image.width),
            std::clamp(static_cast<int>(command.ClipRect.y - origin.y), 0, image.height),
            std::clamp(static_cast<int>(command.ClipRect.z - origin.x), 0, image.width),
            std::clamp(static_cast<int>(command.ClipRect.w - origin.y), 0, image.height)};
}

void draw_list(ImDrawList const& list, ImVec2 origin, Painter& painter, Image const& image) {
    for (auto const& command : list.CmdBuffer) {
        if (command.UserCallback != nullptr) {
            continue;
        }
        auto const clip = clip_of(command, origin, image);
        std::span const indices(list.IdxBuffer.Data + command.IdxOffset, command.ElemCount);
        auto const corner = [&](std::size_t i) {
            auto const vertex = static_cast<int>(command.VtxOffset + indices[i]);
            return corner_of(list.VtxBuffer[vertex], origin);
        };
        for (std::size_t i = 0; i + 2 < indices.size(); i += 3) {
            painter.triangle(corner(i), corner(i + 1), corner(i + 2), clip);
        }
    }
}

} // namespace

Image rasterise(ImDrawData const& data) {
    Image image{static_cast<int>(data.DisplaySize.x), static_cast<int>(data.DisplaySize.y), {}};
    image.rgb.assign(static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height) * 3, 255);
    unsigned char* alpha = nullptr;
    Atlas atlas;
    ImGui::GetIO().Fonts->GetTexDataAsAlpha8(&alpha, &atlas.width, &atlas.height);
    atlas.alpha = alpha;
    Painter painter(image, atlas);
    for (auto const* const list : std::span(data.CmdLists, static_cast<std::size_t>(data.CmdListsCount))) {
        draw_list(*list, data.DisplayPos, painter, image);
    }
    return image;
}

} // namespace linli::viz
