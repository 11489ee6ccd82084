#include "models/organization/organization.hpp"

#include "sim/core/contract.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace linli {

namespace {

using Bits = std::map<std::string, std::uint32_t, std::less<>>;

Bits number_powers(Structure const& structure, IssueCatalogue const& kinds) {
    Bits bits;
    auto const note = [&](std::vector<std::string> const& powers) {
        for (auto const& power : powers) {
            bits.emplace(power, 0U);
        }
    };
    for (auto const& kind : kinds.kinds) {
        note(kind.authority);
    }
    for (auto const& office : structure.offices) {
        note(office.authority);
    }
    if (auto const& orders = structure.mechanism.four_slip_orders) {
        for (auto const& unit : orders->unit) {
            note(unit.authority);
        }
    }
    std::uint32_t next = 0;
    for (auto& [power, bit] : bits) {
        LINLI_EXPECT(next < 32);
        bit = 1U << next++;
    }
    return bits;
}

std::uint32_t bits_of(std::vector<std::string> const& powers, Bits const& bits) {
    std::uint32_t sum = 0;
    for (auto const& power : powers) {
        sum |= bits.find(power)->second;
    }
    return sum;
}

template <class Items>
std::int16_t position(Items const& items, std::string const& id) {
    auto const found =
        std::find_if(items.begin(), items.end(), [&](auto const& item) { return item.id == id; });
    return found == items.end() ? std::int16_t{-1} : static_cast<std::int16_t>(found - items.begin());
}

OfficeRules make_rules(Structure const& structure, IssueCatalogue const& kinds, Bits const& bits,
                       std::size_t code) {
    auto const& office = structure.offices[code];
    OfficeRules rules;
    rules.code = static_cast<std::uint8_t>(code);
    rules.authority = bits_of(office.authority, bits);
    rules.parent = position(structure.offices, office.parent);
    rules.money_limit = office.money_limit;
    for (auto const& other : office.refers_to) {
        rules.refers_to.push_back(static_cast<std::uint8_t>(position(structure.offices, other)));
    }
    if (!office.mandate.empty()) {
        rules.mandate = kinds_of(kinds, office.mandate);
    }
    return rules;
}

} // namespace

std::int16_t code_of(Structure const& structure, std::string const& office) {
    return position(structure.offices, office);
}

std::uint32_t kinds_of(IssueCatalogue const& kinds, std::vector<std::string> const& ids) {
    std::uint32_t sum = 0;
    for (auto const& id : ids) {
        auto const at = position(kinds.kinds, id);
        sum |= at < 0 ? 0U : 1U << static_cast<unsigned>(at);
    }
    return sum;
}

Organization::Organization(Structure const& structure, IssueCatalogue const& kinds,
                           Geography const& geography)
    : structure_(&structure), geography_(&geography), communities_(geography.communities),
      subdistricts_(geography.subdistricts), districts_(geography.districts) {
    bits_ = number_powers(structure, kinds);
    for (auto const& kind : kinds.kinds) {
        kinds_.push_back({.authority = bits_of(kind.authority, bits_)});
    }
    for (std::size_t code = 0; code < structure.offices.size(); ++code) {
        rules_.push_back(make_rules(structure, kinds, bits_, code));
    }
    lay_ways();
}

void Organization::lay_ways() {
    // First seat of each template in a partition: courtyard offices stand one per courtyard, served or not,
    // so that a place's number is its courtyard's.
    templates_ = rules_.size();
    std::vector<std::uint32_t> first_seat(partitions() * rules_.size(), OfficeRef::nowhere);
    for (std::uint32_t p = 0; p < partitions(); ++p) {
        std::uint32_t seat = 0;
        for (auto const& s : seats_of(p)) {
            auto& first = first_seat[p * rules_.size() + s.code];
            first = std::min(first, seat++);
        }
    }
    for (std::uint32_t community = 0; community < communities_; ++community) {
        for (std::size_t code = 0; code < rules_.size(); ++code) {
            auto const& office = structure_->offices[code];
            auto const partition = partition_above(community, office.at);
            ways_.push_back({.partition = partition,
                             .first = first_seat[partition * rules_.size() + code],
                             .at = office.at,
                             .serves = office.serves});
        }
    }
}

// The partition that works the offices of a tier for a community.
std::uint32_t Organization::partition_above(std::uint32_t community, Tier tier) const {
    auto const subdistrict = geography_->subdistrict_of(community);
    return tier == Tier::subdistrict ? communities_ + subdistrict
           : tier == Tier::district  ? communities_ + subdistricts_ + geography_->district_of(subdistrict)
                                     : community;
}

Tier Organization::tier_of_partition(std::uint32_t partition) const {
    return partition < communities_                   ? Tier::community
           : partition < communities_ + subdistricts_ ? Tier::subdistrict
                                                      : Tier::district;
}

std::vector<Organization::Seat> Organization::seats_of(std::uint32_t partition) const {
    std::vector<Seat> seats;
    for (std::size_t code = 0; code < structure_->offices.size(); ++code) {
        auto const count = places_of(code, partition) + spare_places(code, partition);
        for (std::uint32_t place = 0; place < count; ++place) {
            seats.push_back({.code = static_cast<std::uint8_t>(code), .place = place});
        }
    }
    return seats;
}

