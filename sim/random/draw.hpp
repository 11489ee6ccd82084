#pragma once

#include "sim/core/contract.hpp"

#include <Random123/philox.h>

#include <array>
#include <cstdint>

namespace linli {

/// What a whole run is keyed by.
struct Seed {
    std::uint64_t value = 0;
};

/// Four independent 32-bit words: one block usually serves a whole decision.
using Block = std::array<std::uint32_t, 4>;

/// The block of words keyed by (seed, purpose, entity, time, index).
///
/// Counter based: no state, no order, no sharing. The same key gives the same words on every thread, process
/// and structure, so adding a draw elsewhere changes nothing here.
///
/// @param purpose  number from the caller's list of purposes, < 2^16; a number is never re-used
/// @param entity   what the draw is about, a key that is the same in every run that is compared
/// @param time     step or day number, 0 where the draw is once for all
/// @param index    which draw of this purpose, < 2^16
/// Source: Salmon et al. 2011, Parallel random numbers: as easy as 1, 2, 3 (Philox4x32-10).
/// Cost: about 10 ns.
[[nodiscard]] inline Block draw(Seed seed, std::uint32_t purpose, std::uint64_t entity, std::uint32_t time,
                                std::uint32_t index = 0) {
    LINLI_EXPECT(purpose <= 0xFFFFU && index <= 0xFFFFU);
    r123::Philox4x32::key_type const key{
        {static_cast<std::uint32_t>(seed.value), static_cast<std::uint32_t>(seed.value >> 32U)}};
    r123::Philox4x32::ctr_type const counter{{static_cast<std::uint32_t>(entity),
                                              static_cast<std::uint32_t>(entity >> 32U), time,
                                              (purpose << 16U) | (index & 0xFFFFU)}};
    auto const words = r123::Philox4x32{}(counter, key);
    return {words[0], words[1], words[2], words[3]};
}

/// Uniform in (0, 1), never 0 and never 1, from one word.
[[nodiscard]] constexpr double uniform(std::uint32_t word) {
    return (static_cast<double>(word) + 0.5) * (1.0 / 4294967296.0);
}

/// Uniform in (0, 1) with 52 random bits, from two words.
[[nodiscard]] constexpr double uniform(std::uint32_t high, std::uint32_t low) {
    auto const bits = (static_cast<std::uint64_t>(high) << 20U) | (low >> 12U);
    return (static_cast<double>(bits) + 0.5) * (1.0 / 4503599627370496.0);
}

} // namespace linli
