#pragma once

#include "models/model.hpp"

namespace linli {

/// Whether the office that collects the ballots of a founding has done with the one before.
[[nodiscard]] bool organiser_is_free(Model const& model, Partition const& partition, Founding const& rules,
                                     std::uint32_t courtyard);

/// Hold the vote of the owners by which a body is founded: do enough of them vote, by number and by area?
///
/// A routine matter: nobody has a stake. The organiser owes the hours for all doors called at.
/// Source: Civil Code art. 278; evidence.md, vote_quorum, assembly_turnout.
/// Randomness: (seed, ballot, courtyard and body and try, flat, round).
[[nodiscard]] bool reaches_quorum(Model const& model, Partition& partition, Founding const& rules,
                                  std::uint32_t courtyard, std::uint32_t attempt, std::uint8_t body,
                                  Step step);

} // namespace linli
