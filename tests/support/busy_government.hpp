#pragma once

#include "tests/support/busy_case.hpp"

namespace linli::test {

/// Busy people (see `busy_people`), and everything on as well that changes how bodies decide and how offices
/// work together: an owners' assembly and committees, compensation, tables, talks in the yard, a board,
/// property companies that come and are replaced, sessions of three, a dedicated grid, staff sent down, a
/// platform, lists of powers, a ranking, bills by shares, urgent hand-overs, a second rung of careers.
[[nodiscard]] BusyCase busy_government();

/// Every mechanism there is: a busy government that meets an epidemic and a flood.
[[nodiscard]] BusyCase everything();

} // namespace linli::test
