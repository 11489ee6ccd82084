#pragma once

#include "models/inputs.hpp"
#include "models/simulation.hpp"

#include <map>
#include <memory>
#include <string>

namespace linli {

/// Office of the structure before → office of the structure after, by id.
using Successors = std::map<std::string, std::string>;

/// The world of a run between two steps, carried over to other inputs: from this moment on another structure
/// or other parameters hold, with the same chance.
///
/// Whatever the reform changes in a world at its start is changed now (hours, staff, patrols, budgets); all
/// else stays as it has become: people, problems, queues, money, fatigue. Offices are known by their
/// template's id and their place; others may come. The founding of bodies that did not exist begins now;
/// other start days of mechanisms stay days of the calendar. With the inputs of `before` the result is
/// `before`, bit for bit.
///
/// An office that the reform leaves out is dissolved: its queue is handed to its successor, before which it
/// lies from the next step on as if just arrived, and so are its promises of money and hours and its books
/// (hours, closings), so that sums over offices are kept. The staff of the successor is what the new
/// structure gives it; its fatigue becomes the mean of both, weighted by their hours. What was closed or
/// recorded under the old office counts for the successor. Bodies of courtyards (councils) may be dissolved
/// from the last on: their members go.
///
/// @param successors  of dissolved offices, by id; for others the nearest superior that lives on in the same
///                    community, subdistrict or district
/// Randomness: none of its own. Throws: InputError if the inputs are not those of the same places, people,
/// kinds of problems and calendar, or a dissolved office has no successor.
[[nodiscard]] Simulation reformed(Simulation const& before, std::shared_ptr<Inputs const> inputs,
                                  Successors const& successors = {});

/// The offices that a reform dissolves, and the one that takes over from each; as `reformed` does it.
/// Throws: InputError if one has no successor
[[nodiscard]] Successors dissolved_offices(Structure const& before, Structure const& after,
                                           Successors const& successors);

} // namespace linli
