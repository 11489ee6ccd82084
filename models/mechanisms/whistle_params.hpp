#pragma once

#include "sim/config/schema.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace linli {

/// An office that calls several departments to one joint visit, instead of handing an issue from one to the
/// next.
/// Source: cases.md S2 (case 003); the three kinds: evidence.md, whistle_kinds (Beijing).
struct Whistle {
    std::string office;
    std::vector<std::string> departments;
    std::vector<std::string> kinds;
    std::int64_t response_days = 3;
    double visit_hours = 2.0;
    std::int64_t monthly_limit = 0;
    double absence = 0.0;
    double absence_by_load = 0.0;
};

config::Schema<Whistle> const& whistle_schema();

} // namespace linli
