#include "models/mechanisms/meeting_form.hpp"

#include <algorithm>

namespace linli {

MeetingForm meeting_form(Model const& model, Office const& office, Ticket const& ticket) {
    auto const& params = *model.behaviour.deliberating;
    auto const& mechanisms = model.structure.mechanism;
    double const comes =
        params.attendance + params.ownership_attendance * static_cast<double>(ticket.ownership) +
        (ticket.room ? params.room_attendance : 0.0) +
        (mechanisms.stool_talks && mechanisms.stool_talks->works ? params.yard_attendance : 0.0);
    MeetingForm form;
    form.attendance = std::min(1.0, comes);
    form.skill = office.skill;
    form.hours = params.meeting_hours;
    if (((model.codes.deliberation_offices >> office.code) & 1U) != 0) {
        auto const& table = *mechanisms.deliberation;
        form.invited = std::min(1.0, comes + params.invited_attendance);
        form.invited_share = table.invited_share;
        form.skill += table.adviser_skill;
        form.hours += table.members * table.member_hours +
                      table.hours_per_invitation * table.invited_share * ticket.affected;
    }
    return form;
}

} // namespace linli
