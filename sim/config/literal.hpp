#pragma once

#include "sim/config/node.hpp"

#include <string>

namespace linli::config {

/// A value as TOML on one line, tables inline: read again it is the same value.
[[nodiscard]] std::string literal_of(Node const& node);

/// A text as TOML, in double quotes.
[[nodiscard]] std::string text_literal(std::string const& text);

} // namespace linli::config
