#pragma once

#include "sim/store/run_file.hpp"

#include <vector>

namespace linli::viz {

/// A run that is not finished as a run of so many days, recorded at level `daily` and with its courtyards.
/// @param about    what does not change, of a live file
/// @param growing  its tables with a row a day; rows beyond `days` are left out
/// Expects: days >= 1, and so many rows.
[[nodiscard]] store::RunFile run_so_far(store::RunFile const& about, std::vector<store::Table> const& growing,
                                        int days);

/// The first days of a finished run, to stand beside one that is not: at level `daily` at most.
/// Expects: 1 <= days <= those of the run.
[[nodiscard]] store::RunFile beginning_of(store::RunFile const& run, int days);

/// A finished run with the days that were followed, as far as it was recorded at too low a level to have them
/// itself: what was on the screen stays there.
[[nodiscard]] store::RunFile with_days(store::RunFile run, store::RunFile const& about,
                                       std::vector<store::Table> const& growing);

} // namespace linli::viz
