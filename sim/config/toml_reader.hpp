#pragma once

#include "sim/config/node.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace linli::config {

/// Parse a whole TOML document. Throws: InputError, also as `check_before_parsing`.
[[nodiscard]] Node parse_document(std::string_view text, std::string const& file);

/// Parse one TOML value given on the command line; nothing if it is none.
/// Throws: InputError as `check_before_parsing`.
[[nodiscard]] std::optional<Node> parse_value(std::string_view literal);

/// The name of the file in messages about what was given on the command line.
inline constexpr char const* command_line = "command line";

} // namespace linli::config
