#pragma once

#include "viz/view/results_view.hpp"

namespace linli::viz {

/// Names and definitions of the indicators, from the model's catalogue.
[[nodiscard]] IndicatorMeanings indicator_meanings();

} // namespace linli::viz
