#include "models/mechanisms/authority_params.hpp"

namespace linli {

using config::Limits;
using config::Schema;

namespace {

constexpr Limits share{0, 1};

Schema<Secondment> const& secondment_schema() {
    static Schema<Secondment> const schema =
        Schema<Secondment>("pool", "Hours that every office of a template gives up for another office.")
            .text("id", &Secondment::id, "Office template that gives them.")
            .number("share", &Secondment::share, "share", share, "Part of its hours.");
    return schema;
}

Schema<CostShare> const& cost_share_schema() {
    static Schema<CostShare> const schema =
        Schema<CostShare>("link", "An office that bears a part of every bill of others.")
            .text("office", &CostShare::office,
                  "Office template; without a budget, or where it has no place, it bears nothing.")
            .number("share", &CostShare::share, "share", share, "Part of the bill; together at most 1.");
    return schema;
}

} // namespace

Schema<CostSharing> const& cost_sharing_schema() {
    static Schema<CostSharing> const schema =
        Schema<CostSharing>("cost_sharing", "Bills for works are paid by shares along a chain.")
            .tables("link", &CostSharing::links, cost_share_schema(),
                    "Who bears which part; whoever orders the work pays what is left.", "office");
    return schema;
}

Schema<DedicatedGrid> const& dedicated_grid_schema() {
    static Schema<DedicatedGrid> const schema =
        Schema<DedicatedGrid>("dedicated_grid",
                              "An office with posts of several departments for its own area.")
            .text("office", &DedicatedGrid::office, "Office template, of districts, that has the posts.")
            .texts("courtyard_types", &DedicatedGrid::courtyard_types,
                   "Types of courtyard among which the area is chosen; empty means all.",
                   std::vector<std::string>{})
            .number("share", &DedicatedGrid::share, "share", share, "Courtyards of these types in the area.")
            .tables("pool", &DedicatedGrid::pool, secondment_schema(),
                    "Whose hours, and with them whose powers, it has.");
    return schema;
}

Schema<SendDown> const& send_down_schema() {
    static Schema<SendDown> const schema =
        Schema<SendDown>("send_down", "Departments' hours and powers at communities on fixed days.")
            .text("office", &SendDown::office, "Office template, of communities, at which they sit.")
            .texts("weekdays", &SendDown::weekdays,
                   "Days on which they sit there: \"monday\" … \"sunday\", if these are working days.")
            .tables(
                "pool", &SendDown::pool, secondment_schema(),
                "Part of each day's hours that departments set aside for it; the desk has a week's worth on "
                "its days.");
    return schema;
}

Schema<Platform> const& platform_schema() {
    static Schema<Platform> const schema =
        Schema<Platform>("platform", "Sensors, matched data, and the hours that it takes to feed them.")
            .text("office", &Platform::office, "Office template that takes up what sensors find.")
            .texts("senses", &Platform::senses, "Issue kinds that sensors can find.",
                   std::vector<std::string>{})
            .number("coverage", &Platform::coverage, "share", share,
                    "Problems of these kinds within reach of one.", 0.0)
            .number("sensing_rate", &Platform::sensing_rate, "1/day", {0, 1000},
                    "Hazard at which a sensor within reach finds a problem.", 1.0)
            .number("matched", &Platform::matched, "share", share,
                    "Wrong dispatches that matched data prevent.", 0.0)
            .number("entry_hours", &Platform::entry_hours, "hour", {0, 100},
                    "Hours that entering the data of a report takes of the office that receives it.", 0.0);
    return schema;
}

Schema<PowerLists> const& power_lists_schema() {
    static Schema<PowerLists> const schema =
        Schema<PowerLists>("power_lists", "Issue kinds of which a list says whose they are.")
            .texts("kinds", &PowerLists::kinds,
                   "The kinds on the list; none of them goes to a wrong office.");
    return schema;
}

} // namespace linli
