#pragma once

#include "sim/config/name.hpp"
#include "sim/store/run_file.hpp"

#include <string>
#include <vector>

namespace linli::viz {

/// A post of an office, as the structure file says.
struct PostInfo {
    std::string office;
    std::string id;
    config::Name name;
    double count = 0.0;         ///< people
    double hours_per_day = 0.0; ///< of each, for issues and meetings
};

/// A type of courtyard, as the scenario says.
struct CourtyardTypeInfo {
    config::Name name;
    double floors = 1.0;
    double households_per_building = 0.0;
};

/// What the input files inside a run file say beyond its tables.
struct Staffing {
    config::Name scenario;
    config::Name structure;
    std::vector<PostInfo> posts;
    std::vector<CourtyardTypeInfo> courtyard_types;
};

/// Read the names and posts from the inputs of a run, with the overrides of that run. What cannot be read
/// (an input of another version, or none) is left empty: the tables do not need it.
[[nodiscard]] Staffing read_staffing(store::RunFile const& run);

} // namespace linli::viz
