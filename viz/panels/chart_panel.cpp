#include "sim/experiment/numbers.hpp"
#include "viz/panels/imgui_canvas.hpp"
#include "viz/panels/panels.hpp"
#include "viz/view/chart_view.hpp"

#include <algorithm>
#include <cmath>

namespace linli::viz {

namespace {

using experiment::percent;
using experiment::readable;

/// One of the structures, if there are several.
void draw_arms(Viewer& viewer, Widgets const& widgets) {
    viewer.chart_arm = std::min(viewer.chart_arm, viewer.study.arms().size() - 1);
    for (std::size_t a = 0; a < viewer.study.arms().size(); ++a) {
        if (a > 0) {
            ImGui::SameLine();
        }
        auto const letter = std::string(1, static_cast<char>('A' + a)) + "  ";
        auto const name = letter + viewer.study.arm_name(a, widgets.language());
        if (widgets.toggle("chart/arm/" + std::to_string(a), name, a == viewer.chart_arm)) {
            viewer.chart_arm = a;
            viewer.chart_office.reset();
        }
    }
}

/// From the office below to its parent, bent at right angles, as wide as what is passed up.
void draw_link(ChartNode const& from, ChartNode const& to, double most, Canvas& canvas) {
    auto const width = std::isnan(from.passed_up) || most <= 0.0 ? 1.5 : 1.0 + 9.0 * from.passed_up / most;
    auto const colour = from.passed_up > 0.0 ? Colour{90, 120, 160} : Colour{190, 196, 204};
    if (from.area.y < to.area.bottom()) { // beside each other, in one row
        auto const a = from.area.centre();
        auto const b = to.area.centre();
        canvas.polyline(std::array<Point, 2>{a, b}, colour, width);
        return;
    }
    auto const start = Point{from.area.centre().x, from.area.y};
    auto const end = Point{to.area.centre().x, to.area.bottom()};
    auto const middle = (start.y + end.y) / 2.0;
    canvas.polyline(std::array<Point, 4>{start, {start.x, middle}, {end.x, middle}, end}, colour, width);
}

void draw_node(Viewer const& viewer, ChartNode const& node, Widgets const& widgets, Canvas& canvas) {
    auto const& run = viewer.study.arms()[viewer.chart_arm].run();
    auto const& office = run.offices()[node.office];
    auto const line = canvas.text_height();
    auto const& area = node.area;
    auto const load = node.load.load();
    canvas.rectangle(area, load_colour(load));
    bool const chosen = viewer.chart_office == node.office;
    canvas.frame(area, chosen ? colours::ink : Colour{150, 156, 166}, chosen ? 3.0 : 1.0);
    int const lines = std::max(1, static_cast<int>((area.height - line * 1.9) / line));
    text_block(canvas, {area.centre().x, area.y + line * 0.35}, area.width - 8.0, lines, colours::ink,
               say(widgets.language(), office.name, office.id));
    auto const foot =
        node.load.offices == 0 ? widgets.say(Text::no_staff) : widgets.say(Text::load_of, {percent(load)});
    auto const count = node.load.offices > 1 ? "  × " + std::to_string(node.load.offices) : std::string();
    canvas.text({area.centre().x, area.bottom() - line * 0.9}, Align::centre, colours::ink,
                fitted(canvas, foot + count, area.width - 6.0));
    // How full the hours are, along the lower edge.
    auto const share = std::isnan(load) ? 0.0 : std::clamp(load, 0.0, 1.0);
    canvas.rectangle({area.x, area.bottom() - 4.0, area.width * share, 4.0}, Colour{60, 70, 84});
}

void draw_line(std::string const& label, std::string const& value) {
    ImGui::TableNextColumn();
    text_in(colours::faint, label);
    ImGui::TableNextColumn();
    ImGui::TextUnformatted(value.c_str());
}

void draw_numbers(ChartNode const& node, Run const& run, Widgets const& widgets) {
    auto const& office = run.offices()[node.office];
    auto const parent = static_cast<std::size_t>(office.parent);
    text_in(colours::faint, widgets.say(Text::passes_up_to));
    ImGui::TextUnformatted(
        (office.parent < 0 ? widgets.say(Text::nobody)
                           : say(widgets.language(), run.offices()[parent].name, run.offices()[parent].id))
            .c_str());
    if (!ImGui::BeginTable("numbers", 2, ImGuiTableFlags_SizingFixedFit)) {
        return;
    }
    ImGui::PushTextWrapPos(-1.0F); // columns are as wide as their text
    auto const& load = node.load;
    draw_line(widgets.say(Text::load), percent(load.load()));
    draw_line(widgets.say(Text::hours_had), readable(std::round(load.hours_had)));
    draw_line(widgets.say(Text::hours_issues), readable(std::round(load.hours_issues)));
    draw_line(widgets.say(Text::hours_meetings), readable(std::round(load.hours_meetings)));
    draw_line(widgets.say(Text::closed_count), readable(static_cast<double>(load.closed)));
    draw_line(widgets.say(Text::waiting_at_end), readable(static_cast<double>(load.waiting)));
    draw_line(widgets.say(Text::fatigue), readable(std::round(load.fatigue * 1000.0) / 1000.0));
    draw_line(widgets.say(Text::departures), readable(static_cast<double>(load.departures)));
    ImGui::PopTextWrapPos();
    ImGui::EndTable();
}

void draw_posts(Run const& run, Office const& office, Widgets const& widgets) {
    auto const posts = run.posts_of(office.id);
    if (posts.empty()) {
        return;
    }
    ImGui::Separator();
    ImGui::TextUnformatted(widgets.say(Text::posts).c_str());
    for (auto const& post : posts) {
        text_in(colours::faint,
                widgets.say(Text::post_line, {say(widgets.language(), post.name), readable(post.count),
                                              readable(post.hours_per_day)}));
    }
}

void draw_busiest(Viewer& viewer, Run const& run, std::size_t office, Widgets const& widgets) {
    auto const rows = busiest(run, office, 12, widgets.language());
    if (rows.empty()) {
        return;
    }
    ImGui::Separator();
    ImGui::TextUnformatted(widgets.say(rows.size() > 1 ? Text::busiest : Text::look_inside).c_str());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto const text = rows[i].where + "   " + widgets.say(Text::load_of, {percent(rows[i].load)});
        if (ImGui::Selectable((text + "###post" + std::to_string(i)).c_str())) {
            viewer.chart_post = ChosenPost{viewer.chart_arm, office, rows[i].row};
        }
        widgets.note("chart/post/" + std::to_string(i));
    }
}

void draw_detail(Viewer& viewer, Chart const& chart, Widgets const& widgets) {
    auto const& run = viewer.study.arms()[viewer.chart_arm].run();
    ImGui::PushTextWrapPos(0.0F);
    if (has_post(viewer)) {
        draw_post(viewer, widgets);
        ImGui::PopTextWrapPos();
        return;
    }
    if (!viewer.chart_office || *viewer.chart_office >= chart.nodes.size()) {
        ImGui::TextUnformatted(widgets.say(Text::chart_hint).c_str());
        ImGui::PopTextWrapPos();
        return;
    }
    auto const& node = chart.nodes[*viewer.chart_office];
    auto const& office = run.offices()[node.office];
    ImGui::TextUnformatted(say(widgets.language(), office.name, office.id).c_str());
    widgets.note("chart/detail/" + office.id);
    text_in(colours::faint, say_id(widgets.language(), "tier", office.tier) + " · " +
                                widgets.say(Text::offices_count, {std::to_string(node.load.offices)}));
    if (!std::isnan(node.passed_up)) {
        text_in(colours::faint, widgets.say(Text::passed_week, {readable(node.passed_up)}));
    }
    ImGui::Separator();
    draw_numbers(node, run, widgets);
    draw_posts(run, office, widgets);
    draw_busiest(viewer, run, node.office, widgets);
    ImGui::PopTextWrapPos();
}

void draw_boxes(Viewer& viewer, Chart const& chart, Widgets const& widgets, Area area, Canvas& canvas) {
    auto const& run = viewer.study.arms()[viewer.chart_arm].run();
    double most = 0.0;
    for (auto const& node : chart.nodes) {
        most = std::isnan(node.passed_up) ? most : std::max(most, node.passed_up);
    }
    for (auto const& row : chart.rows) {
        canvas.text({area.x, row.y + row.height / 2.0}, Align::left, colours::faint,
                    say_id(widgets.language(), "tier", row.tier));
    }
    for (auto const& node : chart.nodes) {
        auto const parent = run.offices()[node.office].parent;
        if (parent >= 0) {
            draw_link(node, chart.nodes[static_cast<std::size_t>(parent)], most, canvas);
        }
    }
    for (auto const& node : chart.nodes) {
        draw_node(viewer, node, widgets, canvas);
        ImGui::SetCursorScreenPos(vec({node.area.x, node.area.y}));
        auto const id = "chart/office/" + run.offices()[node.office].id;
        if (ImGui::InvisibleButton(id.c_str(), vec({node.area.width, node.area.height}))) {
            viewer.chart_office = node.office;
            viewer.chart_post.reset();
        }
        widgets.note(id);
        if (ImGui::IsItemHovered()) {
            ImGui::SetTooltip("%s", say(widgets.language(), run.offices()[node.office].name).c_str());
        }
    }
}

} // namespace

