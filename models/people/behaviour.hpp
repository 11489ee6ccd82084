#pragma once

#include "models/mechanisms/emergency_params.hpp"
#include "sim/config/schema.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace linli {

// One humanity: these parameters live in one file that all structures share. A section that is absent
// switches its mechanism off; what then happens instead is said in the docstring of each struct.

/// How the rate of new problems varies. Absent: constant.
struct Arising {
    double dispersion_shape = 1.0;
    std::vector<double> weekday_weights;
    std::vector<double> hour_weights;
    double neglect_effect = 0.0;
    double norms_effect = 0.0;
    double bound = 1.0;
};

/// How the people affected become aware of a problem. Absent: at once.
struct Noticing {
    double household_power = 0.0;
    double visit_hours = 1.0;
    double visit_hours_per_household = 0.0;
    double resident_watch = 0.0;
    double council_bound = 3.0;
};

/// What somebody who has noticed a problem does about it. Absent: reports through the first channel at once.
struct Reporting {
    double stake = 1.0;
    double trust_weight = 1.0;
    double effort_weight = 1.0;
    double indifference = 0.0;
    double self_help_weight = 0.0;
    double noise = 1.0;
    double reconsider_days = 14.0;
    std::int64_t reconsider_limit = 3;
    double co_report = 0.0;
    double petition_anger = 0.0;
};

/// Satisfaction of each resident, in [0, 1]. Absent: not simulated.
struct Mood {
    double start = 0.5;
    double contagion = 0.0;
    double completion_gain = 0.0;
    double passing_loss = 0.0;
    double failure_loss = 0.0;
};

/// Trust of each resident in each kind of body, in [0, 1]. Absent: constant at 0.5.
struct Trust {
    double start = 0.5;
    double gain = 0.0;
    double loss = 0.0;
    double contagion = 0.0;
    double neighbours_told = 0.0;
    double told_weight = 0.0;
};

/// Sense of ownership of the courtyard, in [0, 1]. Absent: constant at 0.3.
struct Ownership {
    double start = 0.3;
    double gain = 0.0;
    double fading = 0.0;
};

/// Who helps neighbours, and how that answers to what the others do. Absent: nobody helps.
struct Cooperation {
    double conditional_share = 0.5;
    double free_rider_share = 0.33;
    double hump_share = 0.14;
    double start_level = 0.5;
    double learning = 0.1;
    double ownership_weight = 0.0;
    double asked = 10.0;
    double helpers_needed = 3.0;
    double helper_hours = 2.0;
};

/// Who stands for a council, and how long they keep at it. Absent: nobody stands.
struct Volunteering {
    double intercept = -4.0;
    double party_weight = 0.0;
    double retired_cadre_weight = 0.0;
    double retired_weight = 0.0;
    double ownership_weight = 0.0;
    double hours_per_week = 2.0;
    double hours_sigma = 0.0;
    double skill_sigma = 0.25;
    double hands_intercept = 1.0;
    double hands_skill_weight = 2.0;
    double hands_spread = 0.5;
    double motivation_start = 0.8;
    double motivation_fading = 0.0;
    double recognition = 0.0;
    double overload_loss = 0.0;
    double resignation_rate = 0.0;
};

/// How well and how fast people at a post work. Absent: perfectly, at constant speed.
struct Working {
    double quality = 1.0;
    double fatigue_gain = 0.0;
    double fatigue_recovery = 0.0;
    double fatigue_slowing = 0.0;
    double fatigue_quality_loss = 0.0;
    double turnover_rate = 0.0;
    double waste = 0.0;
};

/// Meetings that seek the consent of those affected. Absent: consent is given at once.
struct Deliberating {
    double meeting_hours = 4.0;
    double meeting_interval_days = 14.0;
    std::int64_t meetings_limit = 6;
    double attendance = 0.2;
    double ownership_attendance = 0.0;
    double room_attendance = 0.0;
    double persuasion = 0.0;
    double trust_persuasion = 0.0;
    double spread = 1.0;
    double invited_attendance = 0.0;
    double yard_attendance = 0.0;
};

/// Who votes on common matters, and who objects. Absent: nobody is asked to vote.
struct Voting {
    double intercept = 0.0;
    double ownership_weight = 0.0;
    double stake_weight = 0.0;
    double effort_weight = 0.0;
    double objection = 1.0;
};

/// Paying for property services. Absent: nobody pays.
struct Paying {
    double willingness_yuan = 0.0;
    double willingness_sigma = 0.0;
    double start = 0.8;
    double learning = 0.0;
    double service_weight = 0.0;
    double company_skill = 0.8;
    double company_skill_sigma = 0.0;
};

/// Repeated attempts at mediation. Absent: one attempt decides.
struct Mediating {
    std::int64_t attempts_limit = 3;
    double interval_days = 5.0;
    double trust_effect = 0.0;
    double skill_limit = 1.5;
};

/// Closing an issue truthfully or not, and what the reporter does about it. Absent: truthfully.
struct Closing {
    double temptation = 0.0;
    double retry_days = 7.0;
    double callback_insight = 1.0;
    double reopening = 0.0;
    double reopening_delay_days = 3.0;
    double lateness_tolerance = 2.0;
    double deterrence = 0.0;
    double risk_learning = 0.1;
};

/// What an hour of work in the neighbourhood, other than solving issues, brings about. Absent: nothing.
struct NeighbourlyWork {
    double publicity_norms = 0.0;
    double activity_ownership = 0.0;
    double conversations_per_hour = 0.0;
    double norms_fading = 0.0;
};

/// The whole behaviour file.
struct Behaviour {
    std::optional<Arising> arising;
    std::optional<Noticing> noticing;
    std::optional<Reporting> reporting;
    std::optional<Mood> mood;
    std::optional<Trust> trust;
    std::optional<Ownership> ownership;
    std::optional<Cooperation> cooperation;
    std::optional<Volunteering> volunteering;
    std::optional<Working> working;
    std::optional<Deliberating> deliberating;
    std::optional<Mediating> mediating;
    std::optional<Closing> closing;
    std::optional<NeighbourlyWork> neighbourly_work;
    std::optional<Voting> voting;
    std::optional<Paying> paying;
    std::optional<EmergencyConduct> emergency;
};

config::Schema<Behaviour> const& behaviour_schema();

} // namespace linli
