#include "models/mechanisms/campaign_params.hpp"

namespace linli {

using config::Limits;
using config::Schema;

namespace {

constexpr Limits share{0, 1};

} // namespace

Schema<Campaign> const& campaign_schema() {
    static Schema<Campaign> const schema =
        Schema<Campaign>("campaign", "Some weeks of inspection of some kinds of problems by several offices.")
            .text("office", &Campaign::office, "Office template that takes up what is found.")
            .texts("units", &Campaign::units, "Office templates whose people inspect.")
            .texts("kinds", &Campaign::kinds, "Issue kinds that are looked for.")
            .number("start_day", &Campaign::start_day, "day", {-3650, 3650},
                    "First day; day 0 is the first recorded.")
            .number("days", &Campaign::days, "day", {1, 3650}, "How long it lasts.")
            .number("share", &Campaign::share, "share", share,
                    "Share of the units' hours that goes to inspection meanwhile.")
            .flag("unmanaged_only", &Campaign::unmanaged_only,
                  "Whether only courtyards without a managing body are inspected.", false)
            .number("audit_share", &Campaign::audit_share, "probability", share,
                    "Probability that a closing of these kinds is checked on the spot meanwhile.", 0.0);
    return schema;
}

} // namespace linli
