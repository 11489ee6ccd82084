#pragma once

#include "sim/config/schema.hpp"

#include <string>
#include <vector>

namespace linli {

/// Volunteers whose hours follow how many others help, and a bank of service for service.
///
/// The posts of kind `volunteer` in the office give the hours at the share of helpers believed at the start.
/// Source: cases.md E8, E9; Fischbacher and Gächter 2010 (contributions fall with repetition).
struct Volunteers {
    std::string office;
    double learning = 0.0;
    double reciprocity = 0.0;
    double credit_per_hour = 1.0;
    double credit_weeks = 26.0;
    std::vector<std::string> service_kinds;
    double rider_visits = 0.0;
};

/// Points and stars of Party members: hours as long as points are worth something to them.
/// Source: cases.md P7, J6, E10; evidence.md, points_effect (very low quality).
struct Points {
    std::string office;
    double start_day = 0.0;
    double party_share = 0.0;
    double gain = 0.0;
    double half_life_weeks = 26.0;
    double renewal_weeks = 52.0;
    double crowding_out = 0.0;
};

/// Looking for capable people before a council is elected: working hours that bring to it residents who would
/// not have come forward. Source: cases.md P8.
struct CapablePeople {
    std::string office;
    double share = 0.0;
    double found_per_hour = 0.0;
    double skill = 1.2;
    double accepts = 0.5;
};

/// Looking for idle rooms: working hours that find places to meet. Source: cases.md P9.
struct ResourceInventory {
    std::string office;
    double start_day = 0.0;
    double days = 90.0;
    double share = 0.0;
    double hours_per_courtyard = 4.0;
    double room_share = 0.0;
    double meeting_saving = 0.0;
};

config::Schema<Volunteers> const& volunteers_schema();
config::Schema<Points> const& points_schema();
config::Schema<CapablePeople> const& capable_people_schema();
config::Schema<ResourceInventory> const& resource_inventory_schema();

} // namespace linli
