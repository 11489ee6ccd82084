#pragma once

#include "models/issue/kind.hpp"
#include "models/organization/structure.hpp"
#include "models/place/geography.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace linli {

/// An office of one place: which partition works it, and where it stands there.
struct OfficeRef {
    static constexpr std::uint32_t nowhere = 0xFFFFFFFFU;

    std::uint32_t partition = nowhere;
    std::uint32_t office = 0;

    [[nodiscard]] bool exists() const { return partition != nowhere; }
    friend bool operator==(OfficeRef, OfficeRef) = default;
};

/// A structure's offices as bits and numbers: what each may do and to whom it turns.
struct OfficeRules {
    std::uint8_t code = 0;       ///< index of the template
    std::uint32_t authority = 0; ///< powers, as bits
    std::uint32_t mandate = ~0U; ///< kinds, as bits
    std::int16_t parent = -1;    ///< template
    std::vector<std::uint8_t> refers_to;
    double money_limit = 0.0;
};

/// The needs of an issue kind as bits.
struct KindRules {
    std::uint32_t authority = 0;
};

/// Number of an office template by its id, -1 if there is none.
[[nodiscard]] std::int16_t code_of(Structure const& structure, std::string const& office);

/// Issue kinds as bits; those unknown count for nothing.
[[nodiscard]] std::uint32_t kinds_of(IssueCatalogue const& kinds, std::vector<std::string> const& ids);

/// Where the offices of a structure stand in the places of a case.
///
/// Each community is a partition that holds its own offices and those of its grids and courtyards; each
/// subdistrict and each district is a partition for its offices. Partitions are numbered communities first,
/// then subdistricts, then districts.
class Organization {
  public:
    Organization(Structure const& structure, IssueCatalogue const& kinds, Geography const& geography);

    [[nodiscard]] std::uint32_t partitions() const { return communities_ + subdistricts_ + districts_; }
    [[nodiscard]] std::uint32_t communities() const { return communities_; }
    [[nodiscard]] Tier tier_of_partition(std::uint32_t partition) const;
    [[nodiscard]] std::vector<OfficeRules> const& rules() const { return rules_; }
    [[nodiscard]] std::vector<KindRules> const& kinds() const { return kinds_; }

    /// Office of a template that serves a courtyard, given by its place in a community.
    [[nodiscard]] OfficeRef office_for(std::uint8_t code, std::uint32_t community,
                                       std::uint32_t courtyard) const {
        auto const& way = way_of(community, code);
        if (way.serves != Serves::all && !serves(code, community, courtyard)) {
            return {};
        }
        auto const offset = way.at == Tier::courtyard ? courtyard
                            : way.at == Tier::grid    ? grid_of(community, courtyard)
                                                      : 0;
        return {way.partition, way.first + offset};
    }
    /// Office of a courtyard template in a courtyard, whether it serves that courtyard or not.
    [[nodiscard]] OfficeRef seat_at(std::uint8_t code, std::uint32_t community,
                                    std::uint32_t courtyard) const {
        return {community, way_of(community, code).first + courtyard};
    }
    /// Offices of a partition: template and place, in the order in which they stand there. Those of one
    /// template stand side by side, spare ones for cells split off last.
    struct Seat {
        std::uint8_t code = 0;
        std::uint32_t place = 0; ///< within the partition: courtyard, grid, or 0; beyond these it is spare
    };
    [[nodiscard]] std::vector<Seat> seats_of(std::uint32_t partition) const;
    /// Grid of a courtyard of a community.
    [[nodiscard]] std::uint32_t grid_of(std::uint32_t community, std::uint32_t courtyard) const;
    /// Places that the grids of a community stand in: no courtyard is cut, so no more than it has courtyards.
    [[nodiscard]] std::uint32_t grid_places(std::uint32_t community) const;
    /// Whether a seat is empty until a cell is split off a place of its template.
    [[nodiscard]] bool is_spare(std::uint8_t code, std::uint32_t partition, std::uint32_t place) const {
        return place >= places_of(code, partition);
    }
    /// Grids of the structure that an office stands for: those of a community are drawn so that all hold as
    /// many residents, so a place has as many of them as its residents ask for. 1 outside the tier of grids.
    /// Source: evidence.md, hh_per_grid: grids are drawn by households, 300 to 500 each.
    [[nodiscard]] double cells_at(std::uint8_t code, std::uint32_t partition, std::uint32_t place) const;
    /// What an office of a place has to serve.
    struct Served {
        double residents = 0.0;
        double courtyards = 0.0;
    };
    [[nodiscard]] Served served_by(std::uint8_t code, std::uint32_t partition, std::uint32_t place) const;

    /// Powers as bits; all must be known.
    [[nodiscard]] std::uint32_t powers_of(std::vector<std::string> const& powers) const;

    /// Partitions whose offices may have to do with each other: those of one district, for each district.
    [[nodiscard]] std::vector<std::vector<std::uint32_t>> islands() const;

    /// Communities [first, last) below a partition.
    [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> communities_of(std::uint32_t partition) const;

  private:
    std::map<std::string, std::uint32_t, std::less<>> bits_; // of powers

    // How a community's people come to the offices of a template.
    struct Way {
        std::uint32_t partition = OfficeRef::nowhere;
        std::uint32_t first = OfficeRef::nowhere; // office there; that of its first courtyard or grid
        Tier at = Tier::community;
        Serves serves = Serves::all;
    };

    [[nodiscard]] Way const& way_of(std::uint32_t community, std::uint8_t code) const {
        return ways_[std::size_t{community} * templates_ + code];
    }
    [[nodiscard]] bool serves(std::uint8_t code, std::uint32_t community, std::uint32_t courtyard) const;
    [[nodiscard]] std::uint32_t partition_above(std::uint32_t community, Tier tier) const;
    [[nodiscard]] std::uint32_t places_of(std::size_t code, std::uint32_t partition) const;
    [[nodiscard]] std::uint32_t spare_places(std::size_t code, std::uint32_t partition) const;
    void lay_ways();

    Structure const* structure_;
    Geography const* geography_;
    std::uint32_t communities_;
    std::uint32_t subdistricts_;
    std::uint32_t districts_;
    std::vector<OfficeRules> rules_;
    std::vector<KindRules> kinds_;
    std::size_t templates_ = 0; // of offices
    std::vector<Way> ways_;     // [community][code]
};

} // namespace linli
