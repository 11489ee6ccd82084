#pragma once

#include <string_view>

namespace linli::report {

/// How the page looks on screens and on paper, as CSS.
[[nodiscard]] std::string_view style();

} // namespace linli::report
