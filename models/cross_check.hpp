#pragma once

#include "models/inputs.hpp"
#include "sim/config/problems.hpp"

namespace linli {

// Rules that no single key can state: references, cycles, shares that must add up, powers that somebody
// must hold. Each mistake is told at the table where it stands.

/// Rules within a structure: ids that exist, no cycle of parents, every office staffed, shares of time.
void check_structure(Structure const& structure, config::Problems& problems);

/// Rules within a file of issue kinds.
void check_issues(IssueCatalogue const& issues, config::Problems& problems);

/// Rules between the files of a run, and those within each.
void cross_check(Inputs const& inputs, config::Problems& problems);

} // namespace linli
