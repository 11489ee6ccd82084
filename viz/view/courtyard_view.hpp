#pragma once

#include "viz/view/map_view.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace linli::viz {

/// A building of a courtyard.
struct Building {
    std::uint32_t number = 0; ///< within the courtyard, from 0
    int floors = 1;
    double households = 0.0;
    double residents = 0.0;
    double value = 0.0; ///< of the map's indicator; NaN where it is not known by building
    int count = 0;      ///< problems that the value is made of
};

/// The buildings of a courtyard, as the scenario in the run file says; none if it does not.
/// Problems are at home in the building of the person first affected. Cost: one pass over the issues.
[[nodiscard]] std::vector<Building> buildings_of(Run const& run, MapIndicator indicator,
                                                 std::uint32_t courtyard, int day);

/// What a run file knows of a courtyard at the end of the run.
struct CourtyardFact {
    Text title;
    std::string value;
};
[[nodiscard]] std::vector<CourtyardFact> courtyard_facts(Run const& run, std::uint32_t courtyard,
                                                         Language language);

} // namespace linli::viz
