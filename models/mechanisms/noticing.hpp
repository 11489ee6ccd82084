#pragma once

#include "models/model.hpp"

namespace linli {

/// Plan for each problem that arose today when the resident affected, the patrol and the council would see
/// it.
///
/// The resident's delay and the patrol's are exponential, drawn once per problem. The council, whose members
/// come and go, is planned at the upper bound of its visits and accepted when the time comes.
/// Randomness: (seed, noticing | watch | listening, key).
void plan_noticing(Model const& model, Partition& partition, Step step);

/// The resident affected becomes aware.
void notice_due(Model const& model, Partition& partition, Entry const& entry);

/// Somebody on watch would come past; `extra` 0 is the patrol, 1 the council.
void watch_due(Model const& model, Partition& partition, Step step, Entry const& entry);

/// A council member would talk to the household that has told nobody.
void listen_due(Model const& model, Partition& partition, Step step, Entry const& entry);

/// Note that a problem has come to somebody's notice, the first time.
void mark_noticed(Model const& model, Partition& partition, std::uint32_t slot, float time, Notice by);

/// Visits per day by posts with a patrol share, for each courtyard of a community. Called when a run begins.
void set_patrols(Model const& model, std::span<Partition> partitions);

/// Most visits per day that a council can make: what `watch` is planned at.
[[nodiscard]] double most_council_visits(Model const& model);
/// Most conversations per household and day that council members can have.
[[nodiscard]] double most_council_talks(Model const& model);

} // namespace linli
