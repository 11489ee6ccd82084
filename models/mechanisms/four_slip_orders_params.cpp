#include "models/mechanisms/four_slip_orders_params.hpp"

namespace linli {

using config::Limits;
using config::Schema;

namespace {

constexpr Limits share{0, 1};

Schema<AlliedUnits> const& allied_units_schema() {
    static Schema<AlliedUnits> const schema =
        Schema<AlliedUnits>("unit", "Units of one sort that have allied themselves with each community.")
            .text("id", &AlliedUnits::id, "Identifier.")
            .name("name", &AlliedUnits::name, "Name shown to people.")
            .integer("count", &AlliedUnits::count, "unit", {0, 32}, "Units of the sort in each community.")
            .texts("kinds", &AlliedUnits::kinds, "Issue kinds that they can do.")
            .texts("authority", &AlliedUnits::authority, "Powers that they bring; an order needs no other.")
            .number("hours_per_month", &AlliedUnits::hours_per_month, "hour", {0, 1e5},
                    "Hours that one unit gives in 30 days, all its people together.")
            .number("hours_per_day", &AlliedUnits::hours_per_day, "hour/day", {0.01, 1000},
                    "Pace of one unit while it serves an order.", 4.0)
            .number("willingness", &AlliedUnits::willingness, "probability", share,
                    "Probability that a unit accepts an order that fits and for which it has hours.")
            .number("skill", &AlliedUnits::skill, "1", {0.01, 10},
                    "Speed and quality relative to a worker of skill 1.", 1.0);
    return schema;
}

} // namespace

Schema<FourSlipOrders> const& four_slip_orders_schema() {
    static Schema<FourSlipOrders> const schema =
        Schema<FourSlipOrders>("four_slip_orders", "Request, dispatch, acceptance and rating of services.")
            .text("office", &FourSlipOrders::office, "Office template, in communities, that dispatches.")
            .number("dispatch_hours", &FourSlipOrders::dispatch_hours, "hour", {0, 100},
                    "Hours that each slip takes of the office.", 0.0)
            .number("answer_days", &FourSlipOrders::answer_days, "day", {0, 365},
                    "Time until the units have accepted, or nobody has.", 0.0)
            .integer("units_per_order", &FourSlipOrders::units_per_order, "unit", {1, 32},
                     "Most units that share one order.", 1)
            .number("rating_share", &FourSlipOrders::rating_share, "share", share,
                    "Residents who rate badly a service after which the problem is still there; a bad rating "
                    "sends the order out again.",
                    1.0)
            .integer("redispatch_limit", &FourSlipOrders::redispatch_limit, "1", {0, 32},
                     "How often an order goes out again, each time to other units.", 0)
            .tables("unit", &FourSlipOrders::unit, allied_units_schema(), "The allied units.");
    return schema;
}

} // namespace linli
