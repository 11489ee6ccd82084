#pragma once

#include "models/model.hpp"

#include <span>

namespace linli {

/// Have the supervisory board of the compound inspect a closing, if it has hours left this week; true if it
/// sees that the problem is still there and orders it done again.
/// Source: cases.md P6. Randomness: (seed, board_audit, key, n-th closing).
[[nodiscard]] bool board_objects(Model const& model, Partition& partition, Ticket const& ticket);

/// In the evening offices hear which of their closings a board has looked into; the order of partitions is
/// fixed, so that no thread can change what they believe.
/// Source: the deterrence of audits is well known (Olken 2007, doi 10.1086/517935); its size is assumed.
void learn_of_audits(Model const& model, std::span<Partition> world);

/// Share of the temptation to close falsely that an office has lost because a board looks into its closings.
/// Range: [0, 1].
[[nodiscard]] double deterred(Model const& model, Office const& office);

/// What works really cost, and how long the board of the compound takes to consent to the sum.
struct Bill {
    double yuan = 0.0;
    double days = 0.0;
};

/// Make out the bill for an issue whose office stands in `partition`. Works cost more than they need by a
/// waste that the board may see, if the sum is one that it looks at, the office stands in its community, and
/// it has hours left this week.
/// Randomness: (seed, waste | board_review, key, n-th report).
[[nodiscard]] Bill make_out_bill(Model const& model, Partition& partition, Ticket const& ticket);

} // namespace linli
