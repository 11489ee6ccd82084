#include "models/people/people.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace linli {

namespace {

constexpr std::int64_t residents = 60'000;

Scenario town() {
    Scenario scenario;
    CourtyardType type;
    type.count = 300;
    type.residents = residents;
    type.size_sigma = 0.5;
    type.owner_share = 0.65;
    type.elderly_share = 0.25;
    scenario.courtyard_types = {type};
    scenario.population = {
        .household_size = 2.6, .child_share = 0.2, .party_share = 0.1, .retired_cadre_share = 0.15};
    return scenario;
}

Behaviour cooperative() {
    Behaviour behaviour;
    behaviour.cooperation = Cooperation{};
    return behaviour;
}

People people_of(Scenario const& scenario, Behaviour const& behaviour, std::uint64_t seed = 1) {
    return synthesize(scenario, behaviour, lay_out(scenario, {seed}), 0, 1.0, {seed},
                      Households::for_mechanisms);
}

/// Share of those for whom `is_part` holds among those for whom `is_whole` does.
template <class Whole, class Part>
std::pair<double, double> share(People const& people, Whole is_whole, Part is_part) {
    double whole = 0.0;
    double part = 0.0;
    for (auto const traits : people.traits) {
        whole += is_whole(traits) ? 1.0 : 0.0;
        part += is_whole(traits) && is_part(traits) ? 1.0 : 0.0;
    }
    return {part / whole, whole};
}

// Within 4.5 standard errors of a share: a right program fails for one seed in 150,000.
void expect_share(std::pair<double, double> found, double expected, char const* what) {
    EXPECT_NEAR(found.first, expected, 4.5 * std::sqrt(expected * (1.0 - expected) / found.second)) << what;
}

bool anybody(Traits) {
    return true;
}

} // namespace

TEST(People, have_the_ages_and_duties_of_the_totals) {
    auto const people = people_of(town(), cooperative());
    ASSERT_EQ(people.size(), residents);
    auto const has = [](std::uint16_t flag) { return [flag](Traits t) { return t.has(flag); }; };
    // The share of children holds in expectation over households, whose number varies.
    EXPECT_NEAR(share(people, anybody, has(Traits::child)).first, 0.2, 0.01);
    expect_share(share(people, anybody, has(Traits::elderly)), 0.25, "elderly");
    expect_share(share(
                     people, [](Traits t) { return t.adult(); }, has(Traits::party_member)),
                 0.1, "Party");
    expect_share(share(people, has(Traits::elderly), has(Traits::retired_cadre)), 0.15, "cadres");
}

TEST(People, no_child_is_a_party_member_or_old_and_no_cadre_is_young) {
    for (auto const traits : people_of(town(), cooperative()).traits) {
        EXPECT_FALSE(traits.has(Traits::child) &&
                     (traits.has(Traits::party_member) || traits.has(Traits::elderly)));
        EXPECT_FALSE(traits.has(Traits::retired_cadre) && !traits.has(Traits::elderly));
    }
}

TEST(People, cooperate_in_the_shares_of_the_types) {
    auto const people = people_of(town(), cooperative());
    std::vector<std::pair<CooperationType, double>> const expected{{CooperationType::conditional, 0.5},
                                                                   {CooperationType::free_rider, 0.33},
                                                                   {CooperationType::hump, 0.14},
                                                                   {CooperationType::unconditional, 0.03}};
    for (auto const& [type, part] : expected) {
        auto const wanted = type;
        expect_share(share(people, anybody, [wanted](Traits t) { return t.cooperation() == wanted; }), part,
                     "type");
    }
}

