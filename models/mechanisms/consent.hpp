#pragma once

#include "models/model.hpp"

namespace linli {

/// Whether enough of the affected households agree after the meetings held so far.
///
/// A household's net benefit is drawn once, around a mean that may depend on its floor; each meeting that it
/// attends raises it by what the chair's skill and the trust in the body can do. It agrees when its benefit
/// is positive. Nobody's opinion is stored: it follows from the household's draws and the number of meetings.
/// Randomness: (seed, benefit | attendance, key, household, meeting).
/// Cost: affected households times meetings.
[[nodiscard]] bool has_consent(Model const& model, Office const& office, Ticket const& ticket);

} // namespace linli
