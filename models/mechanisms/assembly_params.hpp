#pragma once

#include "sim/config/schema.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace linli {

/// Whose votes a majority is counted over.
enum class MajorityOf : std::uint8_t { voting, all };

/// Collective works decided by the owners, by number and by area of their flats.
/// Source: Civil Code art. 278 (evidence.md, vote_quorum, vote_pass_*, abstain_block); with other thresholds
/// the Shanghai rule of 2018 (evidence.md, elev_90).
struct OwnersAssembly {
    std::vector<std::string> kinds; ///< decided so; empty: every kind that needs consent
    double quorum = 2.0 / 3.0;      ///< share of all owners who must vote
    double pass_ordinary = 0.5;     ///< more than this share must agree
    double pass_special = 0.75;     ///< at least this share must agree
    MajorityOf majority_of = MajorityOf::voting;
    bool veto = false;           ///< one objection of those touched stops it
    double compound_share = 0.0; ///< of all owners of the compound who must agree as well; 0: not asked
    double area_sigma = 0.0;     ///< spread of the logarithm of flats' areas
    double meeting_effort_hours = 1.5;
    double door_effort_hours = 0.1;
    double absent_effort_hours = 3.0;
    std::int64_t door_rounds = 0;  ///< rounds in which ballots are collected at the doors
    double hours_per_ballot = 0.0; ///< of the office, for each door
};

/// Gainers and the public purse make up to losers what a collective work costs them.
/// Source: evidence.md, elev_benefit (floors below the third are to be compensated), consensus_rounds.
struct Compensation {
    double concession = 0.0;   ///< share of their gain that gainers offer more in each round, at skill 1
    double largest = 0.5;      ///< largest share of their gain that they give
    double subsidy_yuan = 0.0; ///< public money for each work, spent only as needed
};

config::Schema<OwnersAssembly> const& owners_assembly_schema();
config::Schema<Compensation> const& compensation_schema();

} // namespace linli
