#include "models/mechanisms/whistle_params.hpp"

namespace linli {

using config::Schema;

Schema<Whistle> const& whistle_schema() {
    static Schema<Whistle> const schema =
        Schema<Whistle>("whistle", "An office calls several departments to one joint visit on site.")
            .text("office", &Whistle::office, "Office template that whistles.")
            .texts("departments", &Whistle::departments,
                   "Office templates that come when they are called, and work on site together.")
            .texts("kinds", &Whistle::kinds,
                   "What may be whistled for: \"joint\" (powers of two departments or more are lacking), "
                   "\"beyond-powers\" (also of one alone), \"emergency\" (an emergency that lacks any).",
                   std::vector<std::string>{"joint"})
            .integer("response_days", &Whistle::response_days, "day", {1, 60},
                     "Working days from the whistle to the joint visit.")
            .number("visit_hours", &Whistle::visit_hours, "hour", {0, 100},
                    "Hours that the visit itself takes of each office that comes, the work not counted.")
            .integer("monthly_limit", &Whistle::monthly_limit, "1", {0, 1000000},
                     "Most whistles of one office in 30 days; with 0 nobody whistles.")
            .number("absence", &Whistle::absence, "probability", {0, 1},
                    "Probability that a department with an empty queue does not come.", 0.0)
            .number("absence_by_load", &Whistle::absence_by_load, "probability", {0, 1},
                    "What is added for a department that has a week of work or more waiting; in proportion "
                    "below that.",
                    0.0);
    return schema;
}

} // namespace linli
