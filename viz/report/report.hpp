#pragma once

#include "viz/report/contents.hpp"
#include "viz/report/scripts.hpp"

#include <string>

namespace linli::report {

/// The report as one HTML page that needs nothing else: no font, no picture, no network.
///
/// Both languages are on the page; two buttons choose. Every number that a plot shows stands in a table too,
/// so that the page is whole where scripts do not run. Equal contents give equal bytes.
[[nodiscard]] std::string render(Contents const& contents, Scripts const& scripts = built_in_scripts());

} // namespace linli::report
