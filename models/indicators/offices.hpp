#pragma once

#include "models/indicators/sheet.hpp"

namespace linli {

/// Indicators of offices: load, demand, overtime, what each closes and passes on, and at which tier.
void put_offices(Sheet& sheet, Model const& model, std::span<Partition const> world, Tally const& tally,
                 Step step);

} // namespace linli
