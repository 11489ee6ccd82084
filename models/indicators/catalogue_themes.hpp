#pragma once

#include "models/indicators/catalogue.hpp"

#include <vector>

namespace linli {

// The catalogue by themes, each in a file of its own; in each the main ones first, families last.

inline constexpr bool up = true; ///< higher is better
inline constexpr bool down = false;
inline constexpr bool main_one = true;

/// What becomes of problems and issues.
[[nodiscard]] std::vector<IndicatorInfo> issues_indicators();
/// How long it takes.
[[nodiscard]] std::vector<IndicatorInfo> times_indicators();
/// Which way issues take, from tier to tier.
[[nodiscard]] std::vector<IndicatorInfo> ways_indicators();
/// What residents feel and do.
[[nodiscard]] std::vector<IndicatorInfo> people_indicators();
/// What it costs in hours and yuan.
[[nodiscard]] std::vector<IndicatorInfo> effort_indicators();
/// Who is worse off.
[[nodiscard]] std::vector<IndicatorInfo> inequality_indicators();
/// Councils and other bodies, and how people agree.
[[nodiscard]] std::vector<IndicatorInfo> bodies_indicators();
/// What only some structures have.
[[nodiscard]] std::vector<IndicatorInfo> mechanisms_indicators();
/// Emergencies.
[[nodiscard]] std::vector<IndicatorInfo> emergencies_indicators();
/// By kind of issue.
[[nodiscard]] std::vector<IndicatorInfo> kinds_indicators();

} // namespace linli
