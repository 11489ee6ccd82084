#pragma once

#include "models/model.hpp"

namespace linli {

/// Share of people who help when they believe that a share `belief` of the others does.
/// Source: Fischbacher, Gächter and Fehr 2001; the types of the behaviour file.
[[nodiscard]] double participation(Cooperation const& types, double belief);

/// Hours of a volunteer over those without a points scheme, among whom so many are Party members.
///
/// While points are worth something they add hours; what is given for its own sake erodes the longer the
/// scheme lasts, so that in the end it may cost more than it brings.
[[nodiscard]] double points_factor(Model const& model, Step step, double party_share);

/// End of a week in a community: volunteers of each courtyard give more or fewer hours from now on, credits
/// are earned and forgotten, and what is believed about the others moves.
void keep_volunteers(Model const& model, Partition& partition, Step step);

/// Volunteers have solved an issue of a kind on which credit is spent.
void spend_credit(Model const& model, Partition& partition, Ticket const& ticket);

} // namespace linli
