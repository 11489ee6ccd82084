#include "sim/experiment/numbers.hpp"
#include "viz/panels/imgui_canvas.hpp"
#include "viz/panels/panels.hpp"

#include <algorithm>
#include <cmath>

namespace linli::viz {

namespace {

using experiment::readable;
using experiment::Sign;
using experiment::with_uncertainty;

Colour colour_of(Verdict verdict) {
    return verdict == Verdict::better  ? colours::good
           : verdict == Verdict::worse ? colours::bad
                                       : colours::faint;
}

std::string note_on(Viewer const& viewer, Results const& results, Widgets const& widgets) {
    if (viewer.study.arms().size() == 1) {
        return widgets.say(Text::results_of_one, {std::to_string(results.replications)});
    }
    return results.pairs == 0   ? widgets.say(Text::results_no_pair)
           : results.pairs == 1 ? widgets.say(Text::results_one_world)
                                : widgets.say(Text::results_paired, {std::to_string(results.pairs)});
}

void draw_text(std::string const& text, Colour colour = colours::ink) {
    ImGui::TableNextColumn();
    text_in(colour, text);
}

/// With more than two structures, a difference, its interval and its verdict share a cell, so that all are
/// seen at once.
bool is_compact(std::size_t arms) {
    return arms > 2;
}

void draw_head(Viewer const& viewer, Widgets const& widgets) {
    auto const em = ImGui::GetFontSize();
    auto const arms = viewer.study.arms().size();
    bool const compact = is_compact(arms);
    ImGui::TableSetupScrollFreeze(1, 1);
    ImGui::TableSetupColumn(widgets.say(Text::indicator).c_str(), ImGuiTableColumnFlags_WidthStretch, 1.0F);
    for (std::size_t a = 0; a < arms; ++a) {
        ImGui::TableSetupColumn(std::string(1, static_cast<char>('A' + a)).c_str(),
                                ImGuiTableColumnFlags_WidthFixed, em * (compact ? 4.0F : 5.5F));
    }
    for (std::size_t a = 1; a < arms; ++a) {
        auto const letter = std::string(1, static_cast<char>('A' + a));
        auto const difference = letter + " − A";
        ImGui::TableSetupColumn(difference.c_str(), ImGuiTableColumnFlags_WidthFixed,
                                em * (compact ? 7.5F : 5.0F));
        if (compact) {
            continue;
        }
        ImGui::TableSetupColumn((widgets.say(Text::interval) + "###i" + letter).c_str(),
                                ImGuiTableColumnFlags_WidthFixed, em * 8.5F);
        ImGui::TableSetupColumn((widgets.say(Text::verdict) + "###v" + letter).c_str(),
                                ImGuiTableColumnFlags_WidthFixed, em * 6.0F);
    }
    ImGui::TableHeadersRow();
}

void draw_row(ResultRow const& row, Widgets const& widgets) {
    ImGui::TableNextRow();
    ImGui::TableNextColumn();
    auto name = say(widgets.language(), row.name, row.id);
    if (!row.unit.empty() && row.unit != "1") {
        name += " [" + say_id(widgets.language(), "unit", row.unit) + ']';
    }
    ImGui::TextUnformatted(name.c_str());
    widgets.note("results/row/" + row.id);
    if (ImGui::IsItemHovered()) {
        ImGui::BeginTooltip();
        ImGui::PushTextWrapPos(ImGui::GetFontSize() * 24.0F);
        ImGui::TextUnformatted((say(widgets.language(), row.definition) + "\n(" + row.id + ')').c_str());
        for (std::size_t i = 0; is_compact(row.means.size()) && i < row.differences.size(); ++i) {
            auto const& other = row.differences[i];
            text_in(colour_of(other.verdict), std::string(1, static_cast<char>('B' + i)) +
                                                  " − A: " + widgets.say(text_of(other.verdict)));
        }
        ImGui::PopTextWrapPos();
        ImGui::EndTooltip();
    }
    for (double const mean : row.means) {
        draw_text(readable(mean));
    }
    for (auto const& other : row.differences) {
        auto const half = (other.high - other.low) / 2.0;
        auto const colour = colour_of(other.verdict);
        auto const interval = std::isnan(half) ? std::string()
                                               : '[' + with_uncertainty(other.low, half) + ", " +
                                                     with_uncertainty(other.high, half) + ']';
        if (is_compact(row.means.size())) {
            auto const text = with_uncertainty(other.difference, half, Sign::always);
            draw_text(interval.empty() ? text : text + '\n' + interval, colour);
            continue;
        }
        draw_text(with_uncertainty(other.difference, half, Sign::always), colour);
        draw_text(interval.empty() ? "-" : interval, colour);
        draw_text(widgets.say(text_of(other.verdict)), colour);
    }
}

bool is_shown(ResultRow const& row, Viewer const& viewer) {
    auto const& only = viewer.only_indicators;
    return viewer.all_indicators ||
           (only.empty() ? row.main : std::find(only.begin(), only.end(), row.id) != only.end());
}

} // namespace

void draw_results_panel(Viewer& viewer, Widgets const& widgets) {
    auto& remembered = viewer.remembered.results;
    if (!remembered) {
        remembered = results_of(viewer.study, viewer.meanings);
    }
    if (widgets.checkbox("results/all", widgets.say(Text::all_indicators), viewer.all_indicators)) {
        viewer.all_indicators = !viewer.all_indicators;
    }
    ImGui::SameLine(0.0F, ImGui::GetFontSize());
    auto const until = viewer.live.on && viewer.live.simulated < viewer.live.planned
                           ? widgets.say(Text::results_until, {std::to_string(viewer.live.simulated)})
                           : std::string();
    text_in(colours::faint, until + note_on(viewer, *remembered, widgets));
    for (std::size_t a = 0; a < viewer.study.arms().size(); ++a) {
        text_in(arm_colour(a), std::string(1, static_cast<char>('A' + a)) + "  " +
                                   viewer.study.arm_name(a, widgets.language()));
        if (a + 1 < viewer.study.arms().size()) {
            ImGui::SameLine(0.0F, ImGui::GetFontSize() * 1.5F);
        }
    }
    auto const arms = static_cast<int>(viewer.study.arms().size());
    bool const compact = is_compact(viewer.study.arms().size());
    if (compact) {
        text_in(colours::faint, widgets.say(Text::results_key));
    }
    auto const flags = ImGuiTableFlags_RowBg | ImGuiTableFlags_ScrollY | ImGuiTableFlags_BordersOuter |
                       ImGuiTableFlags_BordersInnerV;
    auto const columns = 1 + arms + (compact ? 1 : 3) * (arms - 1);
    auto const room = ImGui::GetContentRegionAvail();
    auto const numbers = compact ? 4.5F * static_cast<float>(arms) + 8.0F * static_cast<float>(arms - 1)
                                 : 6.0F * static_cast<float>(arms) + 21.0F * static_cast<float>(arms - 1);
    // No wider than it must be: an eye finds the way from a name to its numbers.
    auto const width = std::min(room.x, ImGui::GetFontSize() * (28.0F + numbers));
    if (ImGui::BeginTable("results", columns, flags, {width, room.y})) {
        draw_head(viewer, widgets);
        for (auto const& row : remembered->rows) {
            if (is_shown(row, viewer)) {
                draw_row(row, widgets);
            }
        }
        ImGui::EndTable();
    }
}

} // namespace linli::viz
