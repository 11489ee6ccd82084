#pragma once

#include "models/model.hpp"

namespace linli {

/// End of a week in a community: council members' motivation, resignations, and what their publicity and
/// activities have brought about.
///
/// Motivation fades, is renewed by issues solved, and suffers when the queue holds more than a week's work;
/// hours given follow it. Below one half, members resign the more readily the lower it is.
/// Randomness: (seed, resignation, person, week).
void close_council_week(Model const& model, Partition& partition, Step step);

/// Compare the councils of each subdistrict, in partitions [0, communities): those below the mean of the
/// better half move towards it. Serial, between steps.
/// Source: cases.md G7 (daily comparison in the councils' group); the strength is assumed.
void compare_councils(Model const& model, std::span<Partition> partitions, Step step);

} // namespace linli
