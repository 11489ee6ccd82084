#include "sim/experiment/numbers.hpp"
#include "viz/panels/imgui_canvas.hpp"
#include "viz/panels/panels.hpp"

#include <algorithm>
#include <cmath>

namespace linli::viz {

namespace {

void draw_series_choice(Viewer& viewer, Widgets const& widgets) {
    auto& chosen = viewer.series.series;
    for (auto const* const column : viewer.study.first().series()) {
        auto const found = std::find(chosen.begin(), chosen.end(), column->name);
        auto const label = say_id(widgets.language(), "series", column->name);
        if (widgets.checkbox("series/" + column->name, label, found != chosen.end())) {
            if (found != chosen.end()) {
                chosen.erase(found);
            } else {
                chosen.push_back(column->name);
            }
        }
    }
    ImGui::Separator();
    if (widgets.checkbox("series/weekly", widgets.say(Text::weekly_mean), viewer.series.weekly_mean)) {
        viewer.series.weekly_mean = !viewer.series.weekly_mean;
    }
}

std::vector<Place> places_with_days(Run const& run) {
    std::vector<Place> places;
    for (auto tier = run.top().tier;; tier = below(tier)) {
        for (std::uint32_t i = 0; i < run.places(tier).size(); ++i) {
            places.push_back({tier, i});
        }
        if (tier == Tier::community) {
            return places;
        }
    }
}

void draw_place_choice(Viewer& viewer, Widgets const& widgets) {
    auto const& run = viewer.study.first();
    auto const places = places_with_days(run);
    std::vector<std::string> names;
    names.reserve(places.size());
    for (auto const place : places) {
        names.push_back(place_name(run, place, widgets.language()));
    }
    auto const found = std::find(places.begin(), places.end(), viewer.series.place);
    auto chosen = static_cast<std::size_t>(found - places.begin());
    ImGui::AlignTextToFramePadding();
    ImGui::TextUnformatted(widgets.say(Text::place).c_str());
    ImGui::SameLine();
    if (widgets.choice("series/place", names, chosen, ImGui::GetFontSize() * 11.0F)) {
        viewer.series.place = places[chosen];
    }
}

/// The plots stay as they are while only the day changes.
std::vector<Plot>& remembered_plots(Viewer& viewer) {
    auto const& choice = viewer.series;
    std::string key = std::to_string(static_cast<int>(viewer.language)) + (choice.weekly_mean ? "w" : "d") +
                      tier_id(choice.place.tier) + std::to_string(choice.place.number);
    for (auto const& series : choice.series) {
        key += ',' + series;
    }
    auto& remembered = viewer.remembered;
    if (remembered.plots_of != key) {
        remembered.plots = series_plots(viewer.study, choice, 0, viewer.language);
        remembered.plots_of = key;
    }
    for (auto& plot : remembered.plots) {
        plot.mark = viewer.day;
        plot.days = std::max(plot.days, viewer.live.planned);
    }
    return remembered.plots;
}

void draw_values(Plot const& plot, int day, Widgets const& widgets, Run const& run) {
    ImGui::BeginTooltip();
    text_in(colours::faint,
            widgets.say(Text::day_and_date, {std::to_string(day), std::to_string(plot.days), run.date(day)}));
    auto const row = static_cast<std::size_t>(day - 1);
    for (auto const& curve : plot.curves) {
        auto text = curve.name + ": " + experiment::readable(curve.y[row]);
        if (!curve.low.empty() && !std::isnan(curve.low[row])) {
            text += " [" + experiment::readable(curve.low[row]) + ", " +
                    experiment::readable(curve.high[row]) + ']';
        }
        text_in(curve.colour, text);
    }
    ImGui::EndTooltip();
}

void draw_plots(Viewer& viewer, Widgets const& widgets) {
    auto const& plots = remembered_plots(viewer);
    if (plots.empty()) {
        ImGui::TextUnformatted(widgets.say(Text::nothing_chosen).c_str());
        return;
    }
    ImGuiCanvas canvas(*ImGui::GetWindowDrawList());
    auto const line = canvas.text_height();
    auto const room = ImGui::GetContentRegionAvail();
    auto const legend = ImGui::GetCursorScreenPos();
    draw_legend(plots.front().curves,
                {static_cast<double>(legend.x) + 4.0, static_cast<double>(legend.y) + line * 0.6}, canvas);
    ImGui::Dummy({1.0F, static_cast<float>(line * 1.4)});
    auto const left = static_cast<double>(room.y) - line * 1.8;
    auto const height = std::max(line * 7.0, left / static_cast<double>(plots.size()) - 4.0);
    for (std::size_t i = 0; i < plots.size(); ++i) {
        auto const at = ImGui::GetCursorScreenPos();
        ImGui::InvisibleButton(("plot" + std::to_string(i)).c_str(), {room.x, static_cast<float>(height)});
        widgets.note("series/plot/" + std::to_string(i));
        Area const area{static_cast<double>(at.x), static_cast<double>(at.y), static_cast<double>(room.x),
                        height};
        draw(plots[i], area, canvas);
        auto const day = std::min(viewer.study.days(), day_at(plots[i], inner_area(area, canvas),
                                                              static_cast<double>(ImGui::GetMousePos().x)));
        if (ImGui::IsItemHovered()) {
            draw_values(plots[i], day, widgets, viewer.study.first());
        }
        if (ImGui::IsItemActive()) {
            viewer.day = day;
        }
    }
}

} // namespace

void draw_series_panel(Viewer& viewer, Widgets const& widgets) {
    draw_place_choice(viewer, widgets);
    ImGui::SameLine(0.0F, ImGui::GetFontSize());
    if (widgets.button("series/svg", widgets.say(Text::export_svg))) {
        auto const file = viewer.study.first().provenance("scenario") + "-series.svg";
        viewer.requests.push_back(
            {Request::What::save, file, series_svg(viewer.study, viewer.series, viewer.language)});
    }
    if (viewer.study.replications() > 1) {
        ImGui::SameLine(0.0F, ImGui::GetFontSize());
        text_in(colours::faint, widgets.say(Text::band_note, {std::to_string(viewer.study.replications())}));
    }
    ImGui::BeginChild("choice", {ImGui::GetFontSize() * 12.5F, 0.0F});
    draw_series_choice(viewer, widgets);
    ImGui::EndChild();
    ImGui::SameLine();
    ImGui::BeginChild("plots");
    draw_plots(viewer, widgets);
    ImGui::EndChild();
}

} // namespace linli::viz
