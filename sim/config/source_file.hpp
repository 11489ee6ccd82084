#pragma once

#include <filesystem>
#include <string>

namespace linli::config {

/// The whole text of an input file.
/// Throws: InputError if it is missing, a folder, no regular file, larger than `Document::most_bytes` or
/// unreadable. The hint for a missing file is the file in its folder with the nearest name.
[[nodiscard]] std::string read_source_file(std::filesystem::path const& path);

} // namespace linli::config
