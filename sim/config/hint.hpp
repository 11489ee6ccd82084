#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace linli::config {

/// "did you mean `x`?" with the candidate nearest to `word`; else what the candidates are, if they are few;
/// else `otherwise`.
[[nodiscard]] std::string hint_among(std::string_view word, std::vector<std::string> const& candidates,
                                     std::string otherwise = {});

} // namespace linli::config
