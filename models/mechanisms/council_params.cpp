#include "models/mechanisms/council_params.hpp"

namespace linli {

using config::Limits;
using config::Schema;

namespace {

constexpr Limits share{0, 1};

} // namespace

Schema<Founding> const& founding_schema() {
    static Schema<Founding> const schema =
        Schema<Founding>("founding", "Founding and electing councils, from nomination to badge.")
            .text("office", &Founding::office, "Office template whose elected posts are filled.")
            .number("start_day", &Founding::start_day, "day", {-3650, 3650},
                    "Day on which preparation starts; day 0 is the first recorded.")
            .number("preparation_days", &Founding::preparation_days, "day", {0, 3650},
                    "Rules and leading group.")
            .number("nomination_days", &Founding::nomination_days, "day", {0, 3650},
                    "Self-nomination, recommendation, vetting.")
            .number("posting_days", &Founding::posting_days, "day", {0, 3650},
                    "The list, and later the result, is posted.")
            .number("vetting_pass", &Founding::vetting_pass, "probability", share,
                    "Probability that a candidate passes the vetting.")
            .number("approval", &Founding::approval, "share", share,
                    "Share of raised hands that a candidate needs.")
            .number("residents_per_seat", &Founding::residents_per_seat, "person", {1, 1e5},
                    "Residents for each seat.")
            .integer("seats_minimum", &Founding::seats_minimum, "person", {1, 100},
                     "Fewest members of a council.")
            .integer("joint_limit", &Founding::joint_limit, "courtyard", {1, 100},
                     "Most courtyards that may share a council when one alone cannot fill it.")
            .number("retry_days", &Founding::retry_days, "day", {1, 3650},
                    "Time until a failed founding is tried again.")
            .number("by_election_days", &Founding::by_election_days, "day", {1, 3650},
                    "Time between by-elections for empty seats.")
            .number("turnout_quorum", &Founding::turnout_quorum, "share", share,
                    "Share of owners, by number and by area, who must vote; 0 where representatives raise "
                    "their hands.",
                    0.0)
            .integer("door_rounds", &Founding::door_rounds, "1", {0, 100},
                     "Rounds in which ballots are collected at the doors.", 0)
            .number("hours_per_ballot", &Founding::hours_per_ballot, "hour", {0, 10},
                    "Hours of the organiser for each door.", 0.0)
            .number("postpone_days", &Founding::postpone_days, "day", {1, 365},
                    "Time until it is tried again when the organiser has no hours for the ballots.", 7.0)
            .text("organiser", &Founding::organiser,
                  "Office template of the community that collects the ballots; empty: volunteers do.", "");
    return schema;
}

Schema<CouncilWork> const& council_work_schema() {
    static Schema<CouncilWork> const schema =
        Schema<CouncilWork>("council_work", "How council members spread their hours over their duties.")
            .text("office", &CouncilWork::office, "Office template of the council.")
            .number("publicity_share", &CouncilWork::publicity_share, "share", share,
                    "Mouth: explaining rules and policies.")
            .number("watch_share", &CouncilWork::watch_share, "share", share,
                    "Eyes: rounds through the courtyard, guard duty.")
            .number("listening_share", &CouncilWork::listening_share, "share", share,
                    "Ears and legs: visiting households, collecting opinions.")
            .number("activity_share", &CouncilWork::activity_share, "share", share,
                    "Organizing activities; what is left is the hands: solving issues and mediating.");
    return schema;
}

Schema<Yardstick> const& yardstick_schema() {
    static Schema<Yardstick> const schema =
        Schema<Yardstick>("yardstick", "Comparison of bodies of the same kind in a common group.")
            .text("office", &Yardstick::office, "Office template that is compared.")
            .number("interval_days", &Yardstick::interval_days, "day", {1, 365}, "Time between comparisons.")
            .number("imitation", &Yardstick::imitation, "1", share,
                    "Share of the distance to the mean of the better half that a body's motivation moves "
                    "each time.");
    return schema;
}

} // namespace linli
