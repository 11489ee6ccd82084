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

/// Somebody on watch would come past; `extra` 0 is the patrol, 1 the council, 2 inspectors of a campaign.
void watch_due(Model const& model, Partition& partition, Step step, Entry const& entry);

/// A council member, or with `extra` 1 a contact household, would talk to the household that has told nobody.
void listen_due(Model const& model, Partition& partition, Step step, Entry const& entry);

/// Note that a problem has come to somebody's notice, the first time.
void mark_noticed(Model const& model, Partition& partition, std::uint32_t slot, float time, Notice by);

/// Plan when somebody on watch would next see a problem, at so many visits a day.
/// Randomness: (seed, watch, key, who, n-th candidate).
void plan_watch(Model const& model, Partition& partition, Problem const& problem, std::uint32_t slot,
                Step step, std::uint8_t who, double rate, std::uint16_t candidate, double from);

/// Found by somebody whose office takes it up without a report by a resident.
void found_by_office(Model const& model, Partition& partition, std::uint32_t slot, float time, Notice by,
                     OfficeRef office);

/// Hours that one visit to a place of so many households takes.
[[nodiscard]] double visit_time(Model const& model, double households);

/// Visits per day to each courtyard that an office serves, by so many hours of patrol in all.
[[nodiscard]] double visits_per_courtyard(Model const& model, Office const& office, double hours);

/// Visits per day to a courtyard by the people of a place that serves it, all its cells together.
[[nodiscard]] double patrol_visits(Model const& model, Partition const& partition, std::uint32_t office,
                                   std::uint32_t courtyard);

/// Visits per day by posts with a patrol share, for each courtyard of a community. Called when a run begins.
void set_patrols(Model const& model, std::span<Partition> partitions);

/// Most visits per day that a council can make: what `watch` is planned at.
[[nodiscard]] double most_council_visits(Model const& model);
/// Most conversations per household and day that council members can have.
[[nodiscard]] double most_council_talks(Model const& model);

} // namespace linli
