#pragma once

#include "models/model.hpp"

#include <span>

namespace linli {

/// Full-time people of an office at posts that are paid, those added included.
[[nodiscard]] double full_time_workers(Model const& model, Office const& office);

/// Households that each full-time worker of an office serves; 0 if it serves nobody.
[[nodiscard]] double households_per_worker(Model const& model, Office const& office);

/// Review the places of the office, propose those beyond the norm, staff those that have been approved, and
/// pay the people added so far. Serial, at the end of a day.
void review_boundaries(Model const& model, std::span<Partition> world, Step step);

} // namespace linli
