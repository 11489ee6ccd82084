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

/// Rules of the mechanisms that are about people: offices, posts and staff that they name.
void check_people_mechanisms(Structure const& structure, Sources const& sources, config::Problems& problems);

/// Issue kinds that these mechanisms name.
void check_kinds_of_mechanisms(Inputs const& inputs, Sources const& sources, config::Problems& problems);

/// Uneven subdistricts must add up to the places of the case.
void check_subdistricts(Scenario const& scenario, Sources const& sources, config::Problems& problems);

/// All powers that offices of the structure hold.
[[nodiscard]] std::set<std::string> powers_of(Structure const& structure);

/// Rules within a file of issue kinds.
void check_issues(IssueCatalogue const& issues, Sources const& sources, config::Problems& problems);

/// Rules within the mechanisms of collective choice and property management, those about other files, and
/// about the houses in which a kind arises.
void check_collective(Structure const& structure, Sources const& sources, config::Problems& problems);
void check_collective_needs(Inputs const& inputs, Sources const& sources, config::Problems& problems);
void check_floors(IssueCatalogue const& issues, Sources const& sources, config::Problems& problems);

/// Whether the elected posts of an office are filled by a founding.
[[nodiscard]] bool is_filled_by_election(Structure const& structure, std::string const& office);

/// Rules between the files of a run, and those within each. Positions are those of `inputs.documents`.
void cross_check(Inputs const& inputs, config::Problems& problems);

} // namespace linli
