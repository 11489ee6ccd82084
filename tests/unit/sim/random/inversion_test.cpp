#include "sim/random/distributions.hpp"

#include <gtest/gtest.h>

#include <array>
#include <functional>
#include <string>
#include <vector>

// Paired runs stay paired only if a larger uniform, or a larger parameter, moves the variate one way.

namespace linli {
namespace {

struct Case {
    std::string name;
    std::function<double(double u)> variate;
    bool rises;
};

std::vector<double> uniforms() {
    std::vector<double> result{0x1p-53, 0x1p-33, 1e-6};
    for (int i = 1; i < 5000; ++i) {
        result.push_back(i / 5000.0);
    }
    result.insert(result.end(), {1.0 - 1e-6, 1.0 - 0x1p-33, 1.0 - 0x1p-53});
    return result;
}

TEST(Inversion, is_monotone_in_the_uniform_for_every_distribution) {
    std::array<double, 4> const weights{1.0, 0.0, 2.0, 0.5};
    std::vector<Case> const cases{
        {"exponential", exponential, false},
        {"geometric", [](double u) { return geometric(u, 0.1); }, false},
        {"lognormal", [](double u) { return lognormal(u, 2.0, 1.3); }, true},
        {"standard_normal", standard_normal, true},
        {"poisson", [](double u) { return poisson(u, 12.0); }, true},
        {"gamma_mean_one", [](double u) { return gamma_mean_one(u, 0.7); }, true},
        {"gumbel", gumbel, true},
        {"pick", [&](double u) { return static_cast<double>(pick(u, weights)); }, true},
    };
    for (auto const& [name, variate, rises] : cases) {
        double previous = variate(uniforms().front());
        for (double const u : uniforms()) {
            double const next = variate(u);
            ASSERT_TRUE(rises ? next >= previous : next <= previous) << name << " at " << u;
            previous = next;
        }
    }
}

TEST(Inversion, makes_counts_grow_with_their_mean_for_the_same_uniform) {
    for (double const u : uniforms()) {
        std::uint32_t previous = 0;
        for (double const mean : {0.0, 0.5, 0.51, 3.0, 30.0}) {
            auto const next = poisson(u, mean);
            ASSERT_GE(next, previous) << "u " << u << ", mean " << mean;
            previous = next;
        }
    }
}

TEST(Inversion, makes_waiting_shrink_as_the_event_becomes_likelier_for_the_same_uniform) {
    for (double const u : uniforms()) {
        std::uint32_t previous = 4294967295U;
        for (double const p : {1e-9, 0.9999e-4, 1.0001e-4, 0.01, 0.5, 1.0}) {
            auto const next = geometric(u, p);
            ASSERT_LE(next, previous) << "u " << u << ", p " << p;
            previous = next;
        }
    }
}

} // namespace
} // namespace linli
