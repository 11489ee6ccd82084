#pragma once

#include "viz/report/contents.hpp"

#include <filesystem>

namespace linli::app {

/// Add the table of a result of `linli reproduce`. Throws: RunError if the file is none
void add_evidence(std::filesystem::path const& file, report::Contents& contents);

/// Add what a finished study of sensitivity says; its folder, or its merged file.
/// Throws: RunError if it is no such study, or has another design
void add_sensitivity(std::filesystem::path const& study, report::Contents& contents);

} // namespace linli::app
