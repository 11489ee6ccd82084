#pragma once

#include "viz/platform/image.hpp"

struct ImDrawData;

namespace linli::viz {

/// Draw what ImGui wants drawn, on white, without any display. The letters come from the atlas of the current
/// context. Equal input gives equal pixels: positions are rounded to 1/256 of a pixel, and a pixel on the
/// edge of two triangles belongs to one of them.
[[nodiscard]] Image rasterise(ImDrawData const& data);

} // namespace linli::viz
