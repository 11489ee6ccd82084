#pragma once

#include "models/model.hpp"

namespace linli {

/// Skill of an office whose people at the post of a rung have been there for so many weeks, and may expect as
/// many promotions a year through places that become empty on the rungs above.
[[nodiscard]] double skill_after(Model const& model, Office const& office, Rung const& rung, double weeks,
                                 double through_above = 0.0);

/// End of a week: people at the posts of the career learn; some are promoted, or their term ends, and
/// beginners follow. Who is promoted from a higher rung is followed by one of the rung below, from an office
/// of the same community or, above, of the same place. Randomness: (seed, promotion, office template and
/// place, week, 0 promoted | 1 who follows).
void follow_careers(Model const& model, Partition& partition, Step step);

} // namespace linli
