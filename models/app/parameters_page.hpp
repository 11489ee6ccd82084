#pragma once

#include "models/app/explain.hpp"

#include <filesystem>
#include <string>

namespace linli::app {

/// The register of parameters as a page in Markdown: every number of the shipped files by file, every key
/// that a file may hold, every indicator. `models/PARAMETERS.md` is this page.
/// @param folder  of the library, against which files are named
[[nodiscard]] std::string parameters_page(Explanation const& all, std::filesystem::path const& folder);

} // namespace linli::app
