// The lowest level of the map: the buildings of a courtyard, and what is known of the people in it.
#include "viz/panels/imgui_canvas.hpp"
#include "viz/panels/panels.hpp"
#include "viz/view/courtyard_view.hpp"
#include "viz/view/treemap.hpp"

#include <algorithm>
#include <cmath>

namespace linli::viz {

namespace {

/// Floors as lines across the tile, so that a tall building looks tall.
void draw_floors(Building const& building, Area area, Colour ink, Canvas& canvas) {
    for (int floor = 1; floor < building.floors; ++floor) {
        auto const y = std::floor(area.y + area.height * floor / building.floors);
        canvas.line({area.x, y}, {area.right(), y}, {ink.r, ink.g, ink.b, 36}, 1.0);
    }
}

void draw_building(Building const& building, Area area, Scale scale, MapIndicator indicator,
                   Widgets const& widgets, Canvas& canvas) {
    auto const line = canvas.text_height();
    auto const fill = std::isnan(building.value) ? colours::none : sequential(scale.share(building.value));
    auto const ink = ink_on(fill);
    canvas.rectangle(area, fill);
    draw_floors(building, area, ink, canvas);
    auto const centre = area.centre();
    std::vector<std::string> lines{
        widgets.say(Text::building_numbered, {std::to_string(building.number + 1)}),
        std::isnan(building.value) ? std::string() : map_text(indicator, building.value),
        widgets.say(Text::building_size, {std::to_string(building.floors),
                                          std::to_string(static_cast<int>(building.households))})};
    auto const fitting =
        std::min<std::size_t>(lines.size(), static_cast<std::size_t>(area.height / (line * 1.15)));
    for (std::size_t i = 0; i < fitting; ++i) {
        auto const y =
            centre.y + line * 1.1 * (static_cast<double>(i) - static_cast<double>(fitting - 1) / 2.0);
        canvas.text({centre.x, y}, Align::centre, ink, fitted(canvas, lines[i], area.width - 6.0));
    }
}

} // namespace

void draw_buildings(Viewer& viewer, Widgets const& widgets, std::size_t arm, Scale scale, Area area) {
    ImGuiCanvas canvas(*ImGui::GetWindowDrawList());
    auto const& run = viewer.study.arms()[arm].run();
    auto const buildings = buildings_of(run, viewer.map_indicator, viewer.focus.number, viewer.day);
    if (buildings.empty()) {
        canvas.text(area.centre(), Align::centre, colours::faint, widgets.say(Text::no_buildings));
        return;
    }
    std::vector<double> weights;
    weights.reserve(buildings.size());
    for (auto const& building : buildings) {
        weights.push_back(building.households);
    }
    auto const areas = row_treemap(weights, area);
    bool clicked = false;
    for (std::size_t i = 0; i < buildings.size(); ++i) {
        auto const tile = inset(areas[i], 2.0);
        draw_building(buildings[i], tile, scale, viewer.map_indicator, widgets, canvas);
        auto const key = "map/" + std::to_string(arm) + "/building/" + std::to_string(i);
        ImGui::SetCursorScreenPos(vec({tile.x, tile.y}));
        clicked = ImGui::InvisibleButton(key.c_str(),
                                         vec({std::max(1.0, tile.width), std::max(1.0, tile.height)})) ||
                  clicked;
        widgets.note(key);
        if (ImGui::IsItemHovered()) {
            ImGui::SetTooltip(
                "%s", widgets.say(Text::building_problems, {std::to_string(buildings[i].count)}).c_str());
        }
    }
    if (clicked) {
        viewer.query.place = viewer.focus;
        viewer.issue_arm = arm;
        viewer.panel = Panel::issues;
    }
}

float courtyard_width(Viewer const& viewer) {
    auto const em = ImGui::GetFontSize();
    return em * (13.0F + 7.5F * static_cast<float>(viewer.study.arms().size()));
}

void draw_courtyard(Viewer const& viewer, Widgets const& widgets) {
    auto const& study = viewer.study;
    auto const arms = study.arms().size();
    text_in(colours::faint, widgets.say(Text::courtyard_at_end));
    auto const flags = ImGuiTableFlags_RowBg | ImGuiTableFlags_BordersOuter | ImGuiTableFlags_BordersInnerV;
    if (!ImGui::BeginTable("courtyard", static_cast<int>(arms) + 1, flags)) {
        return;
    }
    ImGui::TableSetupColumn("", ImGuiTableColumnFlags_WidthStretch, 1.6F);
    for (std::size_t a = 0; a < arms; ++a) {
        ImGui::TableSetupColumn(std::string(1, static_cast<char>('A' + a)).c_str(),
                                ImGuiTableColumnFlags_WidthStretch, 1.0F);
    }
    ImGui::TableHeadersRow();
    std::vector<std::vector<CourtyardFact>> facts;
    facts.reserve(arms);
    for (auto const& arm : study.arms()) {
        facts.push_back(courtyard_facts(arm.run(), viewer.focus.number, widgets.language()));
    }
    ImGuiCanvas const canvas(*ImGui::GetWindowDrawList());
    for (std::size_t i = 0; i < facts.front().size(); ++i) {
        ImGui::TableNextRow();
        ImGui::TableNextColumn();
        text_in(colours::faint, widgets.say(facts.front()[i].title));
        for (auto const& of_arm : facts) {
            ImGui::TableNextColumn();
            auto const& value = of_arm[i].value;
            ImGui::TextUnformatted(
                fitted(canvas, value, static_cast<double>(ImGui::GetContentRegionAvail().x)).c_str());
            if (ImGui::IsItemHovered()) {
                ImGui::SetTooltip("%s", value.c_str());
            }
        }
    }
    ImGui::EndTable();
    widgets.note("map/courtyard");
}

} // namespace linli::viz
