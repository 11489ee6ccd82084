#pragma once

#include "models/model.hpp"

namespace linli {

/// Let an office decide what a ticket needs next here: a meeting, money, or work; and queue it for that.
void start_stage(Model const& model, Partition& partition, std::uint32_t slot, Step step, float time);

/// Let every office spend its hours of this step on its queue, in the order of its discipline.
///
/// An office is one server with the hours of all its people (`pooled`), or as many servers as people. Within
/// the step the servers are simulated exactly: whoever is free first takes the next issue. Unfinished issues
/// keep their place. Hours spent never exceed hours had.
/// Cost: per issue touched, and one look at each office.
void work(Model const& model, Partition& partition, Step step);

/// The work of an office on a ticket is done: pass it on if powers are still lacking; else mediate if that is
/// what it takes, and close it.
/// Randomness: (seed, mediation | quality, key, n-th opening).
void finish_work(Model const& model, Partition& partition, Office& office, std::uint32_t slot, Step step,
                 float time);

/// Probability that work done by somebody of this skill and fatigue solves the problem.
[[nodiscard]] double quality_of(Model const& model, double skill, double fatigue);

/// A ticket comes back from a pause: between meetings or attempts, or when the money is there.
void resume_due(Model const& model, Partition& partition, Step step, Entry const& entry);

/// An overdue ticket under appraisal pressure may be closed without being solved.
/// Randomness: (seed, temptation, key, n-th temptation).
void tempt_due(Model const& model, Partition& partition, Step step, Entry const& entry);

/// Plan the first temptation of a ticket, if its office is appraised.
void plan_temptation(Model const& model, Partition& partition, std::uint32_t slot, Step step);

} // namespace linli
