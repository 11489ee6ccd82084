#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace linli::config {

/// Names from the root of a document down to one value.
using Path = std::vector<std::string>;

/// Split `a.b."c.d"` into its names; nothing if a name is empty or a quote stays open.
[[nodiscard]] std::optional<Path> split_path(std::string_view text);

/// `prefix.name`, with the name in quotes if it would not be read back as one name.
[[nodiscard]] std::string join_path(std::string_view prefix, std::string_view name);
[[nodiscard]] std::string join_path(Path const& path);

/// True if `path` ends with all the names of `tail`.
[[nodiscard]] bool ends_with(Path const& path, Path const& tail);

} // namespace linli::config
