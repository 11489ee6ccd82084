#pragma once

#include "viz/report/contents.hpp"

#include <string>

namespace linli::report {

/// The report as one HTML page that needs nothing else: no script, no font, no picture, no network.
///
/// Both languages are on the page; two buttons choose. Equal contents give equal bytes.
[[nodiscard]] std::string render(Contents const& contents);

} // namespace linli::report
