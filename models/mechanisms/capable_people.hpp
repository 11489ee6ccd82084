#pragma once

#include "models/model.hpp"

#include <vector>

namespace linli {

/// Hours of search that one courtyard gets before its n-th election.
[[nodiscard]] double search_hours(Model const& model, std::uint32_t community, std::uint32_t courtyard,
                                  std::uint32_t attempt);

/// Residents of a courtyard who are capable, do not stand by themselves, and are found and persuaded to.
/// Randomness: (seed, search, person, attempt).
[[nodiscard]] std::vector<Resident> find_capable(Model const& model, Partition const& partition,
                                                 std::uint32_t courtyard, std::uint32_t attempt,
                                                 std::vector<Resident> const& candidates);

} // namespace linli
