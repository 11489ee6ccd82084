#pragma once

#include "sim/config/schema.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace linli {

/// How the work content of an issue is distributed.
enum class EffortLaw : std::uint8_t { fixed, lognormal, exponential };

/// One row of the issue catalogue: how often a kind of problem arises and what it takes to solve it.
struct IssueKind {
    std::string id;
    config::Name name;
    double rate = 0.0;
    double unmanaged_factor = 1.0;
    double severity = 0.3;
    double severity_sigma = 0.0;
    double worsening = 0.0;
    double affected_households = 1.0;
    double affected_sigma = 0.0;
    double notice_rate = 1.0;
    double patrol_detection = 0.0;
    double effort_hours = 1.0;
    double effort_sigma = 0.0;
    EffortLaw effort_law = EffortLaw::lognormal;
    std::vector<std::string> authority;
    double money_yuan = 0.0;
    double money_sigma = 0.0;
    double consent = 0.0;
    double consent_benefit = 0.0;
    double floor_benefit = 0.0;
    std::vector<double> benefit_by_floor;
    double benefit_yuan = 0.0;
    double bystander_benefit = 0.0;
    bool special_majority = false;
    std::int64_t min_floors = 0;
    std::int64_t max_floors = 0;
    double mediation = 0.0;
    double self_help = 0.0;
    double relapse_rate = 0.0;
    double fading_rate = 0.0;
    double deadline_days = 15.0;
    bool emergency = false;
    SourcePosition where;
};

/// A file of issue kinds.
struct IssueCatalogue {
    std::vector<IssueKind> kinds;
};

config::Schema<IssueCatalogue> const& issue_catalogue_schema();
config::Schema<IssueKind> const& issue_kind_schema();

} // namespace linli
