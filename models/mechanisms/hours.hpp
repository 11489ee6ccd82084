#pragma once

#include "models/model.hpp"

namespace linli {

/// Set up an office of a place: its people's hours, servers and money, from its template.
[[nodiscard]] Office make_office(Model const& model, std::uint32_t partition, Organization::Seat seat);

/// What the posts of an office, those that people are elected to left out, amount to.
struct Staff {
    double hours_working_day = 0.0; ///< for issues and meetings
    double hours_free_day = 0.0;
    double skill = 1.0;
    std::uint32_t servers = 1;
};
[[nodiscard]] Staff staff_of(Model const& model, Office const& office);

/// People at a post of an office, those added included.
[[nodiscard]] double heads_at(Model const& model, Office const& office, Post const& post);

/// Hours for issues and meetings that an office has on the day of `step`, all people together.
[[nodiscard]] double hours_on_day(Model const& model, Office const& office, Step step);

/// Those of a step, less what its people are away for on emergency duty.
[[nodiscard]] double hours_in_step(Model const& model, Office const& office, Step step);

/// Do first, in a step, what an office owes to duties outside its queue (`Office::claimed`), as far as its
/// hours go; returns the hours that they take.
double do_claimed(Model const& model, Partition& partition, Office& office, Step step);

/// Whether an office could do so many hours besides its queue within a week, after what it has promised.
[[nodiscard]] bool can_claim(Office const& office, double hours);

/// Hours for issues and meetings that an office has had since the first recorded day, up to the start of
/// `step`.
[[nodiscard]] double hours_had(Model const& model, Office const& office, Step step);

/// Bring the count of hours had up to the start of `step`; before the hours of an office change, and weekly.
void settle_hours(Model const& model, Office& office, Step step);

/// Hours that an office has given to other duties since the first recorded day, up to the start of `step`.
[[nodiscard]] double duty_hours(Model const& model, Office const& office, Step step);

/// Give an office more or fewer hours a day from `step` on; never below none.
void add_hours(Model const& model, Office& office, Step step, double working_day, double free_day);

/// End of a week: fatigue follows the load of the week; tired people work slower and some leave.
/// Randomness: (seed, turnover, office template and place, week).
void tire(Model const& model, Partition& partition, Step step);

} // namespace linli
