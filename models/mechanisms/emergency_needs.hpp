#pragma once

#include "models/model.hpp"

#include <vector>

namespace linli {

/// A surge task in the courtyards of a community on one day.
struct Need {
    std::size_t emergency = 0;
    std::size_t task = 0;
    std::vector<double> full;  ///< hours by courtyard that the emergency calls for
    std::vector<double> asked; ///< of those, hours that the structure's grade of control asks for
    std::vector<double> left;  ///< of those, hours that nobody has given yet
};

/// All that has to be done in a community on one day, the most important first.
struct DayNeeds {
    std::vector<Need> needs;
    std::vector<std::uint8_t> grade; ///< by courtyard: 0 is served first
};

/// Gates of a courtyard that need watching.
[[nodiscard]] std::uint32_t gates_to_watch(Emergency const& emergency, EmergencyDuty const* duty,
                                           std::uint32_t residents);

/// What the emergencies of `day` call for in a community. A task with a deadline comes up on its first day
/// and is asked for until it is done or the deadline has passed; all others come up every day anew.
[[nodiscard]] DayNeeds needs_of(Model const& model, Partition& partition, std::int32_t day);

/// Hours that come up on `day`: all those of daily tasks, and a task with a deadline on its first day.
[[nodiscard]] double hours_coming_up(Model const& model, DayNeeds const& needs, std::int32_t day);

/// Take the day's work into the books: cover of each courtyard, and what is left of tasks with a deadline.
void close_needs(Model const& model, Partition& partition, DayNeeds const& needs, std::int32_t day);

} // namespace linli
