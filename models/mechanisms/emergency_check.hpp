#pragma once

#include "models/organization/structure.hpp"
#include "models/place/scenario.hpp"
#include "models/sources.hpp"
#include "sim/config/problems.hpp"

namespace linli {

/// Check the emergencies of a scenario by themselves.
void check_emergencies(Scenario const& scenario, Sources const& sources, config::Problems& problems);

/// Check who meets emergencies in a structure.
void check_emergency_duty(Structure const& structure, Sources const& sources, config::Problems& problems);

} // namespace linli
