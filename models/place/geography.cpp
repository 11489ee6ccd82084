#include "models/place/geography.hpp"

#include "models/purpose.hpp"
#include "sim/core/contract.hpp"
#include "sim/random/distributions.hpp"

#include <algorithm>
#include <cmath>

namespace linli {

namespace {

// The i-th of n places of a tier lies in place floor(i * m / n) of the m places above.
std::uint32_t share_out(std::uint64_t i, std::uint64_t n, std::uint64_t m) {
    return static_cast<std::uint32_t>(i * m / n);
}

// Splits `total` in proportion to `weights`, at least one each, without losing anybody.
std::vector<std::uint32_t> apportion(std::vector<double> const& weights, std::int64_t total) {
    double sum = 0.0;
    for (double const weight : weights) {
        sum += weight;
    }
    std::vector<std::uint32_t> parts(weights.size());
    auto const spare = static_cast<double>(total - static_cast<std::int64_t>(weights.size()));
    double running = 0.0;
    double given = 0.0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        running += weights[i];
        double const upto = i + 1 == weights.size() ? spare : std::floor(spare * running / sum + 0.5);
        parts[i] = 1 + static_cast<std::uint32_t>(upto - given);
        given = upto;
    }
    return parts;
}

std::vector<Courtyard> make_courtyards(Scenario const& scenario, Seed seed) {
    std::vector<Courtyard> courtyards;
    courtyards.reserve(static_cast<std::size_t>(scenario.courtyards()));
    for (std::size_t t = 0; t < scenario.courtyard_types.size(); ++t) {
        auto const& type = scenario.courtyard_types[t];
        std::vector<double> weights(static_cast<std::size_t>(type.count));
        for (std::size_t i = 0; i < weights.size(); ++i) {
            auto const block = draw(seed, number(Purpose::courtyard_size), courtyards.size() + i, 0);
            weights[i] = lognormal(uniform(block[0]), 1.0, type.size_sigma);
        }
        for (auto const residents : apportion(weights, type.residents)) {
            auto const i = static_cast<std::uint32_t>(courtyards.size());
            auto const block = draw(seed, number(Purpose::courtyard_traits), i, 0);
            courtyards.push_back({.number = i,
                                  .type = static_cast<std::uint16_t>(t),
                                  .community = 0,
                                  .residents = residents,
                                  .managed = type.managed,
                                  .meeting_room = uniform(block[0]) < type.meeting_room_share});
        }
    }
    return courtyards;
}

} // namespace

std::uint32_t Geography::subdistrict_of(std::uint32_t community) const {
    return share_out(community, communities, subdistricts);
}

std::uint32_t Geography::district_of(std::uint32_t subdistrict) const {
    return share_out(subdistrict, subdistricts, districts);
}

Geography lay_out(Scenario const& scenario, Seed seed) {
    Geography geography;
    geography.communities = static_cast<std::uint32_t>(scenario.places.communities);
    geography.subdistricts = static_cast<std::uint32_t>(scenario.places.subdistricts);
    geography.districts = static_cast<std::uint32_t>(scenario.places.districts);
    auto courtyards = make_courtyards(scenario, seed);
    LINLI_EXPECT(courtyards.size() >= geography.communities);

    // Deal the courtyards to the communities in a random order, so that types are mixed.
    std::vector<std::pair<std::uint64_t, std::size_t>> order(courtyards.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        auto const block = draw(seed, number(Purpose::courtyard_place), i, 0);
        order[i] = {(static_cast<std::uint64_t>(block[0]) << 32U) | block[1], i};
    }
    std::sort(order.begin(), order.end());
    geography.courtyards.reserve(courtyards.size());
    geography.first_courtyard.push_back(0);
    geography.first_resident.push_back(0);
    std::uint64_t residents = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        auto courtyard = courtyards[order[i].second];
        courtyard.community = share_out(i, order.size(), geography.communities);
        while (geography.first_courtyard.size() <= courtyard.community) {
            geography.first_courtyard.push_back(static_cast<std::uint32_t>(i));
            geography.first_resident.push_back(residents);
        }
        residents += courtyard.residents;
        geography.courtyards.push_back(courtyard);
    }
    geography.first_courtyard.push_back(static_cast<std::uint32_t>(order.size()));
    geography.first_resident.push_back(residents);
    return geography;
}

} // namespace linli
