#include "viz/view/colour.hpp"

#include <algorithm>
#include <cmath>
#include <span>

namespace linli::viz {

namespace {

std::uint8_t between(std::uint8_t from, std::uint8_t to, double share) {
    return static_cast<std::uint8_t>(std::lround(from + (to - from) * share));
}

Colour along(std::span<Colour const> stops, double share) {
    auto const last = stops.size() - 1;
    auto const position = std::clamp(std::isnan(share) ? 0.0 : share, 0.0, 1.0) * static_cast<double>(last);
    auto const first = std::min(static_cast<std::size_t>(position), last - 1);
    auto const rest = position - static_cast<double>(first);
    auto const& a = stops[first];
    auto const& b = stops[first + 1];
    return {between(a.r, b.r, rest), between(a.g, b.g, rest), between(a.b, b.b, rest)};
}

} // namespace

Colour sequential(double share) {
    static constexpr std::array<Colour, 6> stops{
        {{247, 251, 232}, {199, 233, 180}, {101, 194, 186}, {42, 143, 186}, {36, 82, 156}, {10, 30, 88}}};
    return along(stops, share);
}

Colour ink_on(Colour background) {
    auto const light = 0.299 * background.r + 0.587 * background.g + 0.114 * background.b;
    return light > 140.0 ? colours::ink : colours::paper;
}

Colour arm_colour(std::size_t arm) {
    static constexpr std::array<Colour, 4> list{{{0, 98, 155}, {205, 85, 0}, {0, 140, 105}, {170, 75, 140}}};
    return list.at(arm % list.size());
}

Colour cause_colour(std::string_view cause) {
    struct Entry {
        std::string_view cause;
        Colour colour;
    };
    static constexpr std::array<Entry, 10> list{{{"unnoticed", {196, 196, 196}},
                                                 {"unreported", {130, 130, 130}},
                                                 {"handing_over", {240, 190, 60}},
                                                 {"misrouted", {213, 94, 0}},
                                                 {"waiting", {86, 160, 215}},
                                                 {"working", {0, 140, 105}},
                                                 {"deliberating", {150, 110, 190}},
                                                 {"mediating", {205, 120, 165}},
                                                 {"money", {120, 90, 50}},
                                                 {"unsolved", {170, 30, 45}}}};
    auto const found =
        std::find_if(list.begin(), list.end(), [&](Entry const& e) { return e.cause == cause; });
    return found == list.end() ? colours::ink : found->colour;
}

Colour load_colour(double load) {
    static constexpr std::array<Colour, 4> stops{
        {{214, 234, 223}, {190, 222, 200}, {250, 205, 110}, {214, 80, 50}}};
    // Stops at 0, 0.4, 0.8 and 1.2.
    return std::isnan(load) ? colours::none : along(stops, load / 1.2);
}

Colour with_alpha(Colour colour, std::uint8_t alpha) {
    colour.a = alpha;
    return colour;
}

std::string hex(Colour colour) {
    static constexpr char digits[] = "0123456789abcdef"; // NOLINT(modernize-avoid-c-arrays)
    std::string text = "#";
    for (auto const part : {colour.r, colour.g, colour.b}) {
        text += digits[part / 16];
        text += digits[part % 16];
    }
    return text;
}

} // namespace linli::viz
