#pragma once

#include "sim/config/name.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace linli::app {

/// A structure as it stands in a comparison.
struct Alternative {
    std::string id;
    config::Name name;
};

/// What is told about a comparison besides its numbers.
struct ComparisonFrame {
    std::string scenario;
    config::Name scenario_name;
    std::vector<Alternative> alternatives; ///< the baseline first; at most 26
    std::uint64_t seed = 1;
    std::int64_t days = 0;   ///< recorded days of each run
    bool show_other = false; ///< print the indicators that are not main ones as well
};

/// The letter that stands for an alternative in tables.
[[nodiscard]] inline std::string letter(std::size_t alternative) {
    return std::string(1, static_cast<char>('A' + alternative));
}

} // namespace linli::app
