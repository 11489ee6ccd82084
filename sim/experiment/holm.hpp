#pragma once

#include <span>
#include <vector>

namespace linli::experiment {

/// p-values adjusted so that comparing each with 0.05 keeps the chance of even one false finding in the
/// whole family at 0.05 or below.
///
/// NaN (no test was possible) stays NaN and does not count as a member of the family.
/// Source: Holm 1979, A simple sequentially rejective multiple test procedure, Scand. J. Statist. 6.
[[nodiscard]] std::vector<double> holm_adjusted(std::span<double const> p_values);

} // namespace linli::experiment
