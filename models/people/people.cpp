#include "models/people/people.hpp"

#include "models/purpose.hpp"
#include "sim/core/math.hpp"
#include "sim/random/distributions.hpp"

#include <algorithm>
#include <span>

namespace linli {

namespace {

// Household sizes: one, plus a Poisson number with the mean that is left.
std::uint32_t household_size(Population const& population, Seed seed, std::uint64_t first_resident) {
    auto const block = draw(seed, number(Purpose::household), first_resident, 0);
    return 1 + poisson(uniform(block[0]), population.household_size - 1.0);
}

CooperationType cooperation_type(Cooperation const& params, double u) {
    if (u < params.conditional_share) {
        return CooperationType::conditional;
    }
    if (u < params.conditional_share + params.free_rider_share) {
        return CooperationType::free_rider;
    }
    return u < params.conditional_share + params.free_rider_share + params.hump_share
               ? CooperationType::hump
               : CooperationType::unconditional;
}

struct Shares {
    double child;
    double elderly;
    double party;
    double retired_cadre;
};

// The first of a household is an adult; the others are children more often, so that the share holds.
Traits make_person(Shares const& shares, Behaviour const& behaviour, Seed seed, std::uint64_t resident,
                   bool head, bool owner, double household_mean) {
    auto const block = draw(seed, number(Purpose::person), resident, 0);
    std::uint16_t flags = owner ? Traits::owner : 0;
    double const age = uniform(block[0]);
    double const children =
        head ? 0.0 : std::min(1.0 - shares.elderly, shares.child * household_mean / (household_mean - 1.0));
    if (age < children) {
        flags |= Traits::child;
    } else if (age > 1.0 - shares.elderly) {
        flags |= Traits::elderly;
    }
    if ((flags & Traits::child) == 0 && uniform(block[1]) < shares.party) {
        flags |= Traits::party_member;
    }
    if ((flags & Traits::elderly) != 0 && uniform(block[2]) < shares.retired_cadre) {
        flags |= Traits::retired_cadre;
    }
    auto const type = behaviour.cooperation ? cooperation_type(*behaviour.cooperation, uniform(block[3]))
                                            : CooperationType::free_rider;
    return {flags, type};
}

void fill_courtyard(People& people, Scenario const& scenario, Behaviour const& behaviour,
                    Courtyard const& courtyard, std::uint64_t first_number, Seed seed) {
    auto const& type = scenario.courtyard_types[courtyard.type];
    auto const& population = scenario.population;
    Shares const shares{population.child_share, type.elderly_share, population.party_share,
                        population.retired_cadre_share};
    std::uint32_t household = 0;
    for (std::uint32_t i = 0; i < courtyard.residents; ++household) {
        auto const size =
            std::min(household_size(population, seed, first_number + i), courtyard.residents - i);
        auto const block = draw(seed, number(Purpose::household), first_number + i, 0, 1);
        bool const owner = uniform(block[0]) < type.owner_share;
        for (std::uint32_t member = 0; member < size; ++member, ++i) {
            people.traits.push_back(make_person(shares, behaviour, seed, first_number + i, member == 0, owner,
                                                std::max(1.01, population.household_size)));
            people.household.push_back(household);
        }
    }
    people.households.push_back(household);
}

std::span<Courtyard const> courtyards_of(Geography const& geography, std::uint32_t community) {
    auto const first = geography.first_courtyard[community];
    return std::span(geography.courtyards).subspan(first, geography.first_courtyard[community + 1] - first);
}

void open_fields(People& people, Behaviour const& behaviour, double step_days) {
    std::vector<std::uint32_t> sizes;
    for (std::size_t i = 0; i + 1 < people.first.size(); ++i) {
        sizes.push_back(people.first[i + 1] - people.first[i]);
    }
    auto const per_step = [&](double per_day) { return 1.0 - pow_exact(1.0 - per_day, step_days); };
    using Towards = DriftingField::Towards;
    if (auto const& mood = behaviour.mood) {
        auto const rate = step_days == 1.0 ? mood->contagion : per_step(mood->contagion);
        people.satisfaction = DriftingField(sizes, mood->start, rate, Towards::mean);
    }
    if (auto const& trust = behaviour.trust) {
        for (auto& field : people.trust) {
            field = DriftingField(sizes, trust->start, per_step(trust->contagion), Towards::mean);
        }
    }
    if (auto const& ownership = behaviour.ownership) {
        people.ownership = DriftingField(sizes, ownership->start, per_step(ownership->fading), Towards::fixed,
                                         ownership->start);
    }
}

} // namespace

std::uint32_t People::courtyard_of(Resident resident) const {
    auto const after = std::upper_bound(first.begin(), first.end(), resident);
    return static_cast<std::uint32_t>(after - first.begin()) - 1;
}

double People::ownership_of(std::uint32_t courtyard, Resident resident, Step step) {
    return ownership.empty() ? Ownership{}.start : ownership.get(courtyard, resident, step);
}

double People::ownership_in(std::uint32_t courtyard, Step step) const {
    return ownership.empty() ? Ownership{}.start : ownership.mean(courtyard, step);
}

void People::adopt_rules(People const& other) {
    satisfaction.adopt_rules(other.satisfaction);
    ownership.adopt_rules(other.ownership);
    for (std::size_t body = 0; body < trust.size(); ++body) {
        trust[body].adopt_rules(other.trust[body]);
    }
}

std::size_t People::bytes() const {
    std::size_t sum = first.capacity() * 4 + traits.capacity() * sizeof(Traits) + household.capacity() * 4 +
                      households.capacity() * 4 + satisfaction.bytes() + ownership.bytes();
    for (auto const& field : trust) {
        sum += field.bytes();
    }
    return sum;
}

People synthesize(Scenario const& scenario, Behaviour const& behaviour, Geography const& geography,
                  std::uint32_t community, double step_days, Seed seed, Households households) {
    People people;
    auto const courtyards = courtyards_of(geography, community);
    people.first.push_back(0);
    for (auto const& courtyard : courtyards) {
        people.first.push_back(people.first.back() + courtyard.residents);
    }
    if (households == Households::recorded || behaviour.cooperation || behaviour.volunteering) {
        people.traits.reserve(people.size());
        people.household.reserve(people.size());
        for (std::size_t c = 0; c < courtyards.size(); ++c) {
            fill_courtyard(people, scenario, behaviour, courtyards[c],
                           geography.first_resident[community] + people.first[c], seed);
        }
    }
    open_fields(people, behaviour, step_days);
    return people;
}

} // namespace linli
