#include "models/mechanisms/meeting_params.hpp"

namespace linli {

using config::Limits;
using config::Schema;

namespace {

constexpr Limits share{0, 1};
constexpr Limits hours{0, 1000};

} // namespace

Schema<Deliberation> const& deliberation_schema() {
    static Schema<Deliberation> const schema =
        Schema<Deliberation>("deliberation",
                             "Meetings with fixed members at the table and those concerned invited.")
            .texts("offices", &Deliberation::offices, "Office templates that chair their meetings so.")
            .number("members", &Deliberation::members, "person", {0, 100}, "Fixed members besides the chair.")
            .number("member_hours", &Deliberation::member_hours, "hour", hours,
                    "Hours of each fixed member for a meeting, on the account of the office that chairs.")
            .number("invited_share", &Deliberation::invited_share, "share", share,
                    "Share of those concerned who are invited one by one.")
            .number("hours_per_invitation", &Deliberation::hours_per_invitation, "hour", hours,
                    "Hours of the office for each invitation.")
            .number("adviser_skill", &Deliberation::adviser_skill, "1", {0, 10},
                    "Skill that an adviser at the table adds to the chair's.", 0.0);
    return schema;
}

Schema<StoolTalks> const& stool_talks_schema() {
    static Schema<StoolTalks> const schema =
        Schema<StoolTalks>("stool_talks", "Irregular talks in the open air of a courtyard.")
            .text("office", &StoolTalks::office, "Office template that holds them.")
            .number("per_year", &StoolTalks::per_year, "1/year", {0, 365},
                    "Talks in each courtyard, on days nobody can foresee.")
            .number("hours", &StoolTalks::hours, "hour", hours, "Hours of the office for a talk.")
            .flag("works", &StoolTalks::works, "Whether meetings on collective works are held there as well.",
                  false);
    return schema;
}

Schema<ThreeParty> const& three_party_schema() {
    static Schema<ThreeParty> const schema =
        Schema<ThreeParty>("three_party", "Offices of a compound that decide and pay in one meeting.")
            .text("office", &ThreeParty::office, "Office template that convenes.")
            .texts("members", &ThreeParty::members,
                   "Office templates that bring their powers and money; all must be there.")
            .texts("kinds", &ThreeParty::kinds, "Issue kinds handled so; empty means all.",
                   std::vector<std::string>{})
            .number("member_hours", &ThreeParty::member_hours, "hour", hours,
                    "Hours of each member for each issue.");
    return schema;
}

} // namespace linli
