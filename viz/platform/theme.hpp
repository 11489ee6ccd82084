#pragma once

namespace linli::viz {

/// Colours and sizes of the current ImGui context: light, with strong contrast, for projectors and print.
/// @param pixels  height of a line of text
void set_theme(float pixels);

} // namespace linli::viz
