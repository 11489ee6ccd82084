#include "models/indicators/sample.hpp"

#include "models/indicators/compute.hpp"
#include "sim/random/distributions.hpp"
#include "sim/random/draw.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace linli {

namespace {

std::vector<float> draws(std::size_t count) {
    std::vector<float> values;
    for (std::size_t i = 0; i < count; ++i) {
        auto const block = draw(Seed{1}, 1, i, 0);
        double const value = 10.0 * standard_normal(uniform(block[0]));
        // Many ties, both signs, and some that are close together.
        values.push_back(static_cast<float>(i % 3 == 0 ? std::round(value) : value));
    }
    return values;
}

} // namespace

TEST(Sample, quantiles_are_those_of_all_parts_together_for_few_and_for_many) {
    for (std::size_t const count : {1U, 2U, 100U, 8192U, 8193U, 50'000U}) {
        auto all = draws(count);
        Sample sample;
        sample.add(std::span<float const>(all).subspan(0, count / 3));
        sample.add(std::span<float const>(all).subspan(count / 3));
        auto const found = sample.quantiles({0.0, 0.5, 0.9, 0.99, 1.0});
        auto copy = all;
        EXPECT_EQ(found, (std::vector{quantile(copy, 0.0), quantile(copy, 0.5), quantile(copy, 0.9),
                                      quantile(copy, 0.99), quantile(copy, 1.0)}))
            << count;
    }
}

TEST(Sample, of_no_numbers_has_no_quantiles) {
    auto const found = Sample().quantiles({0.5, 0.9});
    ASSERT_EQ(found.size(), 2U);
    EXPECT_TRUE(std::isnan(found[0]) && std::isnan(found[1]));
}

} // namespace linli
