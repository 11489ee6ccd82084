#pragma once

#include "sim/config/schema.hpp"

#include <cstdint>
#include <string>

namespace linli {

/// Splitting the place of an office that serves too many households: proposed at a review, approved later,
/// and then the place is two: one more person, taken from another office or paid for, has the households
/// behind the cut, a queue and a purse of its own.
/// Source: cases.md J1 (300-500 households per grid worker), J2 (boundary adjustment), number 18 of case 004.
struct BoundarySplitting {
    std::string office;
    std::string post;
    double norm_households = 500.0;
    double start_day = 0.0;
    double review_days = 30.0;
    double approval_days = 180.0;
    std::int64_t limit = 0;
    std::string donor;
    std::string payer;
    double wage = 0.0;
};

config::Schema<BoundarySplitting> const& boundary_splitting_schema();

} // namespace linli
