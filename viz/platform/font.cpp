#include "viz/platform/font.hpp"

#include "sim/core/error.hpp"
#include "viz/platform/font_data.hpp"
#include "viz/view/strings.hpp"

#include <imgui.h>
#include <imgui_freetype.h>

#include <ft2build.h>
#include FT_FREETYPE_H

namespace linli::viz {

namespace {

/// Numbers and signs that are put into strings at run time.
constexpr std::string_view signs = "…−×≥·：";

std::string all_strings() {
    std::string all(signs);
    for (std::size_t i = 0; i < static_cast<std::size_t>(Text::count); ++i) {
        auto const line = phrase(static_cast<Text>(i));
        all += line.en;
        all += line.zh;
    }
    return all;
}

} // namespace

void Font::build(std::string_view texts) const {
    auto& atlas = *ImGui::GetIO().Fonts;
    atlas.Clear();
    ImFontGlyphRangesBuilder wanted;
    wanted.AddRanges(atlas.GetGlyphRangesDefault());
    auto const strings = all_strings();
    wanted.AddText(strings.data(), strings.data() + strings.size());
    if (!texts.empty()) { // an end of nullptr means: read to the final zero
        wanted.AddText(texts.data(), texts.data() + texts.size());
    }
    ImVector<ImWchar> ranges;
    wanted.BuildRanges(&ranges);

    auto const data = font_data();
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;
    config.OversampleH = 1;
    config.PixelSnapH = true;
    atlas.FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
    atlas.FontBuilderFlags = ImGuiFreeTypeBuilderFlags_LightHinting;
    // ImGui takes a pointer to what it may own; it does not own and never changes this.
    auto* const bytes = const_cast<std::byte*>(data.data()); // NOLINT(cppcoreguidelines-pro-type-const-cast)
    atlas.AddFontFromMemoryTTF(bytes, static_cast<int>(data.size()), pixels_, &config, ranges.Data);
    if (!atlas.Build()) {
        throw RunError("the font of the viewer cannot be drawn");
    }
}

bool font_has(char32_t letter) {
    FT_Library library = nullptr;
    FT_Face face = nullptr;
    auto const data = font_data();
    if (FT_Init_FreeType(&library) != 0) {
        return false;
    }
    bool found = false;
    // FreeType reads bytes as unsigned char, which may look at anything.
    auto const* const bytes = reinterpret_cast<FT_Byte const*>(data.data());
    if (FT_New_Memory_Face(library, bytes, static_cast<FT_Long>(data.size()), 0, &face) == 0) {
        found = FT_Get_Char_Index(face, letter) != 0;
        FT_Done_Face(face);
    }
    FT_Done_FreeType(library);
    return found;
}

} // namespace linli::viz
