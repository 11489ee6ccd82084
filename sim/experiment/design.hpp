#pragma once

#include "sim/random/draw.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace linli::experiment {

/// Points of an experiment: [point][factor]. Coordinates of the unit cube lie in [0, 1).
using UnitPoints = std::vector<std::vector<double>>;
/// Points of an experiment by the number of each factor's level: [point][factor].
using LevelPoints = std::vector<std::vector<std::size_t>>;

/// Every combination of levels once; the last factor changes fastest. One point without factors.
/// @param levels  of each factor, >= 1
[[nodiscard]] LevelPoints full_factorial(std::span<std::size_t const> levels);

/// Latin hypercube: with n points each n-th part of each axis holds exactly one.
///
/// Randomness: `seed`, so that the same arguments give the same points. Another number of points gives other
/// points altogether.
/// Source: McKay, Beckman and Conover 1979, doi:10.1080/00401706.1979.10489755.
[[nodiscard]] UnitPoints latin_hypercube(std::size_t points, std::size_t factors, Seed seed);

/// The first points of the Sobol sequence, the origin among them: fewer points are a beginning of more, and
/// each first 2^m points fill each 2^m-th part of each axis once.
///
/// Source: Joe and Kuo 2008, doi:10.1137/070709359, as in Boost.Random; the origin is kept after Owen 2020,
/// arXiv:2008.08051.
/// @param factors  from 1 to `most_sobol_factors`
[[nodiscard]] UnitPoints sobol_sequence(std::size_t points, std::size_t factors);

inline constexpr std::size_t most_sobol_factors = 3667;

} // namespace linli::experiment
