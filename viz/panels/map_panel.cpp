#include "sim/experiment/numbers.hpp"
#include "viz/panels/imgui_canvas.hpp"
#include "viz/panels/panels.hpp"

#include <algorithm>
#include <cmath>

namespace linli::viz {

namespace {

using experiment::readable;

void draw_choice(Viewer& viewer, Widgets const& widgets) {
    std::vector<std::string> labels;
    for (auto const indicator : map_indicators) {
        bool const missing = needs_issues(indicator) && viewer.study.arms().front().home_days.empty();
        auto const title = widgets.say(title_of(indicator));
        labels.push_back(missing ? widgets.say(Text::map_needs_issues, {title}) : title);
    }
    ImGui::AlignTextToFramePadding();
    ImGui::TextUnformatted(widgets.say(Text::colour_by).c_str());
    ImGui::SameLine();
    auto chosen = static_cast<std::size_t>(viewer.map_indicator);
    if (widgets.choice("map/indicator", labels, chosen, ImGui::GetFontSize() * 18.0F)) {
        viewer.map_indicator = map_indicators.at(chosen);
    }
}

/// The way from the whole case down to the focus; each step leads back up.
void draw_way(Viewer& viewer, Widgets const& widgets) {
    auto const& run = viewer.study.first();
    std::vector<Place> way{viewer.focus};
    while (way.back() != run.top() && way.back().tier != Tier::district) {
        way.push_back(run.parent(way.back()));
    }
    for (std::size_t i = way.size(); i-- > 0;) {
        ImGui::SameLine(0.0F, ImGui::GetFontSize() * (i + 1 == way.size() ? 1.5F : 0.4F));
        bool const is_top = i + 1 == way.size() && run.places(Tier::district).size() == 1;
        auto const name =
            is_top ? widgets.say(Text::whole_case) : place_name(run, way[i], widgets.language());
        if (widgets.toggle("map/way/" + std::to_string(way.size() - 1 - i), name, i == 0)) {
            viewer.focus = way[i];
        }
    }
}

/// Where there are several districts, a row of them to choose from.
void draw_districts(Viewer& viewer, Widgets const& widgets) {
    auto const& run = viewer.study.first();
    if (run.places(Tier::district).size() < 2) {
        return;
    }
    std::vector<std::string> names;
    for (std::uint32_t i = 0; i < run.places(Tier::district).size(); ++i) {
        names.push_back(place_name(run, {Tier::district, i}, widgets.language()));
    }
    auto place = viewer.focus;
    while (place.tier != Tier::district) {
        place = run.parent(place);
    }
    std::size_t chosen = place.number;
    ImGui::SameLine();
    if (widgets.choice("map/district", names, chosen, ImGui::GetFontSize() * 9.0F)) {
        viewer.focus = {Tier::district, static_cast<std::uint32_t>(chosen)};
    }
}

void draw_legend(Viewer const& viewer, Widgets const& widgets, Scale scale, Area area, Canvas& canvas) {
    constexpr int steps = 24;
    auto const line = canvas.text_height();
    auto const low = readable(scale.low);
    auto const high = "≥ " + readable(scale.high);
    auto x = area.x;
    auto const y = area.y + area.height / 2.0;
    canvas.text({x, y}, Align::left, colours::ink, low);
    x += canvas.text_width(low) + line * 0.4;
    auto const width = line * 10.0;
    for (int i = 0; i < steps; ++i) {
        canvas.rectangle({x + std::floor(width * i / steps), y - line * 0.35,
                          std::floor(width * (i + 1) / steps) - std::floor(width * i / steps), line * 0.7},
                         sequential((i + 0.5) / steps));
    }
    x += width + line * 0.4;
    canvas.text({x, y}, Align::left, colours::ink, high);
    x += canvas.text_width(high) + line * 1.5;
    canvas.rectangle({x, y - line * 0.35, line, line * 0.7}, colours::none);
    x += line * 1.4;
    auto const none = widgets.say(Text::no_value);
    canvas.text({x, y}, Align::left, colours::faint, none);
    x += canvas.text_width(none) + line * 1.5;
    auto const area_text =
        widgets.say(Text::map_area) + (viewer.live.on ? "  ·  " + widgets.say(Text::map_grows) : "");
    canvas.text({x, y}, Align::left, colours::faint, fitted(canvas, area_text, area.right() - x));
}

/// Numbers of a place, under each structure.
void draw_tooltip(Viewer const& viewer, Widgets const& widgets, Place place) {
    auto const& study = viewer.study;
    auto const columns = static_cast<int>(study.arms().size()) + 1;
    ImGui::BeginTooltip();
    ImGui::TextUnformatted(place_name(study.first(), place, widgets.language()).c_str());
    ImGui::SameLine();
    text_in(colours::faint,
            widgets.say(Text::residents_count, {readable(study.first().info(place).residents)}));
    if (ImGui::BeginTable("numbers", columns, ImGuiTableFlags_SizingFixedFit)) {
        ImGui::TableNextColumn();
        for (std::size_t a = 0; a < study.arms().size(); ++a) {
            ImGui::TableNextColumn();
            text_in(arm_colour(a), std::string(1, static_cast<char>('A' + a)));
        }
        for (auto const indicator : map_indicators) {
            ImGui::TableNextColumn();
            ImGui::TextUnformatted(widgets.say(title_of(indicator)).c_str());
            for (auto const& arm : study.arms()) {
                ImGui::TableNextColumn();
                auto const value = map_value(arm, indicator, place, viewer.day);
                ImGui::TextUnformatted(std::isnan(value) ? "-" : map_text(indicator, value).c_str());
            }
        }
        ImGui::EndTable();
    }
    if (can_enter(study.first(), place)) {
        text_in(colours::faint, widgets.say(Text::map_click_down));
    }
    ImGui::EndTooltip();
}

void click(Viewer& viewer, Place place) {
    if (can_enter(viewer.study.first(), place)) {
        viewer.focus = place;
    }
}

/// The number of a numbered place; any other name as it is.
std::string short_name(std::string const& name) {
    auto const last = name.find_last_not_of("0123456789");
    auto const number = last == std::string::npos ? 0 : last + 1;
    return number < name.size() ? name.substr(number) : name;
}

/// Draws the tiles of one arm and answers what the mouse points at.
class ArmMap {
  public:
    ArmMap(Viewer& viewer, Widgets const& widgets, std::size_t arm, Scale scale)
        : viewer_(viewer), widgets_(widgets), arm_(arm), scale_(scale) {}

