#pragma once

#include "models/indicators/sheet.hpp"

namespace linli {

/// Indicators of councils and other bodies of courtyards, and of property companies that have come.
void put_councils(Sheet& sheet, Model const& model, std::span<Partition const> world);

/// What only some structures have; without the mechanism there is no row.
void put_mechanisms(Sheet& sheet, Model const& model, std::span<Partition const> world, Tally const& tally,
                    Step step);

} // namespace linli
