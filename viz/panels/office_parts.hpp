#pragma once

#include "viz/panels/widgets.hpp"
#include "viz/view/office_days.hpp"

#include <string>
#include <vector>

namespace linli::viz {

// What the side of the organisation chart shows of a kind of office and of one office alike.

/// A number of the days chosen, and of the whole run; empty where it is not known.
struct OfficeNumber {
    Text title;
    std::string days;
    std::string run;
};

/// The numbers that both tables of a run file tell.
[[nodiscard]] std::vector<OfficeNumber> office_numbers(OfficeDays const& days, OfficeDays const& run);

[[nodiscard]] Text title_of(Period period);

/// @param with_days  false: only the whole run, for files without offices by day
void draw_office_numbers(std::vector<OfficeNumber> const& numbers, Period period, bool with_days,
                         Widgets const& widgets);

/// Load and queue over the run, the day marked. A click or drag goes to the day: returned, 0 for none.
int draw_office_curves(OfficeCurves const& curves, int day, int days, Widgets const& widgets);

} // namespace linli::viz
