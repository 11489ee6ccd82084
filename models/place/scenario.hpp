#pragma once

#include "models/mechanisms/emergency_params.hpp"
#include "sim/config/schema.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace linli {

/// A class of courtyards of the case: how many, how large, and who lives there.
struct CourtyardType {
    std::string id;
    config::Name name;
    std::int64_t count = 0;
    std::int64_t residents = 0;
    double size_sigma = 0.0;
    bool managed = false;
    std::int64_t floors = 1;
    std::int64_t households_per_building = 1;
    double owner_share = 1.0;
    double elderly_share = 0.0;
    double meeting_room_share = 0.0;
    double norms = 0.5;
    double problem_factor = 1.0;
    SourcePosition where;
};

/// Who lives in the case as a whole.
struct Population {
    double household_size = 2.6;
    double child_share = 0.0;
    double party_share = 0.0;
    double retired_cadre_share = 0.0;
};

/// One subdistrict of a case whose places are uneven.
struct SubdistrictPlan {
    std::string id;
    config::Name name;
    std::int64_t communities = 1;
    double residents = 1.0;
    double community_sigma = 0.0;
    double largest_community = 0.0;
    SourcePosition where;
};

struct Places {
    std::int64_t districts = 1;
    std::int64_t subdistricts = 1;
    std::int64_t communities = 1;
};

/// When work is done. Day 0 is `first_date`.
struct CalendarParams {
    std::string first_date;
    std::int64_t work_days_per_week = 5;
    std::vector<double> holidays;
    double step_days = 1.0;
    double opening_hour = 9.0;
    double closing_hour = 17.0;
};

/// A scenario file: the case, its calendar, and which issue kinds, behaviour and structures go with it.
struct Scenario {
    std::string id;
    config::Name name;
    config::Name description;
    std::int64_t days = 365;
    std::int64_t warm_up_days = 0;
    std::string issues;
    std::string behaviour;
    std::vector<std::string> structures;
    CalendarParams calendar;
    Places places;
    Population population;
    std::vector<CourtyardType> courtyard_types;
    std::vector<Emergency> emergencies;
    std::vector<SubdistrictPlan> subdistrict_plans; ///< empty: spread as evenly as possible
    SourcePosition where;

    [[nodiscard]] std::int64_t residents() const;
    [[nodiscard]] std::int64_t courtyards() const;
};

config::Schema<Scenario> const& scenario_schema();

} // namespace linli
