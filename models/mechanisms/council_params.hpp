#pragma once

#include "sim/config/schema.hpp"

#include <cstdint>
#include <string>

namespace linli {

/// Founding and electing councils: prepare → nominate → post the list → show of hands → post the result →
/// badge.
struct Founding {
    std::string office;
    double start_day = 0.0;
    double preparation_days = 5.0;
    double nomination_days = 3.0;
    double posting_days = 0.0;
    double vetting_pass = 1.0;
    double approval = 0.5;
    double residents_per_seat = 40.0;
    std::int64_t seats_minimum = 3;
    std::int64_t joint_limit = 1;
    double retry_days = 30.0;
    double by_election_days = 90.0;
    double turnout_quorum = 0.0;   ///< of owners; 0: representatives raise their hands
    std::int64_t door_rounds = 0;  ///< in which ballots are collected
    double hours_per_ballot = 0.0; ///< of the organiser
    double postpone_days = 7.0;    ///< until it is tried again when the organiser has no time
    std::string organiser;         ///< template, of the community; empty: nobody's hours
};

/// How council members spread their hours over their duties; what is left goes to solving issues.
struct CouncilWork {
    std::string office;
    double publicity_share = 0.0;
    double watch_share = 0.0;
    double listening_share = 0.0;
    double activity_share = 0.0;
};

/// Daily comparison of bodies of the same kind in a common group.
struct Yardstick {
    std::string office;
    double interval_days = 1.0;
    double imitation = 0.0;
};

config::Schema<Founding> const& founding_schema();
config::Schema<CouncilWork> const& council_work_schema();
config::Schema<Yardstick> const& yardstick_schema();

} // namespace linli
