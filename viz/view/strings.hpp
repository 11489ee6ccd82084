#pragma once

#include "sim/config/name.hpp"
#include "viz/view/language.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace linli::viz {

/// The strings of the viewer, one for each line of `strings.inc`.
enum class Text : std::size_t {
#define LINLI_TEXT(name, en, zh) name,
#include "viz/view/strings.inc"
#undef LINLI_TEXT
    count
};

/// A string as it stands in the table.
struct Phrase {
    std::string_view name;
    std::string_view en;
    std::string_view zh;
};

[[nodiscard]] Phrase phrase(Text text);

[[nodiscard]] std::string say(Language language, Text text);

/// The same, with each `{}` replaced by the next of `values`.
[[nodiscard]] std::string say(Language language, Text text, std::vector<std::string> const& values);

/// A name from a file; the other language, or `otherwise`, where it is missing.
[[nodiscard]] std::string say(Language language, config::Name const& name, std::string_view otherwise = {});

/// The label of an identifier of a run file, such as `waiting` of the family `cause`; the identifier itself
/// where the table has none.
[[nodiscard]] std::string say_id(Language language, std::string_view family, std::string_view id);

} // namespace linli::viz
