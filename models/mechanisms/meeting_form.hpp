#pragma once

#include "models/model.hpp"

namespace linli {

/// What a meeting on a collective work is like: who comes, how it persuades, what it costs.
struct MeetingForm {
    double attendance = 0.0; ///< probability that a household that nobody has invited comes
    double invited = 0.0;    ///< and one that somebody has invited
    double invited_share = 0.0;
    double skill = 1.0; ///< of the chair, advice included
    double hours = 0.0; ///< of the office
};

/// The form of the meetings that an office holds on an issue.
///
/// An office with `deliberation` sits with fixed members and an adviser and invites those concerned one by
/// one; where there are `stool_talks` with `works`, the meeting is held in the yard. Both bring more people
/// at the cost of hours. Absent both: the chair alone, in a room or not.
[[nodiscard]] MeetingForm meeting_form(Model const& model, Office const& office, Ticket const& ticket);

} // namespace linli
