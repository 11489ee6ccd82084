#pragma once

#include "models/model.hpp"

namespace linli {

/// Skill of an office whose people at the career's post have been there for so many weeks.
[[nodiscard]] double skill_after(Model const& model, Office const& office, double weeks);

/// End of a week: people at the post learn; some are promoted, or their term ends, and beginners follow.
/// Randomness: (seed, promotion, office template and place, week).
void follow_careers(Model const& model, Partition& partition, Step step);

} // namespace linli
