#pragma once

#include "viz/view/run.hpp"

#include <string>
#include <string_view>

namespace linli::viz {

/// What a number means, in a language; the English sentence of the schema where there is no other.
[[nodiscard]] std::string parameter_meaning(Language language, std::string_view english);

/// Whether the table knows the sentence.
[[nodiscard]] bool has_parameter_meaning(std::string_view english);

/// Where a number belongs, in words: the sections of its path, with the names of offices, posts, channels and
/// issue kinds of the run. In English the path without its first part, as `--set` takes it.
[[nodiscard]] std::string parameter_place(Language language, std::string_view path, Run const& run);

/// All Chinese of the tables, for the glyphs of the font.
[[nodiscard]] std::string parameter_texts();

} // namespace linli::viz
