#include "models/mechanisms/mediation_params.hpp"

namespace linli {

using config::Schema;

Schema<MediationTeam> const& mediation_schema() {
    static Schema<MediationTeam> const schema =
        Schema<MediationTeam>("mediation", "What a mediation team does beyond sitting down with the parties.")
            .text("office", &MediationTeam::office, "Office template of the team.")
            .number("visit_hours", &MediationTeam::visit_hours, "hour", {0, 100},
                    "Hours of visits at home before each attempt.", 0.0)
            .number("visit_skill", &MediationTeam::visit_skill, "1", {0, 10},
                    "What knowing both sides from home adds to the skill of the attempt, relative to it.",
                    0.0)
            .number("familiarity", &MediationTeam::familiarity, "1", {0, 10},
                    "What each attempt so far adds to the skill of the next, relative to it: the same person "
                    "keeps the case.",
                    0.0)
            .number("follow_up_visits", &MediationTeam::follow_up_visits, "1", {0, 100},
                    "Visits after a settlement.", 0.0)
            .number("follow_up_hours", &MediationTeam::follow_up_hours, "hour", {0, 100},
                    "Hours of one such visit.", 0.0)
            .number("follow_up_effect", &MediationTeam::follow_up_effect, "1/hour", {0, 10},
                    "Rate at which hours of such visits lower the relapses: a share exp(-effect × hours) is "
                    "left.",
                    0.0)
            .number("legal_share", &MediationTeam::legal_share, "share", {0, 1},
                    "Disputes that turn on a question of law.", 0.0)
            .number("adviser_hours_per_month", &MediationTeam::adviser_hours_per_month, "hour", {0, 1000},
                    "Hours of the legal adviser of each team in 30 days.", 0.0)
            .number("adviser_hours_per_case", &MediationTeam::adviser_hours_per_case, "hour", {0.01, 100},
                    "Hours of the adviser for one attempt at such a dispute.", 1.0)
            .number("adviser_skill", &MediationTeam::adviser_skill, "1", {0.01, 10},
                    "Skill of an attempt at such a dispute with the adviser at the table.", 1.0);
    return schema;
}

} // namespace linli
