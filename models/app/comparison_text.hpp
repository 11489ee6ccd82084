#pragma once

#include "models/app/comparison.hpp"
#include "models/app/comparison_frame.hpp"
#include "models/app/words.hpp"

#include <cstddef>
#include <string>

namespace linli::app {

/// The comparison for people: what is compared, one line an indicator for two alternatives and one line an
/// alternative for more, and how to read it. No line is wider than `width`.
[[nodiscard]] std::string comparison_text(Comparison const& comparison, ComparisonFrame const& frame,
                                          Language language, std::size_t width);

} // namespace linli::app
