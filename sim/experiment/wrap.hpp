#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace linli::experiment {

/// Break UTF-8 `text` into lines of at most `width` terminal columns.
///
/// Lines break at spaces and between Chinese characters (not before closing punctuation); a word that is
/// longer than a line is broken after one of `_ . / -` if possible, else anywhere. An empty text is one
/// empty line. A line feed in the text always breaks.
///
/// @param width  >= 2, so that a Chinese character fits
[[nodiscard]] std::vector<std::string> wrap(std::string_view text, std::size_t width);

/// `text` wrapped, each line ended by a line feed.
[[nodiscard]] std::string paragraph(std::string_view text, std::size_t width);

} // namespace linli::experiment
