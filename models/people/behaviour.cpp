#include "models/people/behaviour.hpp"

namespace linli {

namespace {

using config::Limits;
using config::Schema;

constexpr Limits share{0, 1};
constexpr Limits positive{0, 1e6};

Schema<Arising> const& arising_schema() {
    static Schema<Arising> const schema =
        Schema<Arising>("arising", "How the rate of new problems varies.")
            .number("dispersion_shape", &Arising::dispersion_shape, "1", {0.1, 1e6},
                    "Shape of the gamma that mixes the weekly rate of a community; large means Poisson.")
            .numbers("weekday_weights", &Arising::weekday_weights, "1", positive,
                     "Relative rate from Monday to Sunday; empty means equal.", std::vector<double>{})
            .numbers("hour_weights", &Arising::hour_weights, "1", positive,
                     "Relative rate in each hour of the day, from midnight; empty means equal.",
                     std::vector<double>{})
            .number("neglect_effect", &Arising::neglect_effect, "1", positive,
                    "Relative rise of the rate per open problem per 100 residents of the courtyard.", 0.0)
            .number("norms_effect", &Arising::norms_effect, "1", share,
                    "Relative fall of the rate from norm strength 0.5 to 1; the rise down to 0 is the same.",
                    0.0)
            .number("bound", &Arising::bound, "1", {1, 20},
                    "Largest factor that neglect and weak norms together can reach.", 1.0);
    return schema;
}

Schema<Noticing> const& noticing_schema() {
    static Schema<Noticing> const schema =
        Schema<Noticing>("noticing", "How the people affected become aware of a problem.")
            .number("household_power", &Noticing::household_power, "1", share,
                    "Exponent of the number of affected households in the hazard of being noticed.")
            .number("visit_hours", &Noticing::visit_hours, "hour", {0.01, 100},
                    "Time that one visit of a courtyard by a patrol takes.")
            .number("visit_hours_per_household", &Noticing::visit_hours_per_household, "hour/household",
                    {0, 10}, "Added for each household that the round comes past.", 0.0)
            .number("resident_watch", &Noticing::resident_watch, "1/day", positive,
                    "Visits to all corners of the courtyard that one council member who lives there makes by "
                    "the way.")
            .number(
                "council_bound", &Noticing::council_bound, "1", {1, 100},
                "Times its planned hours beyond which a council's rounds and conversations count no more.",
                3.0);
    return schema;
}

Schema<Reporting> const& reporting_schema() {
    static Schema<Reporting> const schema =
        Schema<Reporting>("reporting", "What somebody who has noticed a problem does: a discrete choice.")
            .number("stake", &Reporting::stake, "utility", positive, "Utility of a solution at severity 1.")
            .number("trust_weight", &Reporting::trust_weight, "1", {0, 5},
                    "How much expected help follows trust: 0 not at all, 1 in proportion.")
            .number("effort_weight", &Reporting::effort_weight, "utility/hour", positive,
                    "Disutility of an hour of effort.")
            .number("indifference", &Reporting::indifference, "utility", {-20, 20},
                    "Utility of doing nothing.")
            .number("self_help_weight", &Reporting::self_help_weight, "utility", positive,
                    "Utility of solving it with neighbours, at certain success.", 0.0)
            .number("noise", &Reporting::noise, "utility", {0.001, 20}, "Scale of the Gumbel noise.", 1.0)
            .number("reconsider_days", &Reporting::reconsider_days, "day", {0.1, 3650},
                    "Time after which somebody who did nothing thinks again.", 14.0)
            .integer("reconsider_limit", &Reporting::reconsider_limit, "1", {0, 100}, "How often at most.", 3)
            .number("co_report", &Reporting::co_report, "probability", share,
                    "Probability that one more affected household reports the same issue while it is open.",
                    0.0)
            .number("petition_anger", &Reporting::petition_anger, "utility", positive,
                    "Utility of a petition for each bad answer already had.", 0.0);
    return schema;
}

Schema<Mood> const& mood_schema() {
    static Schema<Mood> const schema =
        Schema<Mood>("mood", "Satisfaction of each resident with the neighbourhood.")
            .number("start", &Mood::start, "1", share, "Satisfaction on the first day.")
            .number("contagion", &Mood::contagion, "1/day", share,
                    "Drift per day towards the courtyard's mean of the day before.")
            .number("completion_gain", &Mood::completion_gain, "1", share,
                    "Share of the distance to 1 gained when one's issue is solved.")
            .number("passing_loss", &Mood::passing_loss, "1", share,
                    "Share lost when one's issue is passed up because it has waited too long.")
            .number("failure_loss", &Mood::failure_loss, "1", share,
                    "Share lost on an answer that solves nothing, or solves it far too late.", 0.0);
    return schema;
}

Schema<Trust> const& trust_schema() {
    static Schema<Trust> const schema =
        Schema<Trust>("trust", "Trust of each resident in each kind of body; losses weigh more than gains.")
            .number("start", &Trust::start, "1", share, "Trust on the first day.")
            .number("gain", &Trust::gain, "1", share, "Share of the distance to 1 gained by a good answer.")
            .number("loss", &Trust::loss, "1", share, "Share lost by a bad answer.")
            .number("contagion", &Trust::contagion, "1/day", share,
                    "Drift per day towards the courtyard's mean of the day before: talk among acquaintances.",
                    0.0)
            .number("neighbours_told", &Trust::neighbours_told, "person", {0, 50},
                    "Neighbours of the same building who hear of an answer.", 0.0)
            .number("told_weight", &Trust::told_weight, "1", share,
                    "Weight of hearing against having it oneself.", 0.0);
    return schema;
}

Schema<Ownership> const& ownership_schema() {
    static Schema<Ownership> const schema =
        Schema<Ownership>("ownership", "Sense of being master of one's courtyard.")
            .number("start", &Ownership::start, "1", share, "Mean on the first day.")
            .number("gain", &Ownership::gain, "1", share,
                    "Share of the distance to 1 gained by taking part once.")
            .number("fading", &Ownership::fading, "1/day", share, "Drift per day back to `start`.");
    return schema;
}

Schema<Cooperation> const& cooperation_schema() {
    static Schema<Cooperation> const schema =
        Schema<Cooperation>("cooperation",
                            "Who helps neighbours, and how that answers to what the others do.")
            .number("conditional_share", &Cooperation::conditional_share, "share", share,
                    "Conditional cooperators: help as others do.")
            .number("free_rider_share", &Cooperation::free_rider_share, "share", share, "Never help.")
            .number("hump_share", &Cooperation::hump_share, "share", share,
                    "Help most when half of the others do; the rest of the people always help.")
            .number("start_level", &Cooperation::start_level, "share", share,
                    "Share who helped, as believed at first.")
            .number("learning", &Cooperation::learning, "1", share,
                    "Weight of the last experience in that belief.")
            .number("ownership_weight", &Cooperation::ownership_weight, "1", {0, 5},
                    "Rise of the probability to help from ownership 0 to 1, relative.", 0.0)
            .number("asked", &Cooperation::asked, "person", {1, 200}, "Neighbours who are asked to help.")
            .number("helpers_needed", &Cooperation::helpers_needed, "person", {0, 200},
                    "Helpers without whom it fails.")
            .number("helper_hours", &Cooperation::helper_hours, "hour", {0, 100},
                    "Time that each helper gives.");
    return schema;
}

Schema<Volunteering> const& volunteering_schema() {
    static Schema<Volunteering> const schema =
        Schema<Volunteering>("volunteering", "Who stands for a council, and how long they keep at it.")
            .number("intercept", &Volunteering::intercept, "log odds", {-20, 20},
                    "Log odds that an adult stands.")
            .number("party_weight", &Volunteering::party_weight, "log odds", {-20, 20},
                    "Added for Party members.")
            .number("retired_cadre_weight", &Volunteering::retired_cadre_weight, "log odds", {-20, 20},
                    "Added for retired cadres.")
            .number("retired_weight", &Volunteering::retired_weight, "log odds", {-20, 20},
                    "Added for all aged 60 and over.")
            .number("ownership_weight", &Volunteering::ownership_weight, "log odds", {-20, 20},
                    "Added from ownership 0 to 1.")
            .number("hours_per_week", &Volunteering::hours_per_week, "hour/week", {0, 80},
                    "Median hours that a member gives.")
            .number("hours_sigma", &Volunteering::hours_sigma, "1", {0, 2},
                    "Standard deviation of their logarithm.")
            .number("skill_sigma", &Volunteering::skill_sigma, "1", {0, 2},
                    "Standard deviation of the logarithm of members' skill; its median is 1.", 0.25)
            .number("hands_intercept", &Volunteering::hands_intercept, "log odds", {-20, 20},
                    "Log odds that a representative raises a hand for a candidate of skill 1.", 1.0)
            .number("hands_skill_weight", &Volunteering::hands_skill_weight, "log odds", {-20, 20},
                    "Added for each unit of the logarithm of the candidate's skill.", 2.0)
            .number("hands_spread", &Volunteering::hands_spread, "log odds", {0, 20},
                    "Standard deviation over candidates of what else moves the hands.", 0.5)
            .number("motivation_start", &Volunteering::motivation_start, "1", share,
                    "Motivation when elected.")
            .number("motivation_fading", &Volunteering::motivation_fading, "1/week", share,
                    "Share lost per week.")
            .number("recognition", &Volunteering::recognition, "1", share,
                    "Share of the distance to 1 regained for each issue solved per member and week.")
            .number("overload_loss", &Volunteering::overload_loss, "1", share,
                    "Share lost in a week in which the council's queue holds more than a week's work.")
            .number("resignation_rate", &Volunteering::resignation_rate, "1/week", share,
                    "Hazard to resign at motivation 0; falls linearly to 0 at motivation 0.5.");
    return schema;
}

Schema<Working> const& working_schema() {
    static Schema<Working> const schema =
        Schema<Working>("working", "How well and how fast people at a post work.")
            .number("quality", &Working::quality, "probability", share,
                    "Probability that work by somebody of skill 1 really solves the problem.")
            .number("fatigue_gain", &Working::fatigue_gain, "1/week", share,
                    "Fatigue gained in a week at full load.", 0.0)
            .number("fatigue_recovery", &Working::fatigue_recovery, "1/week", share,
                    "Share of fatigue lost per week.", 0.0)
            .number("fatigue_slowing", &Working::fatigue_slowing, "1", share,
                    "Share of speed lost at fatigue 1.", 0.0)
            .number("fatigue_quality_loss", &Working::fatigue_quality_loss, "1", share,
                    "Share of quality lost at fatigue 1.", 0.0)
            .number("turnover_rate", &Working::turnover_rate, "1/year", {0, 10},
                    "Hazard to leave the post at fatigue 1.", 0.0)
            .number("waste", &Working::waste, "share", share,
                    "What works cost more than they need where nobody looks, on the mean of all works.", 0.0);
    return schema;
}

Schema<Deliberating> const& deliberating_schema() {
    static Schema<Deliberating> const schema =
        Schema<Deliberating>("deliberating", "Meetings that seek the consent of those affected.")
            .number("meeting_hours", &Deliberating::meeting_hours, "hour", {0, 1000},
                    "Staff hours for one meeting.")
            .number("meeting_interval_days", &Deliberating::meeting_interval_days, "day", {0, 365},
                    "Time between meetings.")
            .integer("meetings_limit", &Deliberating::meetings_limit, "1", {1, 100},
                     "Meetings after which it is given up.")
            .number("attendance", &Deliberating::attendance, "probability", share,
                    "Probability that an affected household comes.")
            .number("ownership_attendance", &Deliberating::ownership_attendance, "probability", share,
                    "Added at ownership 1.", 0.0)
            .number("room_attendance", &Deliberating::room_attendance, "probability", share,
                    "Added where there is a room to meet in.", 0.0)
            .number("persuasion", &Deliberating::persuasion, "standard deviation", positive,
                    "Rise of a household's net benefit for each meeting it attends, with a chair of skill 1.")
            .number("trust_persuasion", &Deliberating::trust_persuasion, "standard deviation", positive,
                    "Added at trust 1 in the body that holds the meeting.", 0.0)
            .number("spread", &Deliberating::spread, "standard deviation", {0.01, 100},
                    "Spread of net benefits.", 1.0)
            .number("invited_attendance", &Deliberating::invited_attendance, "probability", share,
                    "Added for those whom somebody has invited in person.", 0.0)
            .number("yard_attendance", &Deliberating::yard_attendance, "probability", share,
                    "Added where the meeting is held at their door.", 0.0);
    return schema;
}

Schema<Voting> const& voting_schema() {
    static Schema<Voting> const schema =
        Schema<Voting>("voting", "Who votes on common matters, and who objects.")
            .number("intercept", &Voting::intercept, "logit", {-20, 20},
                    "Log odds of voting without effort, stake or ownership.")
            .number("ownership_weight", &Voting::ownership_weight, "logit", {-20, 20},
                    "Added at a sense of ownership of 1.")
            .number("stake_weight", &Voting::stake_weight, "logit/standard deviation", {-20, 20},
                    "Added for a net benefit of one standard deviation, gained or lost.")
            .number("effort_weight", &Voting::effort_weight, "logit/hour", {0, 20},
                    "Taken off for an hour of effort.")
            .number("objection", &Voting::objection, "standard deviation", positive,
                    "Loss from which on an owner objects formally.");
    return schema;
}

Schema<Paying> const& paying_schema() {
    static Schema<Paying> const schema =
        Schema<Paying>("paying", "Paying for property services.")
            .number("willingness_yuan", &Paying::willingness_yuan, "yuan/(household month)", {0, 1e5},
                    "Median fee that a household finds worth its while.")
            .number("willingness_sigma", &Paying::willingness_sigma, "1", {0, 3},
                    "Standard deviation of its logarithm.")
            .number("start", &Paying::start, "share", share, "Households who pay when a company comes.")
            .number("learning", &Paying::learning, "1/month", share,
                    "Share of the distance by which payers move each month to what the service deserves.")
            .number("service_weight", &Paying::service_weight, "1", {0, 5},
                    "Change of the share who pay for a mean trust in the company one above 0.5.")
            .number("company_skill", &Paying::company_skill, "1", {0.01, 10},
                    "Median skill of companies' caretakers.")
            .number("company_skill_sigma", &Paying::company_skill_sigma, "1", {0, 3},
                    "Standard deviation of its logarithm.");
    return schema;
}

Schema<Mediating> const& mediating_schema() {
    static Schema<Mediating> const schema =
        Schema<Mediating>("mediating", "Repeated attempts at mediation.")
            .integer("attempts_limit", &Mediating::attempts_limit, "1", {1, 100}, "Attempts of one office.")
            .number("interval_days", &Mediating::interval_days, "day", {0, 365}, "Time between attempts.")
            .number("trust_effect", &Mediating::trust_effect, "1", share,
                    "Relative change of success from trust 0.5 to 1 in the mediating body.", 0.0)
            .number("skill_limit", &Mediating::skill_limit, "1", {0.01, 10},
                    "Skill beyond which an attempt succeeds no more often.", 1.5);
    return schema;
}

Schema<Closing> const& closing_schema() {
    static Schema<Closing> const schema =
        Schema<Closing>("closing", "Closing an issue truthfully or not, and what the reporter does about it.")
            .number("temptation", &Closing::temptation, "probability", share,
                    "Probability per `retry_days` that an overdue issue is closed unsolved, at appraisal "
                    "pressure 1.")
            .number("retry_days", &Closing::retry_days, "day", {0.1, 365}, "Time between two temptations.",
                    7.0)
            .number("callback_insight", &Closing::callback_insight, "probability", share,
                    "Probability that a reporter who is called back tells a false closing from a true one.",
                    1.0)
            .number("reopening", &Closing::reopening, "probability", share,
                    "Probability that a reporter with an unsolved problem insists once more.", 0.0)
            .number("reopening_delay_days", &Closing::reopening_delay_days, "day", {0, 365},
                    "Time until then.", 3.0)
            .number("lateness_tolerance", &Closing::lateness_tolerance, "1", {0.1, 100},
                    "Multiple of the expected time beyond which a solution no longer pleases.", 2.0)
            .number("deterrence", &Closing::deterrence, "1", share,
                    "Share of the temptation that is lost where every closing is looked into by a board.",
                    0.0)
            .number("risk_learning", &Closing::risk_learning, "1", share,
                    "Weight of one closing in what an office believes of how many are looked into.", 0.1);
    return schema;
}

Schema<NeighbourlyWork> const& neighbourly_work_schema() {
    static Schema<NeighbourlyWork> const schema =
        Schema<NeighbourlyWork>("neighbourly_work", "What an hour of work in the neighbourhood brings about.")
            .number("publicity_norms", &NeighbourlyWork::publicity_norms, "1/(hour/100 residents)", positive,
                    "Share of the distance to 1 that norms gain by an hour of publicity per 100 residents.")
            .number(
                "activity_ownership", &NeighbourlyWork::activity_ownership, "1/(hour/100 residents)",
                positive,
                "Share of the distance to 1 that ownership gains by an hour of activities per 100 residents.")
            .number("conversations_per_hour", &NeighbourlyWork::conversations_per_hour, "1/hour", positive,
                    "Households that can be listened to in an hour.")
            .number("norms_fading", &NeighbourlyWork::norms_fading, "1/week", share,
                    "Drift per week of norms back to where they started.", 0.0);
    return schema;
}

} // namespace

Schema<Behaviour> const& behaviour_schema() {
    static Schema<Behaviour> const schema =
        Schema<Behaviour>("behaviour", "How people behave; the same under every structure.")
            .table("arising", &Behaviour::arising, arising_schema(), "Absent: constant rates.")
            .table("noticing", &Behaviour::noticing, noticing_schema(), "Absent: noticed at once.")
            .table("reporting", &Behaviour::reporting, reporting_schema(), "Absent: reported at once.")
            .table("mood", &Behaviour::mood, mood_schema(), "Absent: satisfaction is not simulated.")
            .table("trust", &Behaviour::trust, trust_schema(), "Absent: constant at 0.5.")
            .table("ownership", &Behaviour::ownership, ownership_schema(), "Absent: constant at 0.3.")
            .table("cooperation", &Behaviour::cooperation, cooperation_schema(), "Absent: nobody helps.")
            .table("volunteering", &Behaviour::volunteering, volunteering_schema(), "Absent: nobody stands.")
            .table("working", &Behaviour::working, working_schema(),
                   "Absent: perfect work at constant speed.")
            .table("deliberating", &Behaviour::deliberating, deliberating_schema(),
                   "Absent: consent is given at once.")
            .table("mediating", &Behaviour::mediating, mediating_schema(), "Absent: one attempt decides.")
            .table("closing", &Behaviour::closing, closing_schema(), "Absent: every closing is true.")
            .table("neighbourly_work", &Behaviour::neighbourly_work, neighbourly_work_schema(),
                   "Absent: no effect.")
            .table("voting", &Behaviour::voting, voting_schema(), "Who votes on common matters.")
            .table("paying", &Behaviour::paying, paying_schema(), "Paying for property services.")
            .table("emergency", &Behaviour::emergency, emergency_conduct_schema(),
                   "Absent: ordinary hours in emergencies too, and no rule heeded.");
    return schema;
}

} // namespace linli