    void draw(Area area, Canvas& canvas) {
        auto const line = canvas.text_height();
        auto const letter = std::string(1, static_cast<char>('A' + arm_)) + "  ";
        auto const name = letter + viewer_.study.arm_name(arm_, widgets_.language());
        canvas.text({area.x + 2.0, area.y + line * 0.7}, Align::left, arm_colour(arm_),
                    fitted(canvas, name, area.width));
        Area const map{area.x, area.y + line * 1.5, area.width, area.height - line * 1.5};
        if (viewer_.focus.tier == Tier::courtyard) {
            draw_buildings(viewer_, widgets_, arm_, scale_, map);
            return;
        }
        auto const& run = viewer_.study.arms()[arm_].run();
        auto const tiles = map_tiles(run, viewer_.focus, map, std::floor(line * 1.25));
        for (auto const& tile : tiles) {
            draw_tile(tile, canvas);
        }
        answer_mouse(tiles, map);
    }

  private:
    void draw_tile(Tile const& tile, Canvas& canvas) const {
        auto const& run = viewer_.study.arms()[arm_].run();
        auto const line = canvas.text_height();
        auto const& area = tile.area;
        widgets_.note("map/" + std::to_string(arm_) + '/' + tier_id(tile.place.tier) + '/' +
                          std::to_string(tile.place.number),
                      area);
        auto const name = place_name(run, tile.place, widgets_.language());
        if (!tile.leaf) {
            bool const fits = canvas.text_width(name) <= area.width - 6.0;
            canvas.text({area.x + 3.0, area.y + line * 0.6}, Align::left, colours::ink,
                        fitted(canvas, fits ? name : short_name(name), area.width - 6.0));
            return;
        }
        auto const value =
            map_value(viewer_.study.arms()[arm_], viewer_.map_indicator, tile.place, viewer_.day);
        auto const fill = std::isnan(value) ? colours::none : sequential(scale_.share(value));
        canvas.rectangle(area, fill);
        draw_names(area, name, map_text(viewer_.map_indicator, value), ink_on(fill), canvas);
    }

    static void draw_names(Area area, std::string const& name, std::string const& value, Colour ink,
                           Canvas& canvas) {
        auto const line = canvas.text_height();
        auto const centre = area.centre();
        bool const wide = canvas.text_width(name) + 6.0 <= area.width;
        if (wide && area.height >= line * 2.4) {
            canvas.text({centre.x, centre.y - line * 0.55}, Align::centre, ink, name);
            canvas.text({centre.x, centre.y + line * 0.55}, Align::centre, ink, value);
        } else if (area.height >= line * 1.1 && canvas.text_width(value) + 4.0 <= area.width) {
            canvas.text(centre, Align::centre, ink, value);
        }
    }

    void answer_mouse(std::vector<Tile> const& tiles, Area map) {
        ImGui::SetCursorScreenPos(vec({map.x, map.y}));
        ImGui::InvisibleButton(("tiles" + std::to_string(arm_)).c_str(), vec({map.width, map.height}));
        if (!ImGui::IsItemHovered()) {
            return;
        }
        auto const mouse = ImGui::GetMousePos();
        Point const at{static_cast<double>(mouse.x), static_cast<double>(mouse.y)};
        auto const tile =
            std::find_if(tiles.rbegin(), tiles.rend(), [&](Tile const& t) { return t.area.holds(at); });
        if (tile == tiles.rend()) {
            return;
        }
        ImGui::GetWindowDrawList()->AddRect(vec({tile->area.x, tile->area.y}),
                                            vec({tile->area.right(), tile->area.bottom()}),
                                            packed(colours::ink), 0.0F, ImDrawFlags_None, 2.0F);
        draw_tooltip(viewer_, widgets_, tile->place);
        if (ImGui::IsItemClicked()) {
            clicked_ = tile->place;
        }
    }

