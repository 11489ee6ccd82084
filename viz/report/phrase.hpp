#pragma once

#include "sim/config/name.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace linli::report {

/// A text in both languages; what is shown is chosen on the page.
using Both = config::Name;

/// A fixed text in both languages; `{0}`, `{1}` … stand for what is filled in.
struct Phrase {
    std::string_view en;
    std::string_view zh;
};

[[nodiscard]] Both both(Phrase phrase);
/// The same in both languages: a number, an identifier.
[[nodiscard]] Both same(std::string const& text);
/// The phrase with its places filled. Expects as many values as places.
[[nodiscard]] Both fill(Phrase phrase, std::vector<Both> const& values);
/// The texts with a separator of the language between them.
[[nodiscard]] Both joined(std::vector<Both> const& texts, Phrase separator);
[[nodiscard]] Both operator+(Both const& a, Both const& b);
[[nodiscard]] bool is_empty(Both const& text);

} // namespace linli::report
