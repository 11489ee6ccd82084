#pragma once

#include "sim/config/schema.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace linli {

/// Units of the same sort that have allied themselves with a community: each community has `count` of them.
struct AlliedUnits {
    std::string id;
    config::Name name;
    std::int64_t count = 1;
    std::vector<std::string> kinds;
    std::vector<std::string> authority;
    double hours_per_month = 0.0;
    double hours_per_day = 4.0;
    double willingness = 1.0;
    double skill = 1.0;
};

/// Request, dispatch, acceptance and rating of services: the four slips.
/// Source: cases.md S1 (case 003). The matching rule is by kind, powers and spare hours, assumed.
struct FourSlipOrders {
    std::string office;
    double dispatch_hours = 0.0;
    double answer_days = 0.0;
    std::int64_t units_per_order = 1;
    double rating_share = 1.0;
    std::int64_t redispatch_limit = 0;
    std::vector<AlliedUnits> unit;
};

config::Schema<FourSlipOrders> const& four_slip_orders_schema();

} // namespace linli
