#pragma once

#include "models/model.hpp"

namespace linli {

/// Plan the founding of the bodies of every courtyard, as the structure says. Called when a run begins.
void plan_founding(Model const& model, Partition& partition);

/// Take the next step towards a body: rules → nomination and vetting → list posted → show of hands, or a vote
/// of the owners with a quorum → result posted → badge; later, fill its empty seats. A courtyard that cannot
/// fill its seats shares the body of a neighbour, or tries again. Nobody sits in two bodies of a courtyard.
/// Source: cases.md G5, P1 and numbers 7 to 11 of case 000. Randomness: (seed, standing | hands | member,
/// person, try, body); (seed, ballot, courtyard, flat, round).
void founding_due(Model const& model, Partition& partition, Step step, Entry const& entry);

/// Number of the body that fills an office template: 0 the first, 1 … further ones, -1 none.
[[nodiscard]] int body_of(Model const& model, std::uint8_t code);
/// Whether a body serves a courtyard, its own or a shared one.
[[nodiscard]] bool is_serving(Model const& model, Partition const& partition, std::uint32_t courtyard,
                              std::uint8_t body);

/// The council that serves a courtyard: its own, or the one it shares.
[[nodiscard]] Council& council_for(Partition& partition, std::uint32_t courtyard);
[[nodiscard]] OfficeRef council_office(Model const& model, Partition const& partition,
                                       std::uint32_t courtyard, std::uint8_t body = 0);

/// The office whose patrol comes through a courtyard, the one that comes there most often; may not exist.
[[nodiscard]] OfficeRef patrol_office(Model const& model, Partition const& partition,
                                      std::uint32_t courtyard);

/// A resident as a member of a council, before anybody is elected.
/// Randomness: (seed, member, person).
[[nodiscard]] Member make_member(Model const& model, Partition const& partition, Resident resident);

/// Set the hours of a council's office, its rounds and its talks from its members.
void refresh_council(Model const& model, Partition& partition, Step step, std::uint32_t host,
                     std::uint8_t body = 0);

} // namespace linli
