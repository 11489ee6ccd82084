#pragma once

#include <string>
#include <string_view>

namespace linli::config {

/// Check what must hold before a parser may see the text: its size, that it is UTF-8, and that neither
/// brackets nor dotted keys nest deeper than `Document::most_levels` (deeper ones crash parsers).
/// Throws: InputError.
void check_before_parsing(std::string_view text, std::string const& file);

} // namespace linli::config
