#pragma once

#include "models/inputs.hpp"
#include "models/sources.hpp"
#include "sim/config/problems.hpp"

#include <set>
#include <string>

namespace linli {

// Rules that no single key can state: references, cycles, shares that must add up, powers that somebody
// must hold. Each mistake is told at the value that one would change first.

/// Rules within a structure: ids that exist, no cycle of parents, every office staffed, shares of time.
void check_structure(Structure const& structure, Sources const& sources, config::Problems& problems);

/// All powers that offices of the structure hold.
[[nodiscard]] std::set<std::string> powers_of(Structure const& structure);

/// Rules within a file of issue kinds.
void check_issues(IssueCatalogue const& issues, Sources const& sources, config::Problems& problems);

/// Rules between the files of a run, and those within each. Positions are those of `inputs.documents`.
void cross_check(Inputs const& inputs, config::Problems& problems);

} // namespace linli
