#include "viz/platform/theme.hpp"

#include <imgui.h>

namespace linli::viz {

void set_theme(float pixels) {
    ImGui::StyleColorsLight();
    auto& style = ImGui::GetStyle();
    style = ImGuiStyle();
    ImGui::StyleColorsLight(&style);
    style.FrameRounding = 3.0F;
    style.FrameBorderSize = 1.0F;
    style.GrabRounding = 3.0F;
    style.WindowBorderSize = 0.0F;
    style.WindowPadding = {10.0F, 8.0F};
    style.FramePadding = {8.0F, 4.0F};
    style.ItemSpacing = {8.0F, 6.0F};
    style.CellPadding = {5.0F, 2.0F};
    style.AntiAliasedLinesUseTex = false; // the software rasteriser reads the texture for letters only
    style.ScaleAllSizes(pixels / 19.0F);
    auto const set = [&](ImGuiCol which, int r, int g, int b) {
        style.Colors[which] = ImVec4(static_cast<float>(r) / 255.0F, static_cast<float>(g) / 255.0F,
                                     static_cast<float>(b) / 255.0F, 1.0F);
    };
    set(ImGuiCol_WindowBg, 255, 255, 255);
    set(ImGuiCol_ChildBg, 255, 255, 255);
    set(ImGuiCol_PopupBg, 252, 252, 253);
    set(ImGuiCol_Text, 32, 36, 44);
    set(ImGuiCol_Border, 188, 195, 206);
    set(ImGuiCol_FrameBg, 238, 240, 244);
    set(ImGuiCol_FrameBgHovered, 224, 231, 241);
    set(ImGuiCol_FrameBgActive, 208, 220, 236);
    set(ImGuiCol_Button, 229, 233, 240);
    set(ImGuiCol_ButtonHovered, 205, 219, 238);
    set(ImGuiCol_ButtonActive, 36, 92, 158);
    set(ImGuiCol_CheckMark, 36, 92, 158);
    set(ImGuiCol_SliderGrab, 36, 92, 158);
    set(ImGuiCol_SliderGrabActive, 20, 66, 122);
    set(ImGuiCol_Header, 208, 222, 241);
    set(ImGuiCol_HeaderHovered, 222, 232, 246);
    set(ImGuiCol_HeaderActive, 190, 210, 236);
    set(ImGuiCol_TableHeaderBg, 229, 233, 240);
    set(ImGuiCol_TableBorderLight, 222, 226, 232);
    set(ImGuiCol_TableBorderStrong, 196, 202, 212);
    set(ImGuiCol_TableRowBgAlt, 247, 248, 250);
    set(ImGuiCol_Separator, 214, 218, 224);
}

} // namespace linli::viz
