#pragma once

#include <cstdint>

namespace linli::viz {

/// The language of the screen; can be switched at any time.
enum class Language : std::uint8_t { en, zh };

} // namespace linli::viz
