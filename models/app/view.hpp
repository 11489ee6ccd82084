#pragma once

#include <filesystem>
#include <iosfwd>
#include <string>
#include <vector>

namespace linli::app {

/// Where the viewer stands: a program of its own beside this one, so that this one needs no window library.
[[nodiscard]] std::filesystem::path viewer_program();

/// Become the viewer with these words. Returns only if it is not there: tells what to do and gives the exit
/// code.
[[nodiscard]] int view(std::filesystem::path const& viewer, std::vector<std::string> const& words,
                       std::ostream& notes);

} // namespace linli::app
