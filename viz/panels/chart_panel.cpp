#include "sim/core/text.hpp"
#include "sim/experiment/numbers.hpp"
#include "viz/panels/imgui_canvas.hpp"
#include "viz/panels/office_parts.hpp"
#include "viz/panels/panels.hpp"
#include "viz/view/chart_view.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

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

/// Which days the chart is of; only the whole run where the file tells no more.
void draw_periods(Viewer& viewer, bool has_days, Widgets const& widgets) {
    if (!has_days) {
        text_in(colours::faint, widgets.say(Text::chart_no_days));
        widgets.note("chart/no_days");
        return;
    }
    static constexpr std::array<std::pair<Period, char const*>, 3> periods{
        {{Period::day, "chart/period/day"},
         {Period::week, "chart/period/week"},
         {Period::run, "chart/period/run"}}};
    for (auto const& [period, key] : periods) {
        if (widgets.toggle(key, widgets.say(title_of(period)), viewer.chart_period == period)) {
            viewer.chart_period = period;
        }
        ImGui::SameLine();
    }
    ImGui::NewLine();
}

/// From the office below to its parent, bent at right angles, as wide as what is passed up.
void draw_link(ChartNode const& from, ChartNode const& to, double most, Canvas& canvas) {
    auto const flow = from.days.passed_up;
    auto const width = std::isnan(flow) || most <= 0.0 ? 1.5 : 1.0 + 11.0 * flow / most;
    auto const colour = flow > 0.0 ? Colour{90, 120, 160} : Colour{190, 196, 204};
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

std::string load_text(OfficeDays const& days, Widgets const& widgets) {
    if (!(days.offices > 0.0)) {
        return widgets.say(Text::no_staff);
    }
    auto const load = days.load();
    auto const count = days.offices > 1.0 ? "  × " + fixed(days.offices, 0) : std::string();
    return (std::isnan(load) ? widgets.say(Text::off_day) : widgets.say(Text::load_of, {percent(load)})) +
           count;
}

void draw_node(Viewer const& viewer, ChartNode const& node, Widgets const& widgets, Canvas& canvas) {
    auto const& run = viewer.study.arms()[viewer.chart_arm].run();
    auto const& office = run.offices()[node.office];
    auto const line = canvas.text_height();
    auto const& area = node.area;
    auto const load = node.days.offices > 0.0 ? node.days.load() : OfficeDays::unknown;
    canvas.rectangle(area, load_colour(load));
    bool const chosen = viewer.chart_office == node.office;
    canvas.frame(area, chosen ? colours::ink : Colour{150, 156, 166}, chosen ? 3.0 : 1.0);
    int const lines = std::max(1, static_cast<int>((area.height - line * 1.9) / line));
    text_block(canvas, {area.centre().x, area.y + line * 0.35}, area.width - 8.0, lines, colours::ink,
               say(widgets.language(), office.name, office.id));
    canvas.text({area.centre().x, area.bottom() - line * 0.9}, Align::centre, colours::ink,
                fitted(canvas, load_text(node.days, widgets), area.width - 6.0));
    // How full the hours are, along the lower edge.
    auto const share = std::isnan(load) ? 0.0 : std::clamp(load, 0.0, 1.0);
    canvas.rectangle({area.x, area.bottom() - 4.0, area.width * share, 4.0}, Colour{60, 70, 84});
}

/// What only the table of posts tells, of the whole run.
void draw_run_only(Run const& run, std::size_t office, Widgets const& widgets) {
    if (run.level() < Level::issues) {
        return;
    }
    auto const load = office_loads(run)[office];
    text_in(colours::faint, widgets.say(Text::run_only, {readable(std::round(load.hours_issues)),
                                                         readable(std::round(load.hours_meetings)),
                                                         readable(static_cast<double>(load.departures))}));
}

void draw_numbers(Viewer& viewer, ChartNode const& node, Run const& run, Widgets const& widgets) {
    auto const& office = run.offices()[node.office];
    auto const parent = static_cast<std::size_t>(office.parent);
    text_in(colours::faint, widgets.say(Text::passes_up_to) + ": " +
                                (office.parent < 0 ? widgets.say(Text::nobody)
                                                   : say(widgets.language(), run.offices()[parent].name,
                                                         run.offices()[parent].id)));
    bool const has_days = has_office_days(run);
    auto const whole = has_days ? office_days(run, node.office, run.days(), Period::run) : node.days;
    draw_office_numbers(office_numbers(node.days, whole), viewer.chart_period, has_days, widgets);
    if (has_days) {
        auto const day = draw_office_curves(office_curves(run, node.office), viewer.day,
                                            std::max(run.days(), viewer.live.planned), widgets);
        viewer.day = day > 0 ? day : viewer.day;
    }
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
                                widgets.say(Text::offices_count, {fixed(node.days.offices, 0)}));
    ImGui::Separator();
    draw_numbers(viewer, node, run, widgets);
    draw_busiest(viewer, run, node.office, widgets);
    draw_posts(run, office, widgets);
    ImGui::Separator();
    draw_run_only(run, node.office, widgets);
    ImGui::PopTextWrapPos();
}

