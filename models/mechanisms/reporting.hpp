#pragma once

#include "models/model.hpp"

namespace linli {

/// Let each who has noticed a problem (tray `deciding`) choose: nothing, solving it with neighbours, or a
/// channel.
///
/// A multinomial logit: expected help (severity, trust in the body, known bad answers) against effort, plus
/// Gumbel noise. Trust earned by answers thus brings more reports, and lost trust fewer.
/// Source: McFadden 1974; utilities are assumed, see the behaviour file.
/// Randomness: (seed, choice, key, n-th consideration); (seed, reach, person, channel).
void decide(Model const& model, Partition& partition, Step step);

/// Put a problem before its reporter today: on the tray `deciding`, once however many reasons there are.
/// Until then it cannot pass by itself.
void let_decide(Partition& partition, std::uint32_t slot);

/// Somebody who did nothing thinks again.
void reconsider_due(Model const& model, Partition& partition, Entry const& entry);

/// Trust of a resident in a body; 0.5 where trust is not simulated.
[[nodiscard]] double trust_in(Partition& partition, std::uint32_t courtyard, Resident resident, Body body,
                              Step step);

} // namespace linli
