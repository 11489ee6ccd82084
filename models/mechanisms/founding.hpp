#pragma once

#include "models/model.hpp"

namespace linli {

/// Plan the founding of a council in every courtyard, as the structure says. Called when a run begins.
void plan_founding(Model const& model, Partition& partition);

/// Take the next step towards a council: rules → nomination and vetting → list posted → show of hands →
/// result posted → badge. A courtyard that cannot fill its seats shares the council of a neighbour, or tries
/// again. Source: cases.md G5 and numbers 7 to 11 of case 000. Randomness: (seed, standing | hands | member,
/// person, try).
void founding_due(Model const& model, Partition& partition, Step step, Entry const& entry);

/// Fill the empty seats of a council with new candidates.
void by_election(Model const& model, Partition& partition, Step step, std::uint32_t courtyard);

/// The council that serves a courtyard: its own, or the one it shares.
[[nodiscard]] Council& council_for(Partition& partition, std::uint32_t courtyard);
[[nodiscard]] OfficeRef council_office(Model const& model, Partition const& partition,
                                       std::uint32_t courtyard);

/// The office whose patrol comes through a courtyard, the one that comes there most often; may not exist.
[[nodiscard]] OfficeRef patrol_office(Model const& model, Partition const& partition,
                                      std::uint32_t courtyard);

/// A resident as a member of a council, before anybody is elected.
/// Randomness: (seed, member, person).
[[nodiscard]] Member make_member(Model const& model, Partition const& partition, Resident resident);

/// Set the hours of a council's office, its rounds and its talks from its members.
void refresh_council(Model const& model, Partition& partition, Step step, std::uint32_t host);

} // namespace linli
