#pragma once

#include "viz/view/language.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace linli::viz {

/// Tiers of places, from the top.
enum class Tier : std::uint8_t { district, subdistrict, community, courtyard };

/// The identifier of a tier in run files.
[[nodiscard]] std::string tier_id(Tier tier);

/// The tier below; of the lowest, itself.
[[nodiscard]] Tier below(Tier tier);

/// A place: the row of its tier's table in the run file.
struct Place {
    Tier tier = Tier::district;
    std::uint32_t number = 0;

    [[nodiscard]] bool operator==(Place const&) const = default;
};

/// What a run knows of a place, whatever happens there.
struct PlaceInfo {
    std::string name;         ///< as in the file
    std::int32_t parent = -1; ///< row in the tier above
    double residents = 0.0;
    std::uint32_t rank = 0;                 ///< number within the parent
    std::vector<std::uint32_t> inside = {}; ///< rows in the tier below
};

} // namespace linli::viz
