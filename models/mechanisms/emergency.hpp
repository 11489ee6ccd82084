#pragma once

#include "models/model.hpp"

#include <span>

namespace linli {

/// Whether anything of this mechanism runs: the scenario has an emergency of intensity above 0.
[[nodiscard]] bool has_emergencies(Model const& model);

/// Set up what a partition needs to remember; nothing if the scenario has no emergency.
void prepare_emergencies(Model const& model, Partition& partition);

/// The morning of a day: infections spread, surge tasks come up, and hours are taken from offices and
/// councils to meet them. Nothing in the later steps of a day.
/// Source: cases.md G8 (tasks, councils), E12 (wartime), J11 (grades).
/// Randomness: (seed, contagion, courtyard, day, emergency).
void meet_emergencies(Model const& model, Partition& partition, Step step);

/// The evening of a day, all partitions at once: how many infectious people each subdistrict has, and what
/// offices above the communities give tomorrow. Serial, between steps.
void exchange_emergencies(Model const& model, std::span<Partition> world, Step step);

} // namespace linli
