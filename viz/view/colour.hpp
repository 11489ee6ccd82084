#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace linli::viz {

struct Colour {
    std::uint8_t r = 0;
    std::uint8_t g = 0;
    std::uint8_t b = 0;
    std::uint8_t a = 255;

    [[nodiscard]] bool operator==(Colour const&) const = default;
};

namespace colours {

inline constexpr Colour ink{32, 36, 44};
inline constexpr Colour faint{112, 120, 132};
inline constexpr Colour rule{214, 218, 224};
inline constexpr Colour paper{255, 255, 255};
inline constexpr Colour none{228, 230, 234}; ///< where there is no value
inline constexpr Colour good{0, 110, 84};
inline constexpr Colour bad{178, 52, 0};

} // namespace colours

/// From pale to dark, told apart by lightness alone, so that it survives print and colour blindness.
/// @param share  0 to 1; clamped
[[nodiscard]] Colour sequential(double share);

/// Black or white, whichever is read more easily on `background`.
[[nodiscard]] Colour ink_on(Colour background);

/// Colour of the n-th structure. Source: Okabe and Ito 2008, told apart by colour-blind readers.
[[nodiscard]] Colour arm_colour(std::size_t arm);

/// Colour of a cause of time, by its identifier.
[[nodiscard]] Colour cause_colour(std::string_view cause);

/// Calm up to 0.7, warning around 0.9, alarm from 1 on.
[[nodiscard]] Colour load_colour(double load);

[[nodiscard]] Colour with_alpha(Colour colour, std::uint8_t alpha);

/// As `#rrggbb`.
[[nodiscard]] std::string hex(Colour colour);

} // namespace linli::viz
