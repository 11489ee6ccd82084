#pragma once

#include "models/model.hpp"

namespace linli {

/// At the end of the inventory, the courtyards for which its hours sufficed may turn out to have a room.
/// Randomness: (seed, room, courtyard).
void find_rooms(Model const& model, Partition& partition, Step step);

/// Share of the staff hours of a meeting that is still needed where a room has been found close by.
[[nodiscard]] double meeting_share(Model const& model, Ticket const& ticket);

} // namespace linli
