#pragma once

#include "models/inputs.hpp"
#include "models/organization/organization.hpp"
#include "models/place/geography.hpp"
#include "sim/random/draw.hpp"

#include <cstdint>
#include <vector>

namespace linli {

/// The mechanisms of dispatch and authority, as codes and bits, worked out once from the names in the files.
/// A code of -1: the mechanism is off.
struct DispatchRules {
    /// Where one unit allied with a community stands among the sorts of such units, and what it can do.
    struct Unit {
        std::size_t sort = 0;
        std::uint32_t kinds = 0;     ///< as bits
        std::uint32_t authority = 0; ///< as bits
    };
    /// What may be whistled for.
    struct Calls {
        bool joint = false;
        bool beyond_powers = false;
        bool emergency = false;
    };

    std::int16_t whistling = -1;           ///< office template
    std::vector<std::uint8_t> departments; ///< that come to joint visits
    Calls calls;
    std::int16_t ordering = -1; ///< office template that sends out orders
    std::vector<Unit> units;    ///< of one community
    std::int16_t mediating = -1;
    std::int16_t dedicated_grid = -1;
    std::vector<char> dedicated;       ///< whether a courtyard lies in its area; empty without it
    std::int16_t desk = -1;            ///< at communities, of departments sent down
    std::uint8_t desk_weekdays = 0x7F; ///< as bits from Monday
    double desk_days = 0.0;            ///< working days a week on which it is open
    std::int16_t platform = -1;
    std::uint32_t sensed = 0; ///< kinds, as bits
    std::uint32_t listed = 0; ///< kinds of which a list says whose they are, as bits
    std::vector<std::uint8_t> ranked;
};

[[nodiscard]] DispatchRules make_dispatch_rules(Inputs const& inputs, Organization const& organization,
                                                Geography const& geography, Seed seed);

/// Days of the week as bits from Monday; others count for nothing.
[[nodiscard]] std::uint8_t weekdays_of(std::vector<std::string> const& names);

} // namespace linli
