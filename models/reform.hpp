#pragma once

#include "models/inputs.hpp"
#include "models/simulation.hpp"

#include <memory>

namespace linli {

/// The world of a run between two steps, carried over to other inputs: from this moment on another structure
/// or other parameters hold, with the same chance.
///
/// Whatever the reform changes in a world at its start is changed now (hours, staff, patrols, budgets); all
/// else stays as it has become: people, problems, queues, money, fatigue. Offices are known by their
/// template's id and their place; every office must live on, others may come. The founding of bodies that did
/// not exist begins now; other start days of mechanisms stay days of the calendar. With the inputs of
/// `before` the result is `before`, bit for bit.
///
/// Randomness: none of its own. Throws: InputError if the inputs are not those of the same places, people,
/// kinds of problems and calendar, or an office would vanish.
[[nodiscard]] Simulation reformed(Simulation const& before, std::shared_ptr<Inputs const> inputs);

} // namespace linli
