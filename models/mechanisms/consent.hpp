#pragma once

#include "models/model.hpp"

#include <cstdint>
#include <vector>

namespace linli {

/// What a collective work is worth to a household.
struct Stance {
    double own = 0.0; ///< net benefit as it came to the first meeting [standard deviation]
    double now = 0.0; ///< after meetings and compensation; agrees if positive
};

/// Net benefits of those whom an issue touches, after all meetings held on it so far, those under earlier
/// reports included: negotiations go on from what was reached.
///
/// A household's net benefit is drawn once, around a mean that may depend on its floor; each meeting that it
/// attends raises it by what the chair's skill and the trust in the body can do. Nobody's opinion is stored:
/// it follows from the household's draws and the number of meetings.
/// Randomness: (seed, benefit | attendance, key, household, meeting).
/// Cost: affected households times meetings.
[[nodiscard]] std::vector<Stance> stances_of(Model const& model, Office const& office, Ticket const& ticket);

/// How the question stands after a meeting.
struct Consent {
    bool reached = false;
    bool voted = false; ///< by the owners' assembly
    bool quorum_missed = false;
    bool objected = false;
    double compensation = 0.0; ///< yuan, from gainers
    double subsidy = 0.0;      ///< yuan, from the public purse
    double present = 0.0;      ///< people expected at the meeting
    std::uint64_t ballots = 0; ///< cast so far
};

/// Offer compensation if the structure provides for it, then ask: the owners' assembly where it decides, else
/// the share of households that the kind wants.
[[nodiscard]] Consent seek_consent(Model const& model, Office const& office, Ticket const& ticket);

/// Hours of the office that the next meeting on an issue takes, ballots collected included.
[[nodiscard]] double meeting_hours(Model const& model, Office const& office, Ticket const& ticket);

} // namespace linli
