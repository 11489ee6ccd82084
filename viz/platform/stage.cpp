#include "viz/platform/stage.hpp"

#include "viz/platform/font.hpp"
#include "viz/platform/rasteriser.hpp"
#include "viz/platform/theme.hpp"

#include <imgui.h>

namespace linli::viz {

Stage::Stage(int width, int height, float pixels, std::string_view texts) : context_(ImGui::CreateContext()) {
    ImGui::SetCurrentContext(context_);
    auto& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
    io.DeltaTime = 1.0F / 60.0F;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
    set_theme(pixels);
    Font(pixels).build(texts);
    io.Fonts->SetTexID(nullptr);
}

Stage::~Stage() {
    ImGui::DestroyContext(context_);
}

void Stage::frame(std::function<void()> const& draw) {
    ImGui::SetCurrentContext(context_);
    ImGui::NewFrame();
    draw();
    ImGui::Render();
}

Image Stage::picture() const {
    ImGui::SetCurrentContext(context_);
    return rasterise(*ImGui::GetDrawData());
}

void Stage::point_at(double x, double y) {
    ImGui::SetCurrentContext(context_);
    ImGui::GetIO().MousePos = {static_cast<float>(x), static_cast<float>(y)};
}

void Stage::press(bool down) {
    ImGui::SetCurrentContext(context_);
    ImGui::GetIO().MouseDown[0] = down;
}

void Stage::wheel(double steps) {
    ImGui::SetCurrentContext(context_);
    ImGui::GetIO().MouseWheel = static_cast<float>(steps);
}

} // namespace linli::viz
