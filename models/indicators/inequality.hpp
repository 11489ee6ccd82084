#pragma once

#include "models/indicators/sheet.hpp"

namespace linli {

/// Indicators of who is worse off: between courtyards, between groups of residents, and
/// between offices.
void put_inequality(Sheet& sheet, Model const& model, std::span<Partition const> world, Step step);

} // namespace linli
