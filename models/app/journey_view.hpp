#pragma once

#include "models/app/journey.hpp"
#include "models/app/json.hpp"
#include "models/app/words.hpp"

#include <cstddef>
#include <string>

namespace linli::app {

/// One journey for people: what and where, its dates, its steps, and where the time went.
[[nodiscard]] std::string journey_text(Journey const& journey, Language language, std::size_t width);

/// Two texts beside each other, divided by a bar, in `width` columns; each must fit `half_width(width)`.
[[nodiscard]] std::string side_by_side(std::string const& left, std::string const& right, std::size_t width);

/// Columns of each side, and the least width at which two sides can be read.
[[nodiscard]] constexpr std::size_t half_width(std::size_t width) {
    return (width - 3) / 2;
}
inline constexpr std::size_t least_width_for_two = 76;

/// Write the journey as an object.
void write_journey(Journey const& journey, JsonWriter& json);

/// The date `day` days after `first_date` (YYYY-MM-DD); empty if that is no date or `day` not finite.
[[nodiscard]] std::string date_after(std::string const& first_date, double day);

} // namespace linli::app
