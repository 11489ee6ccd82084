#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace linli::viz {

/// The viewer with the words of its command line. Returns the exit code; never throws.
int run_viewer(std::vector<std::string> const& words, std::ostream& out, std::ostream& notes);

} // namespace linli::viz
