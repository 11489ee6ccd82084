// Structures side by side on the same world and the same day: map above, numbers and their differences below.
#include "sim/core/text.hpp"
#include "viz/panels/imgui_canvas.hpp"
#include "viz/panels/panels.hpp"
#include "viz/view/race_view.hpp"

#include <algorithm>
#include <cmath>

namespace linli::viz {

namespace {

std::string number(double value, int digits) {
    return std::isnan(value) ? "-" : fixed(value, digits);
}

bool is_nothing(std::string const& text) {
    return text.find_first_of("123456789") == std::string::npos;
}

/// With its sign; nothing is "+0".
std::string difference(double value, int digits) {
    auto const text = number(value, digits);
    return is_nothing(text) ? number(0.0, digits) : (value > 0.0 ? "+" : "") + text;
}

void draw_right(std::string const& text, Colour colour) {
    ImGui::TableNextColumn();
    auto const room = ImGui::GetContentRegionAvail().x - ImGui::CalcTextSize(text.c_str()).x;
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + std::max(0.0F, room));
    text_in(colour, text);
}

void draw_head(Viewer const& viewer, Widgets const& widgets) {
    auto const em = ImGui::GetFontSize();
    auto const arms = viewer.study.arms().size();
    ImGui::TableSetupScrollFreeze(0, 1);
    ImGui::TableSetupColumn(widgets.say(Text::race_until, {std::to_string(viewer.day)}).c_str(),
                            ImGuiTableColumnFlags_WidthStretch, 1.0F);
    for (std::size_t a = 0; a < arms; ++a) {
        ImGui::TableSetupColumn(std::string(1, static_cast<char>('A' + a)).c_str(),
                                ImGuiTableColumnFlags_WidthFixed, em * 3.6F);
        if (a > 0) {
            ImGui::TableSetupColumn((std::string(1, static_cast<char>('A' + a)) + " − A").c_str(),
                                    ImGuiTableColumnFlags_WidthFixed, em * 3.6F);
        }
    }
    ImGui::TableHeadersRow();
}

void draw_row(Viewer& viewer, Widgets const& widgets, RaceRow const& row) {
    ImGui::TableNextRow();
    ImGui::TableNextColumn();
    auto const title = row.unit.empty() ? row.title : row.title + " [" + row.unit + ']';
    if (ImGui::Selectable((title + "###" + row.id).c_str(), viewer.race_series == row.series,
                          ImGuiSelectableFlags_SpanAllColumns)) {
        viewer.race_series = row.series;
    }
    widgets.note("race/row/" + row.id);
    for (std::size_t a = 0; a < row.values.size(); ++a) {
        draw_right(number(row.values[a], row.digits), colours::ink);
        if (a > 0) {
            auto const text = difference(row.values[a] - row.values[0], row.digits);
            auto const colour = is_nothing(text)   ? colours::faint
                                : row.is_better(a) ? colours::good
                                : row.is_worse(a)  ? colours::bad
                                                   : colours::faint;
            draw_right(text, colour);
        }
    }
}

void draw_numbers(Viewer& viewer, Widgets const& widgets, Place place, ImVec2 size) {
    auto const columns = static_cast<int>(2 * viewer.study.arms().size());
    auto const flags = ImGuiTableFlags_RowBg | ImGuiTableFlags_ScrollY | ImGuiTableFlags_BordersOuter |
                       ImGuiTableFlags_BordersInnerV;
    if (!ImGui::BeginTable("race", columns, flags, size)) {
        return;
    }
    draw_head(viewer, widgets);
    for (auto const& row : race_rows(viewer.study, place, viewer.day, widgets.language())) {
        draw_row(viewer, widgets, row);
    }
    ImGui::EndTable();
}

/// The chosen row over the days, all structures in one plot.
void draw_curve(Viewer& viewer, Widgets const& widgets, Place place) {
    auto& plot = viewer.remembered.race_plot;
    auto key = viewer.race_series + tier_id(place.tier) + std::to_string(place.number) +
               std::to_string(static_cast<int>(viewer.language));
    if (viewer.remembered.race_plot_of != key) {
        auto plots = series_plots(viewer.study, {{viewer.race_series}, place, true}, 0, viewer.language);
        plot = plots.empty() ? Plot{} : std::move(plots.front());
        viewer.remembered.race_plot_of = std::move(key);
    }
    plot.mark = viewer.day;
    plot.days = std::max(plot.days, viewer.live.planned);
    ImGuiCanvas canvas(*ImGui::GetWindowDrawList());
    auto const at = ImGui::GetCursorScreenPos();
    auto const room = ImGui::GetContentRegionAvail();
    ImGui::InvisibleButton("curve", {std::max(room.x, 1.0F), std::max(room.y, 1.0F)});
    widgets.note("race/curve");
    auto const area = area_between(at, {at.x + room.x, at.y + room.y});
    if (!plot.curves.empty()) {
        draw(plot, area, canvas);
    }
    if (ImGui::IsItemActive() && !plot.curves.empty()) {
        auto const day = day_at(plot, inner_area(area, canvas), static_cast<double>(ImGui::GetMousePos().x));
        viewer.day = std::min(day, viewer.study.days());
    }
}

} // namespace

void draw_race_panel(Viewer& viewer, Widgets const& widgets) {
    auto const em = ImGui::GetFontSize();
    auto const arms = viewer.study.arms().size();
    draw_map_head(viewer, widgets);
    if (arms == 1) {
        text_in(colours::faint, widgets.say(Text::race_of_one));
    }
    auto const origin = ImGui::GetCursorScreenPos();
    auto const room = ImGui::GetContentRegionAvail();
    auto const height = std::max(em * 8.0F, room.y - em * 19.6F);
    auto const tiles = area_between(origin, {origin.x + room.x, origin.y + height});
    draw_map_legend(viewer, widgets, {tiles.x, tiles.bottom(), tiles.width, static_cast<double>(em) * 1.2});
    draw_map_tiles(viewer, widgets, tiles, arms); // last, because it may change the focus
    ImGui::SetCursorScreenPos({origin.x, origin.y + height + em * 1.6F});
    auto const place = race_place(viewer.study.first(), viewer.focus);
    auto const width = std::min(room.x, em * (11.5F + 8.3F * static_cast<float>(arms)));
    draw_numbers(viewer, widgets, place, {width, ImGui::GetContentRegionAvail().y});
    if (room.x - width > em * 12.0F) {
        ImGui::SameLine();
        draw_curve(viewer, widgets, place);
    }
}

} // namespace linli::viz
