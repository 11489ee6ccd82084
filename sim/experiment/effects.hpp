#pragma once

#include "sim/experiment/paired.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace linli::experiment {

/// One quantity in the same worlds without and with something.
struct EffectSamples {
    std::vector<double> without;
    std::vector<double> with;
};

/// What the something does to the quantity.
struct Effect {
    PairedComparison paired; ///< a: without, b: with
    double adjusted_p = 1.0; ///< after Holm, over the family; NaN if untested
    double size = 0.0;       ///< |difference| in standard deviations between worlds, see `effects_of`

    /// True if the difference stands at 5 % for the whole family.
    [[nodiscard]] bool holds() const { return adjusted_p < 0.05; }
    /// True if every pair is equal.
    [[nodiscard]] bool is_none() const;
};

/// The paired effects of a family of tests, corrected together by Holm's method, in the order given.
///
/// The size makes quantities of different units comparable: the difference over the standard deviation
/// between worlds without the something (Glass 1976, doi:10.3102/0013189X005010003); where that is zero, with
/// it. Infinite where worlds do not differ at all but the something makes a difference; 0 where there is
/// none.
[[nodiscard]] std::vector<Effect> effects_of(std::span<EffectSamples const> family);

/// Numbers of the effects from the largest size to the smallest; equal ones stay in their order.
[[nodiscard]] std::vector<std::size_t> by_size(std::span<Effect const> effects);

} // namespace linli::experiment
