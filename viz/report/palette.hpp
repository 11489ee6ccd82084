#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace linli::report::palette {

inline constexpr std::string_view ink = "#20242c";
inline constexpr std::string_view faint = "#59606c";
inline constexpr std::string_view rule = "#d6dae0";
inline constexpr std::string_view good = "#00735a";
inline constexpr std::string_view bad = "#b23400";
inline constexpr std::string_view neutral = "#4a5a78";
inline constexpr std::string_view paper = "#ffffff";
inline constexpr std::string_view none = "#eceef1"; ///< where there is no value

// From little to much by lightness alone, so that it survives print.
inline constexpr char const* pale = "#e2ecf6";
inline constexpr char const* dark = "#182c5c";

/// Colour of a structure. Source: Okabe and Ito 2008, told apart by colour-blind readers.
[[nodiscard]] constexpr std::string_view arm(std::size_t number) {
    constexpr std::array<std::string_view, 7> colours{"#5a5f6a", "#0072b2", "#d55e00", "#009e73",
                                                      "#cc79a7", "#e69f00", "#56b4e9"};
    return colours[number % colours.size()];
}

/// Colour of one of many classes that stand side by side, such as causes of time.
[[nodiscard]] constexpr std::string_view series(std::size_t number) {
    constexpr std::array<std::string_view, 10> colours{"#b9c0ca", "#8f9aa8", "#56b4e9", "#7a4fa3", "#e69f00",
                                                       "#009e73", "#0072b2", "#cc79a7", "#f0e442", "#d55e00"};
    return colours[number % colours.size()];
}

} // namespace linli::report::palette
