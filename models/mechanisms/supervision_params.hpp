#pragma once

#include "sim/config/schema.hpp"

#include <string>

namespace linli {

/// An elected board that audits closings and spending in its compound.
/// Source: cases.md P6; the hours and chances are assumed.
struct SupervisoryBoard {
    std::string office;
    double audit_hours = 1.0;
    double insight = 1.0;
    double review_yuan = 0.0;
    double review_hours = 0.0;
    double review_days = 0.0;
};

config::Schema<SupervisoryBoard> const& supervisory_board_schema();

} // namespace linli
