#pragma once

#include "models/app/comparison.hpp"
#include "models/app/comparison_frame.hpp"
#include "models/app/json.hpp"

namespace linli::app {

/// Write all numbers of the comparison as fields of the object that is open in `json`.
void write_comparison(Comparison const& comparison, ComparisonFrame const& frame, JsonWriter& json);

} // namespace linli::app
