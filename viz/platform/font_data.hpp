#pragma once

#include <cstddef>
#include <span>

namespace linli::viz {

/// The font inside the program: Noto Sans CJK SC, cut down when the program was built (subset_font.py).
[[nodiscard]] std::span<std::byte const> font_data();

} // namespace linli::viz
