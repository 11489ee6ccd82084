#pragma once

#include "models/model.hpp"

namespace linli {

/// Let new problems arise in a community today and put them on the tray `arisen`.
///
/// Each resident is a Bernoulli trial at the upper bound of all rates; the residents between two successes
/// are skipped by one geometric draw, so that those to whom nothing happens cost nothing. A candidate keeps
/// its draws whatever the structure; it becomes a problem if its stored uniform lies below the courtyard's
/// present rate over the bound (neglect raises it, norms lower it).
/// Randomness: (seed, arising, community, step, n-th candidate); (seed, week_rate, community, week).
/// Cost: per candidate.
void arise(Model const& model, Partition& partition, Step step);

/// Bring back a problem from the scar that an earlier one has left, if norms do not prevent it.
/// Randomness: (seed, relapse, key of the earlier one, 0, candidate).
void relapse(Model const& model, Partition& partition, Step step, Entry const& entry);

/// Leave a scar where a problem has been solved, and plan when it may open.
void leave_scar(Model const& model, Partition& partition, Problem const& problem, float time, Step step);

/// A problem passes by itself.
void fade(Model const& model, Partition& partition, Step step, Entry const& entry);

/// Take a problem out of the world, solved or faded: its row is written and its slot is free again.
void end_problem(Model const& model, Partition& partition, std::uint32_t slot, float time);

/// Write what is known of a problem into the books: once, when it ends or when the run does.
void book_problem(Model const& model, Partition& partition, Problem const& problem);

} // namespace linli
