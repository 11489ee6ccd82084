#pragma once

#include "sim/config/schema.hpp"

#include <string>

namespace linli {

/// What a mediation team does beyond sitting down with the parties: visits at home, cases kept by one person,
/// visits after the settlement, a legal adviser.
/// Source: cases.md S7, S8 (case 003); sizes are assumed.
struct MediationTeam {
    std::string office;
    double visit_hours = 0.0;
    double visit_skill = 0.0;
    double familiarity = 0.0;
    double follow_up_visits = 0.0;
    double follow_up_hours = 0.0;
    double follow_up_effect = 0.0;
    double legal_share = 0.0;
    double adviser_hours_per_month = 0.0;
    double adviser_hours_per_case = 1.0;
    double adviser_skill = 1.0;
};

config::Schema<MediationTeam> const& mediation_schema();

} // namespace linli
