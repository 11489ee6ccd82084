#include "sim/experiment/design.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace linli::experiment {

using testing::ElementsAre;

namespace {

/// How many points lie in each of `cells` equal parts of one axis.
std::vector<int> counts_on_axis(UnitPoints const& points, std::size_t axis, std::size_t cells) {
    std::vector<int> counts(cells);
    for (auto const& point : points) {
        counts[static_cast<std::size_t>(point[axis] * static_cast<double>(cells))] += 1;
    }
    return counts;
}

} // namespace

TEST(FullFactorial, takes_every_combination_once_the_last_factor_fastest) {
    std::vector<std::size_t> const levels{2, 3};
    EXPECT_THAT(full_factorial(levels), ElementsAre(ElementsAre(0, 0), ElementsAre(0, 1), ElementsAre(0, 2),
                                                    ElementsAre(1, 0), ElementsAre(1, 1), ElementsAre(1, 2)));
}

TEST(FullFactorial, is_one_point_without_factors) {
    EXPECT_THAT(full_factorial({}), ElementsAre(testing::IsEmpty()));
}

TEST(LatinHypercube, puts_one_point_into_each_part_of_each_axis) {
    auto const points = latin_hypercube(37, 5, Seed{3});
    for (std::size_t axis = 0; axis < 5; ++axis) {
        EXPECT_THAT(counts_on_axis(points, axis, 37), testing::Each(1)) << "axis " << axis;
    }
}

TEST(LatinHypercube, orders_each_axis_by_itself) {
    auto const points = latin_hypercube(50, 2, Seed{1});
    std::set<std::pair<int, int>> quarters;
    for (auto const& point : points) {
        quarters.emplace(point[0] < 0.5, point[1] < 0.5);
    }
    EXPECT_EQ(quarters.size(), 4U); // axes in the same order would meet only two
}

TEST(LatinHypercube, follows_from_its_seed) {
    EXPECT_EQ(latin_hypercube(10, 2, Seed{1}), latin_hypercube(10, 2, Seed{1}));
    EXPECT_NE(latin_hypercube(10, 2, Seed{1}), latin_hypercube(10, 2, Seed{2}));
}

TEST(SobolSequence, begins_as_published) {
    // Joe and Kuo, "Notes on generating Sobol' sequences" (2008), output of sobol.cc for new-joe-kuo-6.21201.
    EXPECT_THAT(sobol_sequence(10, 3),
                ElementsAre(ElementsAre(0, 0, 0), ElementsAre(0.5, 0.5, 0.5), ElementsAre(0.75, 0.25, 0.25),
                            ElementsAre(0.25, 0.75, 0.75), ElementsAre(0.375, 0.375, 0.625),
                            ElementsAre(0.875, 0.875, 0.125), ElementsAre(0.625, 0.125, 0.875),
                            ElementsAre(0.125, 0.625, 0.375), ElementsAre(0.1875, 0.3125, 0.9375),
                            ElementsAre(0.6875, 0.8125, 0.4375)));
}

TEST(SobolSequence, fills_every_part_of_every_axis_once_with_a_power_of_two) {
    auto const points = sobol_sequence(256, 20);
    for (std::size_t axis = 0; axis < 20; ++axis) {
        EXPECT_THAT(counts_on_axis(points, axis, 256), testing::Each(1)) << "axis " << axis;
    }
}

TEST(SobolSequence, of_fewer_points_is_a_beginning_of_more) {
    auto more = sobol_sequence(100, 4);
    more.resize(30);
    EXPECT_EQ(sobol_sequence(30, 4), more);
}

} // namespace linli::experiment
