#include "viz/panels/widgets.hpp"

#include "viz/panels/imgui_canvas.hpp"

namespace linli::viz {

namespace {

std::string with_id(std::string const& label, std::string const& key) {
    return label + "###" + key;
}

} // namespace

void Widgets::note(std::string const& key) const {
    if (probes_ != nullptr) {
        probes_->note(key, area_between(ImGui::GetItemRectMin(), ImGui::GetItemRectMax()));
    }
}

void Widgets::note(std::string const& key, Area area) const {
    if (probes_ != nullptr) {
        probes_->note(key, area);
    }
}

bool Widgets::button(std::string const& key, std::string const& label) const {
    bool const pressed = ImGui::Button(with_id(label, key).c_str());
    note(key);
    return pressed;
}

bool Widgets::toggle(std::string const& key, std::string const& label, bool on) const {
    if (on) {
        ImGui::PushStyleColor(ImGuiCol_Button, ImGui::GetStyleColorVec4(ImGuiCol_ButtonActive));
        ImGui::PushStyleColor(ImGuiCol_ButtonHovered, ImGui::GetStyleColorVec4(ImGuiCol_ButtonActive));
        ImGui::PushStyleColor(ImGuiCol_Text, packed(colours::paper));
    }
    bool const pressed = button(key, label);
    if (on) {
        ImGui::PopStyleColor(3);
    }
    return pressed;
}

bool Widgets::checkbox(std::string const& key, std::string const& label, bool on) const {
    bool const changed = ImGui::Checkbox(with_id(label, key).c_str(), &on);
    note(key);
    return changed;
}

bool Widgets::choice(std::string const& key, std::vector<std::string> const& labels, std::size_t& chosen,
                     float width) const {
    bool changed = false;
    ImGui::SetNextItemWidth(width);
    auto const* const shown = chosen < labels.size() ? labels[chosen].c_str() : "";
    bool const open = ImGui::BeginCombo(("###" + key).c_str(), shown, ImGuiComboFlags_HeightLargest);
    note(key);
    if (open) {
        for (std::size_t i = 0; i < labels.size(); ++i) {
            if (ImGui::Selectable(with_id(labels[i], key + std::to_string(i)).c_str(), i == chosen)) {
                changed = i != chosen;
                chosen = i;
            }
            note(key + '/' + std::to_string(i));
        }
        ImGui::EndCombo();
    }
    return changed;
}

void text_in(Colour colour, std::string const& text) {
    ImGui::PushStyleColor(ImGuiCol_Text, packed(colour));
    ImGui::TextUnformatted(text.c_str());
    ImGui::PopStyleColor();
}

} // namespace linli::viz
