#pragma once

#include "models/model.hpp"

#include <string>

namespace linli {

/// Whether something that begins on `start` and lasts `days` (0: for good) is on at a step. Unit: days.
[[nodiscard]] bool is_on(Model const& model, Step step, double start, double days);

/// Share of an office's hours that other duties take at a step: campaigns, activities, searches, inventories.
/// What is left goes to issues and meetings, so that no hour is worked twice. Range: [0, 1].
[[nodiscard]] double duty_of(Model const& model, OfficeTemplate const& office, Step step);

/// Bring the duty of each office up to date, at the beginning of a step.
void refresh_duties(Model const& model, Partition& partition, Step step);

/// Template with an id; one that does not exist is caught when the files are read.
[[nodiscard]] std::uint8_t code_of(Model const& model, std::string const& office);

/// The office that serves a courtyard, with the hours that its posts give it and nobody has changed; serves
/// nobody if there is none.
[[nodiscard]] Office planned_office(Model const& model, std::uint32_t community, std::uint32_t courtyard,
                                    std::uint8_t code);

/// Hours for issues and meetings in a week without holidays, before other duties.
[[nodiscard]] double weekly_hours(Model const& model, Office const& office);

} // namespace linli
