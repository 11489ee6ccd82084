#pragma once

#include <string_view>

namespace linli::viz {

/// Letters of the font that a context draws with.
///
/// The atlas holds Latin, every string of the viewer in both languages, and what was asked for since: so the
/// language can be switched without building it again, and a picture does not depend on what was open before.
class Font {
  public:
    /// @param pixels  height of a line
    explicit Font(float pixels) : pixels_(pixels) {}

    /// Build the atlas of the current ImGui context for all strings of the viewer and `texts`.
    void build(std::string_view texts) const;

  private:
    float pixels_;
};

/// Whether the font has a glyph for the letter.
[[nodiscard]] bool font_has(char32_t letter);

} // namespace linli::viz
