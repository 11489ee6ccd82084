// One office of one place, in place of the numbers of all offices of its kind: where its hours went, and what
// it holds on the day.
#include "sim/core/text.hpp"
#include "sim/experiment/numbers.hpp"
#include "viz/panels/imgui_canvas.hpp"
#include "viz/panels/office_parts.hpp"
#include "viz/panels/panels.hpp"
#include "viz/view/post_view.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace linli::viz {

namespace {

using experiment::percent;
using experiment::readable;

struct HourPart {
    Text title;
    double hours;
    Colour colour;
};

std::array<HourPart, 4> parts_of(PostDetail const& post) {
    return {{{Text::hours_issues, post.issues, {0, 142, 108}},
             {Text::hours_meetings, post.meetings, {150, 108, 190}},
             {Text::hours_duties, post.duties, {240, 188, 60}},
             {Text::hours_free, post.free(), {222, 226, 232}}}};
}

/// A bar of all hours had, and what each part of it is.
void draw_hours(PostDetail const& post, Widgets const& widgets) {
    ImGuiCanvas canvas(*ImGui::GetWindowDrawList());
    auto const line = canvas.text_height();
    auto const at = ImGui::GetCursorScreenPos();
    auto const width = static_cast<double>(ImGui::GetContentRegionAvail().x);
    auto x = static_cast<double>(at.x);
    auto const all = std::max({post.had, post.issues + post.meetings + post.duties, 1e-9});
    for (auto const& part : parts_of(post)) {
        auto const share = width * part.hours / all;
        canvas.rectangle({x, static_cast<double>(at.y), share, line}, part.colour);
        x += share;
    }
    ImGui::Dummy({static_cast<float>(width), static_cast<float>(line * 1.2)});
    for (auto const& part : parts_of(post)) {
        auto const row = ImGui::GetCursorScreenPos();
        canvas.rectangle(
            {static_cast<double>(row.x), static_cast<double>(row.y) + line * 0.15, line * 0.7, line * 0.7},
            part.colour);
        ImGui::SetCursorPosX(ImGui::GetCursorPosX() + static_cast<float>(line));
        text_in(colours::ink, widgets.say(part.title) + ": " + readable(std::round(part.hours)) + " (" +
                                  percent(part.hours / all) + ')');
    }
}

/// The whole run, as the table of posts tells it.
OfficeDays run_of(PostDetail const& post) {
    return {.offices = 1.0,
            .had = post.had,
            .spent = std::isnan(post.load) ? post.issues + post.meetings + post.duties : post.load * post.had,
            .waiting = static_cast<double>(post.waiting),
            .fatigue = post.fatigue,
            .closed = static_cast<double>(post.closed)};
}

void draw_numbers(Viewer& viewer, Run const& run, PostDetail const& post, PostDay const* day,
                  Widgets const& widgets) {
    auto const row = viewer.chart_post->row;
    bool const has_days = has_post_days(run);
    auto const whole = run_of(post);
    auto const days = has_days && viewer.chart_period != Period::run
                          ? post_days(run, row, viewer.day, viewer.chart_period)
                          : whole;
    draw_office_numbers(office_numbers(days, whole), viewer.chart_period, has_days, widgets);
    text_in(colours::faint, widgets.say(Text::post_facts, {readable(std::round(post.residents)),
                                                           std::to_string(post.departures)}));
    if (day != nullptr) {
        text_in(colours::faint, widgets.say(Text::closed_week) + ": " + std::to_string(day->closed_week) +
                                    "  ·  " + widgets.say(Text::held_today) + ": " +
                                    std::to_string(day->held.size()));
    }
    if (has_days) {
        auto const wanted = draw_office_curves(post_curves(run, row), viewer.day,
                                               std::max(run.days(), viewer.live.planned), widgets);
        viewer.day = wanted > 0 ? wanted : viewer.day;
    }
}

PostDay const& remembered_day(Viewer& viewer, Run const& run, std::size_t row) {
    auto& remembered = viewer.remembered;
    auto const key =
        std::to_string(viewer.chart_arm) + '/' + std::to_string(row) + '/' + std::to_string(viewer.day);
    if (remembered.post_day_of != key) {
        remembered.post_day = post_day(run, row, viewer.day);
        remembered.post_day_of = key;
    }
    return remembered.post_day;
}

void show_issue(Viewer& viewer, HeldIssue const& held) {
    viewer.query = {.place = viewer.study.first().top(), .kind = held.kind};
    viewer.issue = held.key;
    viewer.issue_arm = viewer.chart_arm;
    viewer.panel = Panel::issues;
}

void draw_held(Viewer& viewer, Run const& run, PostDay const& day, Widgets const& widgets) {
    ImGui::TextUnformatted(widgets.say(Text::held_list).c_str());
    if (day.is_shared) {
        text_in(colours::faint, widgets.say(Text::held_by_all));
    }
    ImGuiCanvas const canvas(*ImGui::GetWindowDrawList());
    constexpr std::size_t most = 15;
    for (std::size_t i = 0; i < std::min(most, day.held.size()); ++i) {
        auto const& held = day.held[i];
        auto const& kind = run.kinds()[static_cast<std::size_t>(held.kind)];
        auto const text = widgets.say(Text::held_days, {fixed(viewer.day - held.since, 0)}) + "  " +
                          place_name(run, held.home, widgets.language()) + "  " +
                          say(widgets.language(), kind.name, kind.id);
        auto const shown = fitted(canvas, text, static_cast<double>(ImGui::GetContentRegionAvail().x));
        bool const chosen = ImGui::Selectable((shown + "###held" + std::to_string(held.key)).c_str());
        widgets.note("chart/held/" + std::to_string(i));
        if (chosen) {
            show_issue(viewer, held);
            return; // the list may be another one now
        }
    }
}

} // namespace

bool has_post(Viewer const& viewer) {
    auto const& post = viewer.chart_post;
    auto const& run = viewer.study.arms()[viewer.chart_arm].run();
    if (!post || post->arm != viewer.chart_arm || post->office != viewer.chart_office ||
        run.level() < Level::issues) {
        return false;
    }
    auto const& offices = run.table("posts").values<std::int32_t>("office");
    return post->row < offices.size() && offices[post->row] == static_cast<std::int32_t>(post->office);
}

void draw_post(Viewer& viewer, Widgets const& widgets) {
    auto const row = viewer.chart_post->row;
    auto const& run = viewer.study.arms()[viewer.chart_arm].run();
    auto const post = post_detail(run, row, widgets.language());
    auto const& office = run.offices()[viewer.chart_post->office];
    ImGui::TextUnformatted(say(widgets.language(), office.name, office.id).c_str());
    text_in(colours::faint, post.where);
    widgets.note("chart/post");
    bool const goes_back = widgets.button("chart/post/back", widgets.say(Text::all_offices));
    ImGui::Separator();
    bool const knows_days = run.level() >= Level::journeys;
    auto const* const day = knows_days ? &remembered_day(viewer, run, row) : nullptr;
    draw_numbers(viewer, run, post, day, widgets);
    ImGui::Separator();
    if (day != nullptr) {
        draw_held(viewer, run, *day, widgets);
    } else {
        text_in(colours::faint, widgets.say(Text::held_needs_journeys));
    }
    ImGui::Separator();
    text_in(colours::faint, widgets.say(Text::hours_of_run));
    draw_hours(post, widgets);
    if (goes_back) {
        viewer.chart_post.reset();
    }
}

} // namespace linli::viz
