#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace linli::bench {

inline constexpr std::uint32_t residents_per_courtyard = 236;
inline constexpr std::uint32_t courtyards_per_community = 37;
inline constexpr std::uint32_t communities_per_subdistrict = 6;
inline constexpr std::uint32_t subdistricts_per_district = 17;
inline constexpr std::uint32_t residents_per_subdistrict =
    residents_per_courtyard * courtyards_per_community * communities_per_subdistrict;

/// What the reference workload prints. Tiers: courtyard, community, subdistrict, district.
struct YardstickTotals {
    std::uint64_t raised = 0;
    std::array<std::uint64_t, 4> completed{};
    std::array<std::uint64_t, 4> passed_for_age{};
    double mean_days = 0.0;         ///< to completion
    double mean_satisfaction = 0.0; ///< at the end
};

/// The reference workload (scenarios/bench/escalation-queue.toml) as a plain loop on one thread: every
/// resident every day.
///
/// Independent of the program on purpose, and written for speed as one would without any cunning: what it
/// takes on a machine is the unit in which the program's speed is told.
///
/// @param subdistricts  of 52,392 residents each, >= 1
[[nodiscard]] YardstickTotals run_yardstick(std::uint32_t subdistricts, int days, std::uint64_t seed);

} // namespace linli::bench
