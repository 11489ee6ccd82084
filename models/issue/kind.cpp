#include "models/issue/kind.hpp"

namespace linli {

using config::Schema;

Schema<IssueKind> const& issue_kind_schema() {
    static Schema<IssueKind> const schema =
        Schema<IssueKind>("kind", "One kind of problem: how often it arises and what solving it takes.")
            .position(&IssueKind::where)
            .text("id", &IssueKind::id, "Code, unique in the file.")
            .name("name", &IssueKind::name, "Name shown to people.")
            .number("rate", &IssueKind::rate, "1/(1000 residents year)", {0, 1e5},
                    "Problems that arise, noticed or not, before relapses.")
            .number("unmanaged_factor", &IssueKind::unmanaged_factor, "1", {0, 10},
                    "Rate in courtyards without a managing body, relative to managed ones.", 1.0)
            .number("severity", &IssueKind::severity, "1", {0, 1}, "Median severity when it arises.", 0.3)
            .number("severity_sigma", &IssueKind::severity_sigma, "1", {0, 3},
                    "Standard deviation of the logarithm of severity.", 0.0)
            .number("worsening", &IssueKind::worsening, "1/day", {0, 1},
                    "Severity gained per day while unsolved.", 0.0)
            .number("affected_households", &IssueKind::affected_households, "household", {1, 10000},
                    "Median number of households it touches.", 1.0)
            .number("affected_sigma", &IssueKind::affected_sigma, "1", {0, 3},
                    "Standard deviation of the logarithm of the households touched.", 0.0)
            .number("notice_rate", &IssueKind::notice_rate, "1/day", {0, 100},
                    "Hazard at which one affected household notices it.", 1.0)
            .number("patrol_detection", &IssueKind::patrol_detection, "probability", {0, 1},
                    "Probability that one visit of the place by somebody on watch discovers it.", 0.0)
            .number("effort_hours", &IssueKind::effort_hours, "hour", {0, 1e5},
                    "Median work content, in hours of a worker of skill 1.")
            .number("effort_sigma", &IssueKind::effort_sigma, "1", {0, 3},
                    "Standard deviation of the logarithm of the work content.", 0.0)
            .choice("effort_law", &IssueKind::effort_law,
                    {{"fixed", EffortLaw::fixed},
                     {"lognormal", EffortLaw::lognormal},
                     {"exponential", EffortLaw::exponential}},
                    "Distribution of the work content; the exponential has the mean `effort_hours`.",
                    EffortLaw::lognormal)
            .texts("authority", &IssueKind::authority,
                   "Powers that the work needs; an office must hold them.", std::vector<std::string>{})
            .number("money_yuan", &IssueKind::money_yuan, "yuan", {0, 1e9},
                    "Median cost of material and works.", 0.0)
            .number("money_sigma", &IssueKind::money_sigma, "1", {0, 3},
                    "Standard deviation of the logarithm of the cost.", 0.0)
            .number("consent", &IssueKind::consent, "share", {0, 1},
                    "Share of the affected households that must agree; 0 when no consent is needed.", 0.0)
            .number("consent_benefit", &IssueKind::consent_benefit, "standard deviation", {-5, 5},
                    "Mean net benefit of an affected household, in units of its spread.", 0.0)
            .number("floor_benefit", &IssueKind::floor_benefit, "standard deviation/floor", {-5, 5},
                    "Net benefit gained for each floor above the second, lost for each below.", 0.0)
            .numbers("benefit_by_floor", &IssueKind::benefit_by_floor, "standard deviation", {-5, 5},
                     "Net benefit that each floor has besides, from the ground up; higher floors have the "
                     "last.",
                     std::vector<double>{})
            .number("benefit_yuan", &IssueKind::benefit_yuan, "yuan/standard deviation", {0, 1e7},
                    "What a household would pay for, or must get instead of, one unit of net benefit; 0 "
                    "where money makes up for nothing.",
                    0.0)
            .number("bystander_benefit", &IssueKind::bystander_benefit, "standard deviation", {-5, 5},
                    "Mean net benefit of households of the compound that it does not touch.", 0.0)
            .flag("special_majority", &IssueKind::special_majority,
                  "Whether owners must pass it by the special majority.", false)
            .integer("min_floors", &IssueKind::min_floors, "floor", {0, 200},
                     "Arises only in houses with at least so many floors; 0 means any.", 0)
            .integer("max_floors", &IssueKind::max_floors, "floor", {0, 200},
                     "Arises only in houses with at most so many floors; 0 means any.", 0)
            .number("mediation", &IssueKind::mediation, "probability", {0, 1},
                    "Success of one attempt by a mediator of skill 1; 0 when mediation is not what it takes.",
                    0.0)
            .number("self_help", &IssueKind::self_help, "probability", {0, 1},
                    "Probability that neighbours who try can solve it with their own hands.", 0.0)
            .number("relapse_rate", &IssueKind::relapse_rate, "1/year", {0, 100},
                    "Hazard that a solved problem comes back, at norm strength 0.", 0.0)
            .number("fading_rate", &IssueKind::fading_rate, "1/year", {0, 100},
                    "Hazard that it passes by itself.", 0.0)
            .number("deadline_days", &IssueKind::deadline_days, "day", {0.05, 3650},
                    "Days within which residents expect an answer.", 15.0)
            .flag("emergency", &IssueKind::emergency, "Whether it goes before everything else.", false);
    return schema;
}

Schema<IssueCatalogue> const& issue_catalogue_schema() {
    static Schema<IssueCatalogue> const schema =
        Schema<IssueCatalogue>("issues", "The issue kinds of a scenario.")
            .tables("kind", &IssueCatalogue::kinds, issue_kind_schema(), "The issue kinds.");
    return schema;
}

} // namespace linli
