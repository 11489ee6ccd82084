#pragma once

#include "models/indicators/sheet.hpp"

namespace linli {

/// Indicators of each issue kind: how many, how long, how truthfully.
void put_kinds(Sheet& sheet, Model const& model, std::span<Partition const> world, Tally const& tally);

} // namespace linli
