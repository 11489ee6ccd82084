#pragma once

#include "models/place/scenario.hpp"
#include "sim/random/draw.hpp"

#include <cstdint>
#include <vector>

namespace linli {

/// One courtyard as it stands; what changes during a run is elsewhere.
struct Courtyard {
    std::uint32_t number = 0;    ///< over the whole case, the same under every structure
    std::uint16_t type = 0;      ///< index into Scenario::courtyard_types
    std::uint32_t community = 0; ///< over the whole case
    std::uint32_t residents = 0;
    bool managed = false;
    bool meeting_room = false;
};

/// Places of the case: courtyards in communities in subdistricts in districts.
struct Geography {
    std::uint32_t communities = 0;
    std::uint32_t subdistricts = 0;
    std::uint32_t districts = 0;
    std::vector<Courtyard> courtyards;          ///< ordered by community
    std::vector<std::uint32_t> first_community; ///< of each subdistrict, one more at the end; empty if even
    std::vector<std::uint32_t> first_courtyard; ///< of each community, with one more at the end
    std::vector<std::uint64_t> first_resident; ///< of each community over the whole case, one more at the end

    [[nodiscard]] std::uint32_t subdistrict_of(std::uint32_t community) const;
    [[nodiscard]] std::uint32_t district_of(std::uint32_t subdistrict) const;
    [[nodiscard]] std::uint64_t residents_of(std::uint32_t community) const {
        return first_resident[community + 1] - first_resident[community];
    }
};

/// Lay out the places of a case: sizes by type, courtyards dealt to communities, all keyed by the seed and
/// never by the structure.
/// Randomness: (seed, courtyard_size | courtyard_place | courtyard_traits, courtyard number).
[[nodiscard]] Geography lay_out(Scenario const& scenario, Seed seed);

} // namespace linli
