#include "sim/experiment/design.hpp"

#include "sim/core/contract.hpp"

#include <algorithm>
#include <cstdint>
#include <numeric>

namespace linli::experiment {

namespace {

// The engine's own purposes are counted down from the top of the 16 bits; 0xFFFF belongs to best.cpp.
constexpr std::uint32_t order_purpose = 0xFFFE;
constexpr std::uint32_t place_purpose = 0xFFFD;

/// 0 … count-1 in an order drawn for this factor.
std::vector<std::size_t> drawn_order(std::size_t count, std::size_t factor, Seed seed) {
    std::vector<std::uint64_t> tickets(count);
    for (std::size_t i = 0; i < count; ++i) {
        auto const block = draw(seed, order_purpose, factor, static_cast<std::uint32_t>(i));
        tickets[i] = (std::uint64_t{block[0]} << 32U) | block[1];
    }
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return tickets[a] < tickets[b]; });
    return order;
}

} // namespace

LevelPoints full_factorial(std::span<std::size_t const> levels) {
    LevelPoints points(1);
    for (auto const count : levels) {
        LINLI_EXPECT(count >= 1);
        LevelPoints longer;
        longer.reserve(points.size() * count);
        for (auto const& point : points) {
            for (std::size_t level = 0; level < count; ++level) {
                longer.push_back(point);
                longer.back().push_back(level);
            }
        }
        points = std::move(longer);
    }
    return points;
}

UnitPoints latin_hypercube(std::size_t points, std::size_t factors, Seed seed) {
    UnitPoints result(points, std::vector<double>(factors));
    for (std::size_t f = 0; f < factors; ++f) {
        auto const cell = drawn_order(points, f, seed);
        for (std::size_t p = 0; p < points; ++p) {
            auto const inside = uniform(draw(seed, place_purpose, f, static_cast<std::uint32_t>(p))[0]);
            result[p][f] = (static_cast<double>(cell[p]) + inside) / static_cast<double>(points);
        }
    }
    return result;
}

} // namespace linli::experiment
