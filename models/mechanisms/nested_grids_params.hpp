#pragma once

#include "sim/config/schema.hpp"

#include <string>

namespace linli {

/// Micro-grids within courtyards, whose people know their own cell, and contact households of Party members.
/// Source: cases.md E1, E2 and numbers 10 of case 001; evidence.md, hh_per_microgrid.
struct NestedGrids {
    std::string office;
    double cell_households = 60.0;
    double active_share = 1.0;
    double own_cell_watch = 0.0;
    double contact_households = 0.0;
    double contact_days = 7.0;
    double contact_hours = 0.1;
};

config::Schema<NestedGrids> const& nested_grids_schema();

} // namespace linli
