#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace linli {

/// The nested places that offices serve, lowest first.
enum class Tier : std::uint8_t { courtyard, grid, community, subdistrict, district };

inline constexpr std::array<std::string_view, 5> tier_ids{"courtyard", "grid", "community", "subdistrict",
                                                          "district"};

[[nodiscard]] constexpr std::string_view id_of(Tier tier) {
    return tier_ids[static_cast<std::size_t>(tier)];
}

} // namespace linli
