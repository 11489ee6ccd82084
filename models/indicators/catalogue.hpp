#pragma once

#include "sim/config/name.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace linli {

/// What an indicator means: the one table that every table, report and window takes its words from.
struct IndicatorInfo {
    std::string id; ///< an id that ends in `.*` stands for a family, one for each office, tier or cause
    std::string unit;
    config::Name name;
    std::string definition_en;
    std::string definition_zh;
    int minimum_samples = 1; ///< with fewer cases the value is not defined
    bool higher_is_better = false;
    bool main = false; ///< shown first
};

/// All indicators, the main ones first.
[[nodiscard]] std::vector<IndicatorInfo> const& indicator_catalogue();

/// The entry for an indicator or for the family that it belongs to; null if there is none.
[[nodiscard]] IndicatorInfo const* find_indicator(std::string_view id);

} // namespace linli
