#pragma once

#include "viz/view/canvas.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace linli::viz {

/// Text in lines of at most `width`: broken at spaces and between Chinese letters, but not before a closing
/// sign. A word that is wider than a line stands on its own, too wide.
[[nodiscard]] std::vector<std::string> wrapped(Canvas const& canvas, std::string_view text, double width);

} // namespace linli::viz
