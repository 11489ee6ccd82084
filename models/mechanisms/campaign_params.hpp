#pragma once

#include "sim/config/schema.hpp"

#include <string>
#include <vector>

namespace linli {

/// A campaign: for some weeks the people of several offices inspect courtyards for some kinds of problems,
/// and closings of these are checked. What comes after is left to norms and relapses. Source: cases.md E5
/// (1+8+11+N: one plan, eight items, eleven units, N courtyards).
struct Campaign {
    std::string office;
    std::vector<std::string> units;
    std::vector<std::string> kinds;
    double start_day = 0.0;
    double days = 60.0;
    double share = 0.0;
    bool unmanaged_only = false;
    double audit_share = 0.0;
};

config::Schema<Campaign> const& campaign_schema();

} // namespace linli