void draw_boxes(Viewer& viewer, Chart const& chart, Widgets const& widgets, Area area, Canvas& canvas) {
    auto const& run = viewer.study.arms()[viewer.chart_arm].run();
    double most = has_office_days(run) ? most_passed_up(run, viewer.chart_period) : 0.0;
    for (auto const& node : chart.nodes) {
        most = std::isnan(node.days.passed_up) ? most : std::max(most, node.days.passed_up);
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

/// What colour and width mean, below the chart.
void draw_key(Run const& run, Area area, Widgets const& widgets, Canvas& canvas) {
    auto const line = canvas.text_height();
    bool const has_days = has_office_days(run);
    bool const has_flow = has_days || run.level() >= Level::journeys;
    canvas.text({area.x, area.y + line * 0.5}, Align::left, colours::faint,
                fitted(canvas,
                       widgets.say(has_days   ? Text::chart_flow
                                   : has_flow ? Text::chart_flow_week
                                              : Text::chart_no_flow),
                       area.width));
    auto x = area.x;
    auto const y = area.y + line * 1.8;
    for (double const load : {0.0, 0.4, 0.8, 1.0, 1.2}) {
        canvas.rectangle({x, y - line * 0.35, line * 1.2, line * 0.7}, load_colour(load));
        auto const label = percent(load) + (load > 1.1 ? "+" : "");
        canvas.text({x + line * 1.4, y}, Align::left, colours::faint, label);
        x += line * 2.0 + canvas.text_width(label);
    }
    canvas.text({x, y}, Align::left, colours::faint,
                fitted(canvas, widgets.say(Text::chart_load), area.right() - x));
}

} // namespace

void draw_chart_panel(Viewer& viewer, Widgets const& widgets) {
    draw_arms(viewer, widgets);
    auto const& run = viewer.study.arms()[viewer.chart_arm].run();
    draw_periods(viewer, has_office_days(run), widgets);
    auto const em = ImGui::GetFontSize();
    auto const room = ImGui::GetContentRegionAvail();
    auto const side = em * 17.0F;
    ImGui::BeginChild("chart", {room.x - side - em, 0.0F});
    ImGuiCanvas canvas(*ImGui::GetWindowDrawList());
    auto const at = ImGui::GetCursorScreenPos();
    auto const size = ImGui::GetContentRegionAvail();
    auto const foot = static_cast<double>(em) * 2.6;
    Area const area{static_cast<double>(at.x), static_cast<double>(at.y), static_cast<double>(size.x),
                    static_cast<double>(size.y) - foot};
    auto const chart =
        lay_out_chart(run, viewer.day, viewer.chart_period, area, static_cast<double>(em) * 5.6);
    draw_boxes(viewer, chart, widgets, area, canvas);
    draw_key(run, {area.x, area.bottom(), area.width, foot}, widgets, canvas);
    ImGui::EndChild();
    ImGui::SameLine();
    ImGui::BeginChild("detail", {0.0F, 0.0F}, true);
    draw_detail(viewer, chart, widgets);
    ImGui::EndChild();
}

} // namespace linli::viz
