#include "models/mechanisms/nested_grids_params.hpp"

namespace linli {

using config::Limits;
using config::Schema;

namespace {

constexpr Limits share{0, 1};

} // namespace

Schema<NestedGrids> const& nested_grids_schema() {
    static Schema<NestedGrids> const schema =
        Schema<NestedGrids>("nested_grids", "Micro-grids within courtyards, and contact households.")
            .text("office", &NestedGrids::office,
                  "Office template of the courtyard whose people have one micro-grid each and hear from "
                  "contact households.")
            .number("cell_households", &NestedGrids::cell_households, "household", {1, 1e5},
                    "Households of a micro-grid; a smaller courtyard is one.")
            .number("active_share", &NestedGrids::active_share, "share", share,
                    "Micro-grids and contact households that do anything; the others exist on paper.", 1.0)
            .number("own_cell_watch", &NestedGrids::own_cell_watch, "1/day", {0, 100},
                    "Visits to all corners of one's own micro-grid made by the way by somebody who lives "
                    "there.",
                    0.0)
            .number("contact_households", &NestedGrids::contact_households, "household", {0, 1000},
                    "Households that each Party member who lives here keeps in touch with.", 0.0)
            .number("contact_days", &NestedGrids::contact_days, "day", {0.1, 365},
                    "Mean time between two conversations with the same household.", 7.0)
            .number("contact_hours", &NestedGrids::contact_hours, "hour", {0, 10},
                    "Time that a conversation takes the Party member.", 0.1);
    return schema;
}

} // namespace linli