// Places of a partition that an office template stands in.
std::uint32_t Organization::places_of(std::size_t code, std::uint32_t partition) const {
    auto const tier = tier_of_partition(partition);
    auto const at = structure_->offices[code].at;
    if (tier == Tier::community && at == Tier::courtyard) {
        return geography_->first_courtyard[partition + 1] - geography_->first_courtyard[partition];
    }
    if (tier == Tier::community && at == Tier::grid) {
        return grid_places(partition);
    }
    return at == tier ? 1 : 0;
}

// As many as people who each have as many households as the norm allows, a household being one at least.
std::uint32_t Organization::spare_places(std::size_t code, std::uint32_t partition) const {
    auto const& splitting = structure_->mechanism.boundary_splitting;
    auto const& office = structure_->offices[code];
    if (!splitting || splitting->office != office.id || partition >= communities_ ||
        places_of(code, partition) == 0) {
        return 0;
    }
    double part_time = 1.0;
    for (auto const& post : office.posts) {
        part_time = post.id == splitting->post ? post.part_time : part_time;
    }
    auto const residents = static_cast<double>(geography_->residents_of(partition));
    return static_cast<std::uint32_t>(
        std::ceil(residents / splitting->norm_households / std::max(0.1, part_time)));
}

std::uint32_t Organization::grid_of(std::uint32_t community, std::uint32_t courtyard) const {
    auto const courtyards =
        geography_->first_courtyard[community + 1] - geography_->first_courtyard[community];
    return static_cast<std::uint32_t>(static_cast<std::uint64_t>(courtyard) * grid_places(community) /
                                      courtyards);
}

std::uint32_t Organization::grid_places(std::uint32_t community) const {
    auto const courtyards =
        geography_->first_courtyard[community + 1] - geography_->first_courtyard[community];
    return static_cast<std::uint32_t>(std::min<std::int64_t>(courtyards, structure_->grids_per_community));
}

double Organization::cells_at(std::uint8_t code, std::uint32_t partition, std::uint32_t place) const {
    if (is_spare(code, partition, place)) {
        return 0.0;
    }
    if (structure_->offices[code].at != Tier::grid) {
        return 1.0;
    }
    auto const origin = geography_->first_courtyard[partition];
    double residents = 0.0;
    for (auto c = origin; c < geography_->first_courtyard[partition + 1]; ++c) {
        residents += grid_of(partition, c - origin) == place ? geography_->courtyards[c].residents : 0.0;
    }
    auto const all = static_cast<double>(geography_->residents_of(partition));
    return all > 0.0 ? static_cast<double>(structure_->grids_per_community) * residents / all : 0.0;
}

bool Organization::serves(std::uint8_t code, std::uint32_t community, std::uint32_t courtyard) const {
    auto const serves = structure_->offices[code].serves;
    auto const& place = geography_->courtyards[geography_->first_courtyard[community] + courtyard];
    return serves == Serves::all || (serves == Serves::managed) == place.managed;
}

std::uint32_t Organization::powers_of(std::vector<std::string> const& powers) const {
    return bits_of(powers, bits_);
}

Organization::Served Organization::served_by(std::uint8_t code, std::uint32_t partition,
                                             std::uint32_t place) const {
    Served served;
    if (is_spare(code, partition, place)) {
        return served;
    }
    auto const tier = structure_->offices[code].at;
    auto const [first, last] = communities_of(partition);
    for (auto community = first; community < last; ++community) {
        auto const origin = geography_->first_courtyard[community];
        auto const courtyards = geography_->first_courtyard[community + 1] - origin;
        bool const one = tier == Tier::courtyard;
        for (auto local = one ? place : 0; local < (one ? place + 1 : courtyards); ++local) {
            bool const here = tier != Tier::grid || grid_of(community, local) == place;
            if (here && serves(code, community, local)) {
                served.residents += geography_->courtyards[origin + local].residents;
                served.courtyards += 1.0;
            }
        }
    }
    return served;
}

std::vector<std::vector<std::uint32_t>> Organization::islands() const {
    std::vector<std::vector<std::uint32_t>> islands(districts_);
    for (std::uint32_t community = 0; community < communities_; ++community) {
        auto const subdistrict = geography_->subdistrict_of(community);
        islands[geography_->district_of(subdistrict)].push_back(community);
    }
    for (std::uint32_t subdistrict = 0; subdistrict < subdistricts_; ++subdistrict) {
        islands[geography_->district_of(subdistrict)].push_back(communities_ + subdistrict);
    }
    for (std::uint32_t district = 0; district < districts_; ++district) {
        islands[district].push_back(communities_ + subdistricts_ + district);
    }
    return islands;
}

std::pair<std::uint32_t, std::uint32_t> Organization::communities_of(std::uint32_t partition) const {
    if (partition < communities_) {
        return {partition, partition + 1};
    }
    auto const inside = [&](std::uint32_t community) {
        auto const subdistrict = geography_->subdistrict_of(community);
        return tier_of_partition(partition) == Tier::subdistrict
                   ? communities_ + subdistrict == partition
                   : communities_ + subdistricts_ + geography_->district_of(subdistrict) == partition;
    };
    std::uint32_t first = 0;
    while (first < communities_ && !inside(first)) {
        ++first;
    }
    auto last = first;
    while (last < communities_ && inside(last)) {
        ++last;
    }
    return {first, last};
}

} // namespace linli
