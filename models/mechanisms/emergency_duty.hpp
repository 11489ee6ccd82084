#pragma once

#include "models/mechanisms/emergency_needs.hpp"
#include "models/model.hpp"

namespace linli {

/// Hours that an office may give to surge tasks on one day, the way and the handing over included.
struct DutyHours {
    double ordinary = 0.0; ///< taken from its hours for issues and meetings
    double extra = 0.0;    ///< on top: overtime, or emergency hours of council members
};

/// What an office of a corps may give on the day of `step`.
///
/// Officials and volunteers at posts: a share of their hours of that day and extra hours a head. Councils:
/// the same share, and what members add in an emergency, which follows motivation and suffers from strain.
/// Nothing before the corps turns out.
[[nodiscard]] DutyHours duty_hours(Model const& model, Partition const& partition, Office const& office,
                                   DutyCorps const& corps, Step step, bool at_war);

/// Let every corps that stands in a community meet `needs` in its turn, and those above it with the hours
/// that they have sent. The grade of a courtyard goes before the task, the task before the courtyard; within
/// them hours are spread in proportion to what is open. Hours of offices are taken away for the whole day.
/// @param day  books of this day, balanced
void meet_needs(Model const& model, Partition& partition, DayNeeds& needs, Step step, EmergencyDay& day);

/// Put a day's emergency hours of an office into its books of hours spent.
void book_duty(Model const& model, Office& office, Step step);

/// Decide in the evening which hours offices above the communities give on the day that begins with
/// `tomorrow`: as many as were open today when their turn came, in proportion. Serial, between steps.
void send_hours(Model const& model, std::span<Partition> world, Step tomorrow);

/// End of a week: strain of council members follows the emergency hours that they gave, and some drop out.
/// Randomness: (seed, dropout, person, week).
void strain_members(Model const& model, Partition& partition, Step step);

} // namespace linli
