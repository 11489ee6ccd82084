#include "models/mechanisms/boundary_splitting_params.hpp"

namespace linli {

using config::Schema;

Schema<BoundarySplitting> const& boundary_splitting_schema() {
    static Schema<BoundarySplitting> const schema =
        Schema<BoundarySplitting>("boundary_splitting",
                                  "Splitting the place of an office that serves too many households.")
            .text("office", &BoundarySplitting::office, "Office template whose places are split.")
            .text("post", &BoundarySplitting::post, "Post of that office which a split adds a person to.")
            .number("norm_households", &BoundarySplitting::norm_households, "household", {1, 1e6},
                    "Households per full-time worker above which a place is proposed for splitting.")
            .number("start_day", &BoundarySplitting::start_day, "day", {-3650, 3650},
                    "Day of the first review; day 0 is the first recorded.", 0.0)
            .number("review_days", &BoundarySplitting::review_days, "day", {1, 3650}, "Time between reviews.")
            .number("approval_days", &BoundarySplitting::approval_days, "day", {0, 3650},
                    "Time from proposal to the new place being staffed.")
            .integer("limit", &BoundarySplitting::limit, "place", {0, 1e6},
                     "Most splits in the whole case; the places with most households per worker go first.")
            .text("donor", &BoundarySplitting::donor,
                  "Office that gives up the hours of the person added; empty: people are hired.", "")
            .text("payer", &BoundarySplitting::payer,
                  "Office whose budget for works pays the wages; empty: nobody here.", "")
            .number("wage", &BoundarySplitting::wage, "yuan/year", {0, 1e7}, "Wage of a person added.", 0.0);
    return schema;
}

} // namespace linli
