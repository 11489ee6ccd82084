#pragma once

#include "sim/config/schema.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace linli {

/// Hours that every office of a template gives up for another office.
struct Secondment {
    std::string id; ///< template that gives
    double share = 0.0;
};

/// An office that has posts of several departments, also of other subdistricts, for an area of its own.
/// Source: cases.md E4 (case 001). The area by type or share of courtyards is assumed.
struct DedicatedGrid {
    std::string office;
    std::vector<std::string> courtyard_types;
    double share = 0.0;
    std::vector<Secondment> pool;
};

/// An office of the chain that bears a part of every bill.
struct CostShare {
    std::string office;
    double share = 0.0;
};

/// Bills are paid by shares along a chain; whoever orders the work pays what is left.
/// Source: none of the documents says how levels divide what works cost; assumed.
struct CostSharing {
    std::vector<CostShare> links;
};

/// A share of departments' hours and powers at communities on fixed days.
/// Source: cases.md P10 (case 002).
struct SendDown {
    std::string office;
    std::vector<std::string> weekdays;
    std::vector<Secondment> pool;
};

/// Sensors, matched data, and what it takes to feed them.
/// Source: cases.md J8 (case 004).
struct Platform {
    std::string office;
    std::vector<std::string> senses;
    double coverage = 0.0;
    double sensing_rate = 1.0;
    double matched = 0.0;
    double entry_hours = 0.0;
};

/// Kinds of which a list says whose they are.
/// Source: cases.md J10, P2 (cases 004, 002).
struct PowerLists {
    std::vector<std::string> kinds;
};

config::Schema<CostSharing> const& cost_sharing_schema();
config::Schema<DedicatedGrid> const& dedicated_grid_schema();
config::Schema<SendDown> const& send_down_schema();
config::Schema<Platform> const& platform_schema();
config::Schema<PowerLists> const& power_lists_schema();

} // namespace linli
