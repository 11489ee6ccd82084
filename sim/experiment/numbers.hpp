#pragma once

#include "sim/experiment/student_t.hpp"

#include <string>

namespace linli::experiment {

/// Whether a plus sign is written before a positive number.
enum class Sign { negative_only, always };

/// Decimals that show the uncertainty with one digit, or two if the first is a 1 or 2, so that rounding never
/// changes it by more than a sixth: 0.0123 gives 3, 0.047 gives 2, 4.7 gives 0.
///
/// @param half_width  of the interval, >= 0; nothing can be chosen from 0 or NaN, see `readable`
/// Range: [0, 6].
[[nodiscard]] int decimals_for(double half_width);

/// `value` with `decimals` decimals; never "-0.00"; a power of ten from ten million on; "-" for NaN.
[[nodiscard]] std::string rounded(double value, int decimals, Sign sign = Sign::negative_only);

/// `value` with about four significant digits and no trailing zeros, whole numbers below ten million whole.
[[nodiscard]] std::string readable(double value, Sign sign = Sign::negative_only);

/// `value` with the decimals that `half_width` deserves, or `readable` if that is 0 or NaN.
[[nodiscard]] std::string with_uncertainty(double value, double half_width, Sign sign = Sign::negative_only);

/// An interval as "[low, high]", with the decimals that its half-width deserves, times a factor of the unit;
/// "-" if it is not defined.
[[nodiscard]] std::string interval_text(Interval const& interval, double factor = 1.0,
                                        Sign sign = Sign::negative_only);

/// A probability or share as whole percent, e.g. "97%"; ">99%" and "<1%" near the ends; "-" for NaN.
[[nodiscard]] std::string percent(double share);

/// A span of time for people: "8 s", "3 min 05 s", "2 h 10 min".
[[nodiscard]] std::string duration(double seconds);

} // namespace linli::experiment