    Viewer& viewer_;
    Widgets const& widgets_;
    std::size_t arm_;
    Scale scale_;

  public:
    std::optional<Place> clicked_;
};

/// One scale for all days. What is to come of a live run is not known: there it only grows, so that a colour
/// never means less than it did.
Scale remembered_scale(Viewer& viewer, Tier tier) {
    auto const key = std::pair(static_cast<int>(viewer.map_indicator), static_cast<int>(tier));
    auto const [entry, is_new] = viewer.remembered.scales.try_emplace(key);
    if (is_new) {
        entry->second = map_scale(viewer.study, viewer.map_indicator, tier);
        if (viewer.live.on) {
            auto const grown = viewer.grown_scales.try_emplace(key, entry->second).first;
            grown->second.low = std::min(grown->second.low, entry->second.low);
            grown->second.high = std::max(grown->second.high, entry->second.high);
            entry->second = grown->second;
        }
    }
    return entry->second;
}

Area cell_of(Area area, std::size_t arm, std::size_t arms, std::size_t columns) {
    auto const rows = (arms + columns - 1) / columns;
    auto const width = area.width / static_cast<double>(columns);
    auto const height = area.height / static_cast<double>(rows);
    auto const gap = columns > 1 ? 6.0 : 0.0;
    auto const row = arm / columns;
    return {area.x + width * static_cast<double>(arm % columns), area.y + height * static_cast<double>(row),
            width - gap, height - 4.0};
}

} // namespace

void draw_map_head(Viewer& viewer, Widgets const& widgets) {
    draw_choice(viewer, widgets);
    draw_districts(viewer, widgets);
    draw_way(viewer, widgets);
}

void draw_map_tiles(Viewer& viewer, Widgets const& widgets, Area area, std::size_t columns) {
    ImGuiCanvas canvas(*ImGui::GetWindowDrawList());
    auto const scale = remembered_scale(viewer, leaf_tier(viewer.study.first(), viewer.focus));
    std::optional<Place> clicked;
    for (std::size_t a = 0; a < viewer.study.arms().size(); ++a) {
        ArmMap map(viewer, widgets, a, scale);
        map.draw(cell_of(area, a, viewer.study.arms().size(), columns), canvas);
        clicked = map.clicked_ ? map.clicked_ : clicked;
    }
    if (clicked) {
        click(viewer, *clicked);
    }
}

void draw_map_legend(Viewer& viewer, Widgets const& widgets, Area area) {
    ImGuiCanvas canvas(*ImGui::GetWindowDrawList());
    auto const tier = leaf_tier(viewer.study.first(), viewer.focus);
    draw_legend(viewer, widgets, remembered_scale(viewer, tier), area, canvas);
}

void draw_map_panel(Viewer& viewer, Widgets const& widgets) {
    draw_map_head(viewer, widgets);
    ImGuiCanvas canvas(*ImGui::GetWindowDrawList());
    auto const origin = ImGui::GetCursorScreenPos();
    auto const room = ImGui::GetContentRegionAvail();
    auto const whole = area_between(origin, {origin.x + room.x, origin.y + room.y});
    auto const line = canvas.text_height();
    auto const tier = leaf_tier(viewer.study.first(), viewer.focus);
    bool const is_courtyard = viewer.focus.tier == Tier::courtyard;
    auto const side = is_courtyard ? courtyard_width(viewer) : 0.0F;
    Area const tiles{whole.x, whole.y, whole.width - static_cast<double>(side), whole.height - line * 1.6};
    Area const foot{whole.x, tiles.bottom(), whole.width, line * 1.6};
    draw_map_legend(viewer, widgets, foot);
    if (auto const note = courtyard_note(viewer.study.first(), viewer.map_indicator);
        tier == Tier::courtyard && note != Text::count) {
        canvas.text({foot.right(), foot.y + foot.height / 2.0}, Align::right, colours::bad,
                    widgets.say(note));
    }
    if (is_courtyard) {
        ImGui::SetCursorScreenPos(vec({tiles.right() + line * 0.5, whole.y}));
        ImGui::BeginChild("courtyard",
                          {side - static_cast<float>(line) * 0.5F, static_cast<float>(tiles.height)});
        draw_courtyard(viewer, widgets);
        ImGui::EndChild();
    }
    auto const arms = viewer.study.arms().size();
    draw_map_tiles(viewer, widgets, tiles, arms == 4 ? 2 : arms); // the last, because it may change the focus
}

} // namespace linli::viz
