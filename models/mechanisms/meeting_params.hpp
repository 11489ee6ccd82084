#pragma once

#include "sim/config/schema.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace linli {

/// Meetings with fixed members at the table and those concerned invited one by one.
/// Source: cases.md P4 (breadth of participants), S3 ("1+6+X").
struct Deliberation {
    std::vector<std::string> offices; ///< that chair their meetings so
    double members = 0.0;
    double member_hours = 0.0;
    double invited_share = 0.0;
    double hours_per_invitation = 0.0;
    double adviser_skill = 0.0;
};

/// Irregular talks in the open air of a courtyard.
/// Source: cases.md S4 (stool talks), P4 (courtyard assemblies).
struct StoolTalks {
    std::string office;
    double per_year = 0.0;
    double hours = 0.0;
    bool works = false; ///< meetings on collective works are held there as well
};

/// Offices of a compound that decide and pay in one meeting what would go from one to the other.
/// Source: cases.md J3.
struct ThreeParty {
    std::string office;               ///< that convenes
    std::vector<std::string> members; ///< offices that must be there
    std::vector<std::string> kinds;   ///< empty: all
    double member_hours = 0.0;        ///< of each member for each issue
};

config::Schema<Deliberation> const& deliberation_schema();
config::Schema<StoolTalks> const& stool_talks_schema();
config::Schema<ThreeParty> const& three_party_schema();

} // namespace linli
