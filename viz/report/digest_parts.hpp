#pragma once

#include "viz/report/run_digest.hpp"

namespace linli::report {

// The parts of `digest`. Each throws RunError if the table does not follow the schema of run files.

/// Weekly means over the uppermost tier that has daily series, places added up (means weighted by
/// residents); nothing without such series.
[[nodiscard]] std::optional<WeeklySeries> weeks_of(store::RunFile const& run);

/// Follow problems for a quarter of a year, or half the run if that is shorter.
[[nodiscard]] FollowUp follow_up_of(store::Table const& issues, int days);

[[nodiscard]] Flow flow_of(store::Table const& issues, std::vector<OfficeDigest> const& offices);
[[nodiscard]] PostLoads loads_of(store::Table const& posts, std::size_t offices);
[[nodiscard]] std::vector<CourtyardDigest> courtyards_of(store::Table const& courtyards);

// Stages of a flow. Tiers follow after the fixed ones.
enum class Noticed { nobody, resident, patrol, council, sensor };
enum class Closed { never, neighbours, first_tier };
enum class Outcome { solved, faded, open_closed, open_known, open_unknown };

} // namespace linli::report