TEST(People, live_in_households_of_the_mean_size_led_by_an_adult) {
    auto const people = people_of(town(), cooperative());
    double households = 0.0;
    double owners = 0.0;
    for (std::uint32_t courtyard = 0; courtyard + 1 < people.first.size(); ++courtyard) {
        std::uint32_t next = 0;
        for (auto i = people.first[courtyard]; i < people.first[courtyard + 1]; ++i) {
            if (people.household[i] == next) { // the first of a household
                EXPECT_TRUE(people.traits[i].adult());
                owners += people.traits[i].has(Traits::owner) ? 1.0 : 0.0;
                ++next;
            } else {
                ASSERT_EQ(people.household[i] + 1, next);
                EXPECT_EQ(people.traits[i].has(Traits::owner), people.traits[i - 1].has(Traits::owner));
            }
        }
        EXPECT_EQ(next, people.households[courtyard]);
        households += next;
    }
    EXPECT_NEAR(static_cast<double>(residents) / households, 2.6, 0.06); // the last is cut to fit
    expect_share({owners / households, households}, 0.65, "owners");
}

TEST(People, are_found_in_the_courtyard_where_they_live) {
    auto const people = people_of(town(), cooperative());
    for (std::uint32_t courtyard = 0; courtyard + 1 < people.first.size(); ++courtyard) {
        EXPECT_EQ(people.courtyard_of(people.first[courtyard]), courtyard);
        EXPECT_EQ(people.courtyard_of(people.first[courtyard + 1] - 1), courtyard);
    }
}

TEST(People, of_another_seed_are_others) {
    auto const party = [](std::uint64_t seed) {
        std::string flags;
        for (auto const traits : people_of(town(), cooperative(), seed).traits) {
            flags += traits.has(Traits::party_member) ? 'x' : '-';
        }
        return flags;
    };
    EXPECT_EQ(party(1), party(1));
    EXPECT_NE(party(1), party(2));
}

TEST(People, carry_no_column_that_nobody_reads) {
    auto const bare = people_of(town(), {});
    EXPECT_TRUE(bare.satisfaction.empty() && bare.ownership.empty() && bare.trust[0].empty());
    EXPECT_TRUE(bare.traits.empty() && bare.household.empty());
    EXPECT_EQ(bare.size(), residents);
    Behaviour moody;
    moody.mood = Mood{.start = 0.6, .contagion = 0.01};
    auto const with = people_of(town(), moody);
    EXPECT_FALSE(with.satisfaction.empty());
    EXPECT_TRUE(with.trust[0].empty());
    EXPECT_LE(static_cast<double>(with.bytes()) / residents, 5.0); // a float each, and the courtyards
}

TEST(People, who_lives_with_whom_is_the_same_whether_recorded_or_asked_for) {
    auto const scenario = town();
    auto const geography = lay_out(scenario, {1});
    auto const asked = people_of(scenario, cooperative());
    auto const recorded = synthesize(scenario, {}, geography, 0, 1.0, {1}, Households::recorded);
    EXPECT_EQ(recorded.household, asked.household);
    EXPECT_EQ(recorded.households, asked.households);
}

TEST(People, drift_as_much_in_a_day_whatever_the_step) {
    Behaviour behaviour;
    behaviour.ownership = Ownership{.start = 0.3, .gain = 0.0, .fading = 0.1};
    auto const scenario = town();
    auto const geography = lay_out(scenario, {1});
    auto daily = synthesize(scenario, behaviour, geography, 0, 1.0, {1}, Households::for_mechanisms);
    auto hourly = synthesize(scenario, behaviour, geography, 0, 1.0 / 24, {1}, Households::for_mechanisms);
    daily.ownership.set(0, 0, 0, 0.9);
    hourly.ownership.set(0, 0, 0, 0.9);
    EXPECT_NEAR(daily.ownership.get(0, 0, 5), 0.3 + 0.6 * std::pow(0.9, 5), 1e-6);
    EXPECT_NEAR(hourly.ownership.get(0, 0, 5 * 24), daily.ownership.get(0, 0, 5), 1e-6);
}

TEST(People, feel_as_owners_as_everybody_starts_where_it_is_not_simulated) {
    People nobody_asked;
    EXPECT_EQ(nobody_asked.ownership_of(0, 0, 5), Ownership{}.start);
    EXPECT_EQ(nobody_asked.ownership_in(0, 5), Ownership{}.start);
}

} // namespace linli
