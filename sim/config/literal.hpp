#pragma once

#include "sim/config/node.hpp"

#include <string>

namespace linli::config {

/// A value as TOML on one line, tables inline: read again it is the same value.
[[nodiscard]] std::string literal_of(Node const& node);

} // namespace linli::config
