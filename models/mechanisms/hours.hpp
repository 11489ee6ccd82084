#pragma once

#include "models/model.hpp"

namespace linli {

/// Set up an office of a place: its people's hours, servers and money, from its template.
[[nodiscard]] Office make_office(Model const& model, std::uint32_t partition, Organization::Seat seat);

/// Hours for issues and meetings that an office has in a step, all people together.
[[nodiscard]] double hours_in_step(Model const& model, Office const& office, Step step);

/// Hours for issues and meetings that an office has had since the first recorded day, up to the start of
/// `step`.
[[nodiscard]] double hours_had(Model const& model, Office const& office, Step step);

/// Bring the count of hours had up to the start of `step`; before the hours of an office change, and weekly.
void settle_hours(Model const& model, Office& office, Step step);

/// End of a week: fatigue follows the load of the week; tired people work slower and some leave.
/// Randomness: (seed, turnover, office template and place, week).
void tire(Model const& model, Partition& partition, Step step);

} // namespace linli
