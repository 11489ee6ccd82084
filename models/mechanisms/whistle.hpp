#pragma once

#include "models/model.hpp"

namespace linli {

/// Call the departments whose powers a ticket lacks to a joint visit. True if somebody has been called: the
/// ticket is then in no queue until all have come back.
///
/// Its work is split by powers: each office called does its part on site on the same day, before its own
/// queue, out of its own hours and, where the kind costs money, out of its own budget; the visit takes hours
/// of each besides. Who calls comes too.
/// Source: cases.md S2. Randomness: none here; see `join_visit`.
[[nodiscard]] bool whistle(Model const& model, Partition& partition, std::uint32_t slot, Step step,
                           float time);

/// A part of joint work has reached its office: into the queue, or back if nobody comes.
/// Randomness: (seed, visit, key, n-th of the departments named).
void join_visit(Model const& model, Partition& partition, std::uint32_t slot, Step step, float time);

/// A part is done, or cannot be done here: send it back tonight.
void return_part(Partition& partition, std::uint32_t slot, Role how, float time);

/// A part has come back. With the last one the issue is finished, or goes on the usual way with the powers
/// that did not come.
void collect_part(Model const& model, Partition& partition, Ticket const& part, Step step);

/// In the evening, parts of joint work set out: to the departments, or back.
void send_parts(Model const& model, Partition& partition, Step step, std::vector<Parcel>& outbox);

} // namespace linli
