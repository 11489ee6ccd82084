#pragma once

#include "models/inputs.hpp"
#include "models/organization/organization.hpp"

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
};

[[nodiscard]] DispatchRules make_dispatch_rules(Inputs const& inputs, Organization const& organization);

} // namespace linli
