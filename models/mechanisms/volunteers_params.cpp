#include "models/mechanisms/volunteers_params.hpp"

namespace linli {

using config::Limits;
using config::Schema;

namespace {

constexpr Limits share{0, 1};

} // namespace

Schema<Volunteers> const& volunteers_schema() {
    static Schema<Volunteers> const schema =
        Schema<Volunteers>("volunteers", "Volunteers whose hours follow how many others help.")
            .text("office", &Volunteers::office, "Office template of the courtyard with volunteer posts.")
            .number("learning", &Volunteers::learning, "1/week", share,
                    "Weight of the week's share of helpers in what the courtyard believes.", 0.0)
            .number("reciprocity", &Volunteers::reciprocity, "1", share,
                    "Share of those who would not help who do when every hour is honoured by one of service.",
                    0.0)
            .number("credit_per_hour", &Volunteers::credit_per_hour, "hour/hour", {0, 10},
                    "Hours of service that an hour given earns.", 1.0)
            .number("credit_weeks", &Volunteers::credit_weeks, "week", {1, 520},
                    "Mean time until credit that is not claimed is forgotten.", 26.0)
            .texts("service_kinds", &Volunteers::service_kinds,
                   "Issue kinds on which credit is spent when the volunteers solve them.",
                   std::vector<std::string>{})
            .number("rider_visits", &Volunteers::rider_visits, "1/day", {0, 100},
                    "Visits to all corners of a courtyard by couriers who pass on what they see.", 0.0);
    return schema;
}

Schema<Points> const& points_schema() {
    static Schema<Points> const schema =
        Schema<Points>("points", "Points and stars of Party members who serve as volunteers or on councils.")
            .text("office", &Points::office, "Office template whose volunteers or council members earn them.")
            .number("start_day", &Points::start_day, "day", {-3650, 3650},
                    "Day on which the scheme starts; day 0 is the first recorded.", 0.0)
            .number("party_share", &Points::party_share, "share", share,
                    "Party members among the office's volunteers; of elected members it is known.", 0.0)
            .number("gain", &Points::gain, "1", {0, 5},
                    "Relative rise of a Party member's hours while points have their full worth.", 0.0)
            .number("half_life_weeks", &Points::half_life_weeks, "week", {0.1, 1040},
                    "Time in which the worth of points halves.", 26.0)
            .number("renewal_weeks", &Points::renewal_weeks, "week", {1, 1040},
                    "Time after which stars are awarded and the worth is full again.", 52.0)
            .number("crowding_out", &Points::crowding_out, "1/week", share,
                    "Share of what is given for its own sake that is lost in a week under the scheme.", 0.0);
    return schema;
}

Schema<CapablePeople> const& capable_people_schema() {
    static Schema<CapablePeople> const schema =
        Schema<CapablePeople>("capable_people", "Looking for capable people before a council is elected.")
            .text("office", &CapablePeople::office, "Office template whose people look for them.")
            .number("share", &CapablePeople::share, "share", share, "Share of its hours that this takes.")
            .number("found_per_hour", &CapablePeople::found_per_hour, "person/hour", {0, 100},
                    "Capable people found in an hour, where there still are any.")
            .number("skill", &CapablePeople::skill, "1", {0.1, 10}, "Skill from which one counts as capable.",
                    1.2)
            .number("accepts", &CapablePeople::accepts, "probability", share,
                    "Probability that one who is asked agrees to stand.", 0.5);
    return schema;
}

Schema<ResourceInventory> const& resource_inventory_schema() {
    static Schema<ResourceInventory> const schema =
        Schema<ResourceInventory>("resource_inventory", "Looking for idle rooms in which to meet.")
            .text("office", &ResourceInventory::office, "Office template whose people look for them.")
            .number("start_day", &ResourceInventory::start_day, "day", {-3650, 3650},
                    "First day; day 0 is the first recorded.", 0.0)
            .number("days", &ResourceInventory::days, "day", {1, 3650}, "How long it lasts.")
            .number("share", &ResourceInventory::share, "share", share,
                    "Share of the office's hours that it takes meanwhile.")
            .number("hours_per_courtyard", &ResourceInventory::hours_per_courtyard, "hour", {0.01, 1000},
                    "Time that one courtyard takes; those for which the hours do not suffice are left out.")
            .number("room_share", &ResourceInventory::room_share, "probability", share,
                    "Probability that a courtyard without a room turns out to have one.")
            .number("meeting_saving", &ResourceInventory::meeting_saving, "share", share,
                    "Staff hours of a meeting saved by a room that has been found.", 0.0);
    return schema;
}

} // namespace linli
