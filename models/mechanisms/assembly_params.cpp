#include "models/mechanisms/assembly_params.hpp"

namespace linli {

using config::Limits;
using config::Schema;

namespace {

constexpr Limits share{0, 1};
constexpr Limits effort{0, 100};

} // namespace

Schema<OwnersAssembly> const& owners_assembly_schema() {
    static Schema<OwnersAssembly> const schema =
        Schema<OwnersAssembly>("owners_assembly", "Votes of the owners on collective works.")
            .texts("kinds", &OwnersAssembly::kinds,
                   "Issue kinds decided so; empty means all that need consent.", std::vector<std::string>{})
            .number("quorum", &OwnersAssembly::quorum, "share", share,
                    "Share of owners, by number and by area, who must vote. Who does not vote is absent.")
            .number("pass_ordinary", &OwnersAssembly::pass_ordinary, "share", share,
                    "More than this share must agree, by number and by area.")
            .number("pass_special", &OwnersAssembly::pass_special, "share", share,
                    "At least this share must agree where the kind wants a special majority.")
            .choice("majority_of", &OwnersAssembly::majority_of,
                    {{"voting", MajorityOf::voting}, {"all", MajorityOf::all}},
                    "Whose votes the majority is counted over.", MajorityOf::voting)
            .flag("veto", &OwnersAssembly::veto, "Whether one objection of those touched stops the work.",
                  false)
            .number("compound_share", &OwnersAssembly::compound_share, "share", share,
                    "Share of all owners of the compound, by number and by area, who must agree as well; 0 "
                    "means that only those touched are asked.",
                    0.0)
            .number("area_sigma", &OwnersAssembly::area_sigma, "1", {0, 3},
                    "Standard deviation of the logarithm of flats' areas.", 0.0)
            .number("meeting_effort_hours", &OwnersAssembly::meeting_effort_hours, "hour", effort,
                    "Effort of voting at the meeting.")
            .number("door_effort_hours", &OwnersAssembly::door_effort_hours, "hour", effort,
                    "Effort of voting when somebody comes to the door.")
            .number("absent_effort_hours", &OwnersAssembly::absent_effort_hours, "hour", effort,
                    "Effort of voting for an owner who lives elsewhere.")
            .integer("door_rounds", &OwnersAssembly::door_rounds, "1", {0, 100},
                     "Rounds in which ballots are collected at the doors.", 0)
            .number("hours_per_ballot", &OwnersAssembly::hours_per_ballot, "hour", {0, 10},
                    "Hours of the office for each door, of those who have not voted yet.", 0.0);
    return schema;
}

Schema<Compensation> const& compensation_schema() {
    static Schema<Compensation> const schema =
        Schema<Compensation>("compensation", "What gainers and the public purse offer to losers in rounds.")
            .number("concession", &Compensation::concession, "share", share,
                    "Share of their gain that gainers offer more in each round, with a chair of skill 1.")
            .number("largest", &Compensation::largest, "share", share,
                    "Largest share of their gain that gainers give.", 0.5)
            .number("subsidy_yuan", &Compensation::subsidy_yuan, "yuan", {0, 1e8},
                    "Public money for compensation in one work; spent only as far as needed.", 0.0);
    return schema;
}

} // namespace linli
