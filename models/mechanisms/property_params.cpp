#include "models/mechanisms/property_params.hpp"

namespace linli {

using config::Limits;
using config::Schema;

namespace {

constexpr Limits share{0, 1};
constexpr Limits money{0, 1e7};

} // namespace

Schema<PropertyEntry> const& property_entry_schema() {
    static Schema<PropertyEntry> const schema =
        Schema<PropertyEntry>("property_entry", "Property companies that take over unmanaged courtyards.")
            .text("office", &PropertyEntry::office,
                  "Office template of the company; stands in a courtyard and serves managed ones.")
            .text("organiser", &PropertyEntry::organiser,
                  "Office template whose hours ask the owners; stands in a community.")
            .number("start_day", &PropertyEntry::start_day, "day", {-3650, 3650}, "Day of the first attempt.",
                    0.0)
            .number("interval_days", &PropertyEntry::interval_days, "day", {1, 3650},
                    "Days between two attempts in a courtyard.")
            .number("fee_yuan", &PropertyEntry::fee_yuan, "yuan/(household month)", money, "Fee.")
            .number("contract_yuan", &PropertyEntry::contract_yuan, "yuan/month", money,
                    "Fixed cost of a contract, whatever it covers.")
            .number("site_yuan", &PropertyEntry::site_yuan, "yuan/(courtyard month)", money,
                    "Fixed cost of each courtyard in it.")
            .number("wage_yuan", &PropertyEntry::wage_yuan, "yuan/hour", {0.01, 1e4},
                    "What an hour of caretakers costs.")
            .number("margin", &PropertyEntry::margin, "share", share, "Share of fees that the company keeps.")
            .number("least_hours", &PropertyEntry::least_hours, "hour/(household month)", {0, 100},
                    "Hours of caretakers that must remain for the contract to be viable.")
            .integer("bundle_limit", &PropertyEntry::bundle_limit, "courtyard", {1, 1000},
                     "Most courtyards of a community in one contract.")
            .number("hours_per_ballot", &PropertyEntry::hours_per_ballot, "hour", {0, 10},
                    "Hours of the organiser for each household that is asked, each round.")
            .integer("door_rounds", &PropertyEntry::door_rounds, "1", {1, 20},
                     "Rounds of a meeting and of calls at the doors.", 1)
            .number("quorum", &PropertyEntry::quorum, "share", share,
                    "Share of owners, by number and by area, who must vote; more than half of them must "
                    "agree.")
            .integer("month_days", &PropertyEntry::month_days, "day", {28, 31},
                     "Days of a month of the books: fees, costs and hours are those of a month.", 30);
    return schema;
}

Schema<PropertyRating> const& property_rating_schema() {
    static Schema<PropertyRating> const schema =
        Schema<PropertyRating>("property_rating", "Rating and replacing property companies.")
            .number("interval_days", &PropertyRating::interval_days, "day", {1, 3650},
                    "Days between two ratings.")
            .number("threshold", &PropertyRating::threshold, "1", share,
                    "Mean trust of residents in their company below which it has to go.")
            .number("hours", &PropertyRating::hours, "hour", {0, 1000}, "Hours of the organiser for each.")
            .number("gap_days", &PropertyRating::gap_days, "day", {0, 365},
                    "Days without service until another company comes.");
    return schema;
}

} // namespace linli
