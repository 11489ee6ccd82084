#include "models/place/geography.hpp"

#include "tests/support/tiny_case.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace linli {

namespace {

CourtyardType type(std::int64_t count, std::int64_t residents, double sigma) {
    CourtyardType type;
    type.count = count;
    type.residents = residents;
    type.size_sigma = sigma;
    return type;
}

Scenario scenario(std::vector<CourtyardType> types, Places places) {
    Scenario scenario;
    scenario.courtyard_types = std::move(types);
    scenario.places = places;
    return scenario;
}

std::int64_t residents_of(Geography const& geography, std::uint16_t type) {
    std::int64_t sum = 0;
    for (auto const& courtyard : geography.courtyards) {
        sum += courtyard.type == type ? courtyard.residents : 0;
    }
    return sum;
}

} // namespace

TEST(Geography, loses_nobody_and_leaves_no_courtyard_empty) {
    for (std::int64_t const count : {1, 2, 7, 100}) {
        for (std::int64_t const spare : {0, 1, 50, 99'991}) {
            for (double const sigma : {0.0, 0.5, 2.0}) {
                auto const lived_in = lay_out(
                    scenario({type(count, count + spare, sigma), type(3, 17, 1.0)}, {.communities = 2}), {5});
                EXPECT_EQ(residents_of(lived_in, 0), count + spare);
                EXPECT_EQ(residents_of(lived_in, 1), 17);
                EXPECT_EQ(lived_in.first_resident.back(), static_cast<std::uint64_t>(count + spare + 17));
                for (auto const& courtyard : lived_in.courtyards) {
                    EXPECT_GE(courtyard.residents, 1U);
                }
            }
        }
    }
}

TEST(Geography, xinhua_road_has_the_totals_of_the_document) {
    auto const inputs = test::shipped("cases/xinhua-road.toml");
    auto const geography = lay_out(inputs->scenario, {1});
    std::int64_t unmanaged = 0;
    std::int64_t in_unmanaged = 0;
    for (auto const& courtyard : geography.courtyards) {
        unmanaged += courtyard.managed ? 0 : 1;
        in_unmanaged += courtyard.managed ? 0 : courtyard.residents;
    }
    EXPECT_EQ(geography.courtyards.size(), 225U);
    EXPECT_EQ(unmanaged, 79);
    EXPECT_EQ(in_unmanaged, 18'000);
    EXPECT_EQ(geography.first_resident.back(), 53'000U);
    EXPECT_EQ(geography.communities, 6U);
}

TEST(Geography, places_are_spread_as_evenly_as_possible) {
    auto const geography = lay_out(
        scenario({type(100, 5000, 0.3)}, {.districts = 2, .subdistricts = 5, .communities = 12}), {1});
    std::map<std::uint32_t, int> courtyards;
    std::map<std::uint32_t, int> communities;
    std::map<std::uint32_t, int> subdistricts;
    for (auto const& courtyard : geography.courtyards) {
        ++courtyards[courtyard.community];
    }
    for (std::uint32_t community = 0; community < 12; ++community) {
        ++communities[geography.subdistrict_of(community)];
    }
    for (std::uint32_t subdistrict = 0; subdistrict < 5; ++subdistrict) {
        ++subdistricts[geography.district_of(subdistrict)];
    }
    auto const spread = [](std::map<std::uint32_t, int> const& counts) {
        auto const [low, high] = std::minmax_element(
            counts.begin(), counts.end(), [](auto const& a, auto const& b) { return a.second < b.second; });
        return high->second - low->second;
    };
    EXPECT_EQ(courtyards.size(), 12U);
    EXPECT_EQ(communities.size(), 5U);
    EXPECT_EQ(subdistricts.size(), 2U);
    EXPECT_LE(spread(courtyards), 1);
    EXPECT_LE(spread(communities), 1);
    EXPECT_LE(spread(subdistricts), 1);
}

TEST(Geography, courtyards_of_a_community_stand_side_by_side) {
    auto const geography = lay_out(scenario({type(30, 900, 0.5)}, {.communities = 4}), {1});
    ASSERT_EQ(geography.first_courtyard.size(), 5U);
    for (std::uint32_t community = 0; community < 4; ++community) {
        std::uint64_t residents = 0;
        for (auto c = geography.first_courtyard[community]; c < geography.first_courtyard[community + 1];
             ++c) {
            EXPECT_EQ(geography.courtyards[c].community, community);
            residents += geography.courtyards[c].residents;
        }
        EXPECT_EQ(geography.residents_of(community), residents);
    }
}

TEST(Geography, sizes_are_equal_without_spread_and_differ_with_it) {
    auto const equal = lay_out(scenario({type(37, 37 * 236, 0.0)}, {}), {1});
    for (auto const& courtyard : equal.courtyards) {
        EXPECT_EQ(courtyard.residents, 236U);
    }
    auto const spread = lay_out(scenario({type(400, 400 * 236, 0.5)}, {}), {1});
    std::vector<double> logarithms;
    double mean = 0.0;
    for (auto const& courtyard : spread.courtyards) {
        logarithms.push_back(std::log(static_cast<double>(courtyard.residents)));
        mean += logarithms.back() / 400;
    }
    double variance = 0.0;
    for (double const value : logarithms) {
        variance += (value - mean) * (value - mean) / 399;
    }
    EXPECT_NEAR(std::sqrt(variance), 0.5, 0.08); // 4.5 standard errors of 0.5 / sqrt(800): 1 seed in 100,000
}

TEST(Geography, types_are_mixed_over_the_communities) {
    auto const geography =
        lay_out(scenario({type(100, 5000, 0.0), type(100, 5000, 0.0)}, {.communities = 4}), {1});
    std::map<std::uint32_t, int> first_type;
    for (auto const& courtyard : geography.courtyards) {
        first_type[courtyard.community] += courtyard.type == 0 ? 1 : 0;
    }
    for (auto const& [community, count] : first_type) {
        EXPECT_NEAR(count, 25, 13) << community; // hypergeometric, standard deviation 3.1
    }
    EXPECT_EQ(first_type.size(), 4U);
}

TEST(Geography, another_seed_is_another_layout_and_the_same_seed_the_same) {
    auto const plan = scenario({type(50, 5000, 0.5)}, {.communities = 3});
    auto const sizes = [&](std::uint64_t seed) {
        std::vector<std::uint32_t> found;
        for (auto const& courtyard : lay_out(plan, {seed}).courtyards) {
            found.push_back(courtyard.residents);
        }
        return found;
    };
    EXPECT_EQ(sizes(1), sizes(1));
    EXPECT_NE(sizes(1), sizes(2));
}

TEST(Geography, every_courtyard_has_a_number_of_its_own) {
    auto const geography = lay_out(scenario({type(50, 500, 0.5), type(20, 300, 0.0)}, {}), {1});
    std::set<std::uint32_t> numbers;
    for (auto const& courtyard : geography.courtyards) {
        numbers.insert(courtyard.number);
    }
    EXPECT_EQ(numbers.size(), 70U);
    EXPECT_EQ(*numbers.rbegin(), 69U);
}

TEST(Geography, uneven_subdistricts_get_the_communities_and_residents_that_they_are_planned_for) {
    auto uneven = scenario({type(400, 100'000, 0.5)}, {.subdistricts = 2, .communities = 10});
    SubdistrictPlan large;
    large.communities = 7;
    large.residents = 75'000;
    large.largest_community = 30'000;
    SubdistrictPlan small;
    small.communities = 3;
    small.residents = 25'000;
    uneven.subdistrict_plans = {large, small};
    auto const geography = lay_out(uneven, {3});
    EXPECT_EQ(geography.subdistrict_of(6), 0U);
    EXPECT_EQ(geography.subdistrict_of(7), 1U);
    EXPECT_EQ(geography.first_resident.back(), 100'000U);
    // One courtyard more or less is some 250 residents.
    EXPECT_NEAR(static_cast<double>(geography.residents_of(0)), 30'000.0, 1000.0);
    EXPECT_NEAR(static_cast<double>(geography.residents_of(1)), 7'500.0, 1000.0);
    EXPECT_NEAR(static_cast<double>(geography.residents_of(9)), 25'000.0 / 3.0, 1000.0);
}

TEST(Geography, every_community_gets_a_courtyard_even_where_all_residents_are_planned_elsewhere) {
    auto uneven = scenario({type(5, 1000, 0.0)}, {.subdistricts = 2, .communities = 5});
    SubdistrictPlan all;
    all.communities = 1;
    all.residents = 1e6;
    SubdistrictPlan none;
    none.communities = 4;
    none.residents = 1.0;
    uneven.subdistrict_plans = {all, none};
    auto const geography = lay_out(uneven, {3});
    for (std::uint32_t community = 0; community < 5; ++community) {
        EXPECT_EQ(geography.residents_of(community), 200U);
    }
}

} // namespace linli
