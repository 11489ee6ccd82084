#include "models/place/scenario.hpp"

namespace linli {

namespace {

using config::Schema;

Schema<CourtyardType> const& courtyard_type_schema() {
    static Schema<CourtyardType> const schema =
        Schema<CourtyardType>("courtyard_type",
                              "A class of courtyards: how many, how large, who lives there.")
            .position(&CourtyardType::where)
            .text("id", &CourtyardType::id, "Identifier, unique in the scenario.")
            .name("name", &CourtyardType::name, "Name shown to people.")
            .integer("count", &CourtyardType::count, "courtyard", {1, 1e7},
                     "Courtyards of this type in the case.")
            .integer("residents", &CourtyardType::residents, "person", {1, 1e10}, "Residents of all of them.")
            .number("size_sigma", &CourtyardType::size_sigma, "1", {0, 2},
                    "Standard deviation of the logarithm of courtyard sizes; 0 makes them equal.", 0.0)
            .flag("managed", &CourtyardType::managed, "Whether a work unit or property company manages it.",
                  false)
            .integer("floors", &CourtyardType::floors, "floor", {1, 60}, "Floors of its buildings.", 1)
            .integer("households_per_building", &CourtyardType::households_per_building, "household",
                     {1, 2000}, "Households of one building.", 1)
            .number("owner_share", &CourtyardType::owner_share, "share", {0, 1},
                    "Households that own their flat; the others rent.", 1.0)
            .number("elderly_share", &CourtyardType::elderly_share, "share", {0, 1},
                    "Residents aged 60 and over.", 0.0)
            .number("meeting_room_share", &CourtyardType::meeting_room_share, "share", {0, 1},
                    "Courtyards with a room to meet in.", 0.0)
            .number("norms", &CourtyardType::norms, "1", {0, 1},
                    "Strength of neighbourly norms at the start.", 0.5)
            .number("problem_factor", &CourtyardType::problem_factor, "1", {0, 10},
                    "Problems that arise per resident, relative to the table of issue kinds.", 1.0);
    return schema;
}

Schema<Population> const& population_schema() {
    static Schema<Population> const schema =
        Schema<Population>("population", "Who lives in the case as a whole.")
            .number("household_size", &Population::household_size, "person", {1, 8},
                    "Residents per household.", 2.6)
            .number("child_share", &Population::child_share, "share", {0, 0.6}, "Residents under 18.", 0.0)
            .number("party_share", &Population::party_share, "share", {0, 1}, "Party members among adults.",
                    0.0)
            .number("retired_cadre_share", &Population::retired_cadre_share, "share", {0, 1},
                    "Retired cadres and employees of public units among residents aged 60 and over.", 0.0);
    return schema;
}

Schema<SubdistrictPlan> const& subdistrict_schema() {
    static Schema<SubdistrictPlan> const schema =
        Schema<SubdistrictPlan>("subdistrict", "One subdistrict of a case whose places are uneven.")
            .position(&SubdistrictPlan::where)
            .text("id", &SubdistrictPlan::id, "Identifier, unique in the scenario.")
            .name("name", &SubdistrictPlan::name, "Name shown to people.")
            .integer("communities", &SubdistrictPlan::communities, "place", {1, 1e6},
                     "Communities in it; together those of the case.")
            .number("residents", &SubdistrictPlan::residents, "person", {1, 1e10},
                    "Residents in it; only the proportions between subdistricts count, and they are met as "
                    "well as whole courtyards allow.")
            .number("community_sigma", &SubdistrictPlan::community_sigma, "1", {0, 2},
                    "Standard deviation of the logarithm of its communities' sizes; 0 makes them equal.", 0.0)
            .number("largest_community", &SubdistrictPlan::largest_community, "person", {0, 1e10},
                    "Residents of its first community, in the same measure as `residents`; 0: like the "
                    "others.",
                    0.0);
    return schema;
}

Schema<Places> const& places_schema() {
    static Schema<Places> const schema =
        Schema<Places>("places", "The tiers above the courtyard; each is spread as evenly as possible.")
            .integer("districts", &Places::districts, "place", {1, 1e4}, "Districts.", 1)
            .integer("subdistricts", &Places::subdistricts, "place", {1, 1e5}, "Subdistricts, all districts.",
                     1)
            .integer("communities", &Places::communities, "place", {1, 1e6},
                     "Communities, all subdistricts.");
    return schema;
}

Schema<CalendarParams> const& calendar_schema() {
    static Schema<CalendarParams> const schema =
        Schema<CalendarParams>("calendar", "When work is done.")
            .text("first_date", &CalendarParams::first_date, "Date of day 0, as YYYY-MM-DD.")
            .integer("work_days_per_week", &CalendarParams::work_days_per_week, "day", {1, 7},
                     "Working days, counted from Monday.", 5)
            .numbers("holidays", &CalendarParams::holidays, "day", {0, 1e5},
                     "Day numbers on which offices are closed, counted from day 0.", std::vector<double>{})
            .number("step_days", &CalendarParams::step_days, "day", {0.001, 1},
                    "Length of a step; shorter steps approach continuous time.", 1.0)
            .number("opening_hour", &CalendarParams::opening_hour, "hour of day", {0, 24}, "Offices open.",
                    9.0)
            .number("closing_hour", &CalendarParams::closing_hour, "hour of day", {0, 24}, "Offices close.",
                    17.0);
    return schema;
}

} // namespace

Schema<Scenario> const& scenario_schema() {
    static Schema<Scenario> const schema =
        Schema<Scenario>("scenario", "A case, its calendar, and the files that go with it.")
            .position(&Scenario::where)
            .text("id", &Scenario::id, "Identifier.")
            .name("name", &Scenario::name, "Name shown to people.")
            .name("description", &Scenario::description, "What the case is and where its numbers come from.")
            .integer("days", &Scenario::days, "day", {1, 36500}, "Days that are recorded.", 365)
            .integer("warm_up_days", &Scenario::warm_up_days, "day", {0, 3650},
                     "Days simulated before day 0 and left out of every indicator.", 0)
            .text("issues", &Scenario::issues, "File with the issue kinds, relative to this file.", "")
            .text("behaviour", &Scenario::behaviour, "File with the behaviour, relative to this file.", "")
            .texts("structures", &Scenario::structures,
                   "Structures that `compare` takes, the baseline first.", std::vector<std::string>{})
            .table("calendar", &Scenario::calendar, calendar_schema(), "When work is done.")
            .table("places", &Scenario::places, places_schema(), "Tiers above the courtyard.")
            .table("population", &Scenario::population, population_schema(), "Who lives there.")
            .tables("courtyard_type", &Scenario::courtyard_types, courtyard_type_schema(),
                    "Classes of courtyards.")
            .tables("emergency", &Scenario::emergencies, emergency_schema(),
                    "Emergencies that befall the case; absent: none.")
            .tables("subdistrict", &Scenario::subdistrict_plans, subdistrict_schema(),
                    "Subdistricts, in order, where they are uneven; absent means as even as possible.");
    return schema;
}

std::int64_t Scenario::residents() const {
    std::int64_t sum = 0;
    for (auto const& type : courtyard_types) {
        sum += type.residents;
    }
    return sum;
}

std::int64_t Scenario::courtyards() const {
    std::int64_t sum = 0;
    for (auto const& type : courtyard_types) {
        sum += type.count;
    }
    return sum;
}

} // namespace linli
