#include "models/place/geography.hpp"

#include "models/purpose.hpp"
#include "sim/core/contract.hpp"
#include "sim/random/distributions.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

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

// Residents that each community should have, where subdistricts are uneven.
std::vector<double> planned_sizes(Scenario const& scenario, Seed seed) {
    std::vector<double> sizes;
    for (auto const& plan : scenario.subdistrict_plans) {
        std::vector<double> weights;
        for (std::int64_t i = 0; i < plan.communities; ++i) {
            auto const number_of = sizes.size() + weights.size();
            auto const block = draw(seed, number(Purpose::community_size), number_of, 0);
            weights.push_back(lognormal(uniform(block[0]), 1.0, plan.community_sigma));
        }
        bool const fixed = plan.largest_community > 0.0 && weights.size() > 1;
        double const first = fixed ? weights.front() : 0.0;
        double const sum = std::accumulate(weights.begin(), weights.end(), 0.0) - first;
        double const left = std::max(0.0, plan.residents - (fixed ? plan.largest_community : 0.0));
        for (std::size_t i = 0; i < weights.size(); ++i) {
            sizes.push_back(fixed && i == 0 ? plan.largest_community : left * weights[i] / sum);
        }
    }
    double const planned = std::accumulate(sizes.begin(), sizes.end(), 0.0);
    for (auto& size : sizes) {
        size *= static_cast<double>(scenario.residents()) / planned;
    }
    return sizes;
}

// Community of each courtyard, in their random order: where most residents are still missing. The last
// courtyards go to communities that have none, so that each gets one.
std::vector<std::uint32_t> fill_communities(std::vector<Courtyard> const& courtyards,
                                            std::vector<std::size_t> const& order,
                                            std::vector<double> missing) {
    std::vector<std::uint32_t> community_of(order.size());
    std::vector<bool> empty(missing.size(), true);
    std::size_t empties = missing.size();
    for (std::size_t i = 0; i < order.size(); ++i) {
        bool const last = order.size() - i <= empties;
        std::size_t best = missing.size();
        for (std::size_t c = 0; c < missing.size(); ++c) {
            bool const eligible = !last || empty[c];
            if (eligible && (best == missing.size() || missing[c] > missing[best])) {
                best = c;
            }
        }
        empties -= empty[best] ? 1U : 0U;
        empty[best] = false;
        missing[best] -= courtyards[order[i]].residents;
        community_of[i] = static_cast<std::uint32_t>(best);
    }
    return community_of;
}

// Courtyards in the order in which they stand, each with its community.
std::vector<std::pair<std::uint32_t, std::size_t>> settle_courtyards(Scenario const& scenario, Seed seed,
                                                                     std::vector<Courtyard> const& courtyards,
                                                                     std::vector<std::size_t> const& order) {
    std::vector<std::pair<std::uint32_t, std::size_t>> places(order.size());
    auto const communities = static_cast<std::uint64_t>(scenario.places.communities);
    bool const even = scenario.subdistrict_plans.empty();
    auto const community_of = even ? std::vector<std::uint32_t>()
                                   : fill_communities(courtyards, order, planned_sizes(scenario, seed));
    for (std::size_t i = 0; i < order.size(); ++i) {
        places[i] = {even ? share_out(i, order.size(), communities) : community_of[i], order[i]};
    }
    std::stable_sort(places.begin(), places.end(),
                     [](auto const& a, auto const& b) { return a.first < b.first; });
    return places;
}

} // namespace

std::uint32_t Geography::subdistrict_of(std::uint32_t community) const {
    if (first_community.empty()) {
        return share_out(community, communities, subdistricts);
    }
    auto const after = std::upper_bound(first_community.begin(), first_community.end(), community);
    return static_cast<std::uint32_t>(after - first_community.begin()) - 1;
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
    std::vector<std::size_t> shuffled;
    shuffled.reserve(order.size());
    for (auto const& [ticket, courtyard] : order) {
        shuffled.push_back(courtyard);
    }
    for (auto const& plan : scenario.subdistrict_plans) {
        auto& first = geography.first_community;
        auto const from = first.empty() ? 0 : first.back();
        first.resize(std::max<std::size_t>(1, first.size())); // begins with 0
        first.push_back(from + static_cast<std::uint32_t>(plan.communities));
    }
    auto const places = settle_courtyards(scenario, seed, courtyards, shuffled);
    geography.courtyards.reserve(courtyards.size());
    geography.first_courtyard.push_back(0);
    geography.first_resident.push_back(0);
    std::uint64_t residents = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        auto courtyard = courtyards[places[i].second];
        courtyard.community = places[i].first;
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
