#pragma once

#include "models/app/comparison.hpp"
#include "models/app/comparison_frame.hpp"
#include "models/app/words.hpp"

#include <cstddef>
#include <string>

namespace linli::app {

/// What stands above the table: which world, how often, and which letter means which structure.
[[nodiscard]] std::string comparison_opening(Comparison const& comparison, ComparisonFrame const& frame,
                                             Language language, std::size_t width);

/// What stands below the table: how to read it, and how far to trust it.
[[nodiscard]] std::string comparison_legend(Comparison const& comparison, ComparisonFrame const& frame,
                                            Language language, std::size_t width);

} // namespace linli::app