void draw_chart_panel(Viewer& viewer, Widgets const& widgets) {
    draw_arms(viewer, widgets);
    auto const em = ImGui::GetFontSize();
    auto const room = ImGui::GetContentRegionAvail();
    auto const side = em * 17.0F;
    ImGui::BeginChild("chart", {room.x - side - em, 0.0F});
    ImGuiCanvas canvas(*ImGui::GetWindowDrawList());
    auto const at = ImGui::GetCursorScreenPos();
    auto const size = ImGui::GetContentRegionAvail();
    Area const area{static_cast<double>(at.x), static_cast<double>(at.y), static_cast<double>(size.x),
                    static_cast<double>(size.y - em * 1.6F)};
    auto const& run = viewer.study.arms()[viewer.chart_arm].run();
    auto const chart = lay_out_chart(run, viewer.day, area, static_cast<double>(em) * 5.6);
    draw_boxes(viewer, chart, widgets, area, canvas);
    bool const has_flow = viewer.study.level() >= Level::journeys;
    canvas.text({area.x, area.bottom() + static_cast<double>(em) * 0.8}, Align::left, colours::faint,
                fitted(canvas,
                       widgets.say(Text::chart_load) + "  ·  " +
                           widgets.say(has_flow ? Text::chart_flow : Text::chart_no_flow),
                       area.width));
    ImGui::EndChild();
    ImGui::SameLine();
    ImGui::BeginChild("detail", {0.0F, 0.0F}, true);
    draw_detail(viewer, chart, widgets);
    ImGui::EndChild();
}

} // namespace linli::viz
