#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace linli::app {

/// Do what the words of the command line ask for. Prints results to `out`, the rest to `notes`; never throws.
/// Gives the exit code.
[[nodiscard]] int run_program(std::vector<std::string> const& words, std::ostream& out, std::ostream& notes);

} // namespace linli::app
