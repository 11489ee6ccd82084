#include "sim/core/text.hpp"
#include "viz/panels/imgui_canvas.hpp"
#include "viz/panels/panels.hpp"
#include "viz/view/journey.hpp"
#include "viz/view/ticks.hpp"

#include <algorithm>
#include <cmath>

namespace linli::viz {

namespace {

/// The days that all journeys of one issue are drawn over, so that lengths can be compared.
struct Span {
    double from = 0.0;
    double to = 1.0;
};

double x_in(Area bars, Span span, double day) {
    return bars.x + bars.width * std::clamp((day - span.from) / (span.to - span.from), 0.0, 1.0);
}

/// Chosen causes in their colours; as many lines as they need. Returns the height.
double draw_causes(Run const& run, std::vector<std::size_t> const& causes, Area area, Widgets const& widgets,
                   Canvas& canvas) {
    auto const line = canvas.text_height();
    Point at{area.x, area.y + line * 0.6};
    for (auto const cause : causes) {
        auto const name = say_id(widgets.language(), "cause", run.causes()[cause]);
        auto const width = line * 1.1 + canvas.text_width(name) + line;
        if (at.x > area.x && at.x + width > area.right()) {
            at = {area.x, at.y + line * 1.2};
        }
        canvas.rectangle({at.x, at.y - line * 0.35, line * 0.8, line * 0.7},
                         cause_colour(run.causes()[cause]));
        canvas.text({at.x + line * 1.1, at.y}, Align::left, colours::ink, name);
        at.x += width;
    }
    return at.y - area.y + line * 0.8;
}

void draw_time_axis(Area bars, Span span, int today, Canvas& canvas) {
    auto const line = canvas.text_height();
    auto const steps = std::clamp(static_cast<int>(bars.width / (line * 2.6)), 2, 8);
    for (double const at : nice_ticks(span.from, span.to, steps).at) {
        if (at >= span.from && at <= span.to) {
            auto const x = x_in(bars, span, at);
            canvas.line({x, bars.y}, {x, bars.bottom()}, colours::rule, 1.0);
            canvas.text({x, bars.bottom() + line * 0.6}, Align::centre, colours::faint, fixed(at, 0));
        }
    }
    if (today >= span.from && today <= span.to) {
        auto const x = x_in(bars, span, today);
        canvas.line({x, bars.y}, {x, bars.bottom()}, colours::ink, 1.0);
    }
}

void draw_stretches(Run const& run, std::vector<Stretch> const& stretches, Area lane, Span span,
                    Canvas& canvas) {
    for (auto const& stretch : stretches) {
        auto const from = x_in(lane, span, stretch.from);
        auto const to = std::max(x_in(lane, span, stretch.to), from + 1.0);
        canvas.rectangle({from, lane.y + 2.0, to - from, lane.height - 4.0},
                         cause_colour(run.causes()[stretch.cause]));
    }
}

/// Without events: the causes one after the other, the longest first.
std::vector<Stretch> stacked(Journey const& journey) {
    std::vector<Stretch> stretches;
    double at = journey.arisen;
    for (auto const& [cause, days] : journey.causes) {
        stretches.push_back({at, at + days, cause});
        at += days;
    }
    return stretches;
}

void draw_timeline(Viewer const& viewer, std::size_t arm, Journey const& journey, Span span,
                   Widgets const& widgets) {
    ImGuiCanvas canvas(*ImGui::GetWindowDrawList());
    auto const line = canvas.text_height();
    auto const& run = viewer.study.arms()[arm].run();
    auto lanes = journey.lanes;
    if (lanes.empty()) {
        lanes.push_back({widgets.say(Text::time_by_cause), stacked(journey)});
    }
    auto const at = ImGui::GetCursorScreenPos();
    auto const room = static_cast<double>(ImGui::GetContentRegionAvail().x);
    auto const names = std::min(room * 0.34, line * 13.0);
    auto const pitch = line * 1.25;
    Area const bars{static_cast<double>(at.x) + names, static_cast<double>(at.y), room - names - line,
                    pitch * static_cast<double>(lanes.size())};
    draw_time_axis(bars, span, viewer.day, canvas);
    for (std::size_t i = 0; i < lanes.size(); ++i) {
        Area const lane{bars.x, bars.y + pitch * static_cast<double>(i), bars.width, pitch};
        canvas.text({bars.x - line * 0.4, lane.y + pitch / 2.0}, Align::right, colours::ink,
                    fitted(canvas, lanes[i].holder, names - line * 0.5));
        draw_stretches(run, lanes[i].stretches, lane, span, canvas);
    }
    ImGui::Dummy({static_cast<float>(room), static_cast<float>(bars.height + line * 1.3)});
    std::vector<std::size_t> causes;
    for (auto const& cause : journey.causes) {
        causes.push_back(cause.first);
    }
    Area const legend{static_cast<double>(at.x), bars.bottom() + line * 1.4, room, line};
    auto const height = draw_causes(run, causes, legend, widgets, canvas);
    ImGui::Dummy({static_cast<float>(room), static_cast<float>(height)});
}

void draw_steps(Run const& run, Journey const& journey, Widgets const& widgets) {
    auto const flags = ImGuiTableFlags_RowBg | ImGuiTableFlags_ScrollY | ImGuiTableFlags_BordersOuter;
    auto const room = ImGui::GetContentRegionAvail();
    auto const em = ImGui::GetFontSize();
    // Where there are many holders the whole journey scrolls.
    if (!ImGui::BeginTable("steps", 3, flags, {room.x, std::max(room.y, em * 7.0F)})) {
        return;
    }
    ImGui::TableSetupScrollFreeze(0, 1);
    ImGui::TableSetupColumn(widgets.say(Text::column_day).c_str(), ImGuiTableColumnFlags_WidthFixed,
                            em * 8.2F);
    ImGui::TableSetupColumn(widgets.say(Text::column_event).c_str(), ImGuiTableColumnFlags_WidthFixed,
                            em * 9.0F);
    ImGui::TableSetupColumn(widgets.say(Text::column_who).c_str(), ImGuiTableColumnFlags_WidthStretch);
    ImGui::TableHeadersRow();
    ImGuiCanvas const canvas(*ImGui::GetWindowDrawList());
    for (auto const& step : journey.steps) {
        ImGui::TableNextRow();
        ImGui::TableNextColumn();
        auto const day = static_cast<int>(std::floor(step.time)) + 1;
        ImGui::TextUnformatted((fixed(step.time, 1) + "  " + run.date(day)).c_str());
        ImGui::TableNextColumn();
        ImGui::TextUnformatted(step.what.c_str());
        ImGui::TableNextColumn();
        auto const who = fitted(canvas, step.who, static_cast<double>(ImGui::GetContentRegionAvail().x));
        ImGui::TextUnformatted(who.c_str());
        if (who != step.who && ImGui::IsItemHovered()) {
            ImGui::SetTooltip("%s", step.who.c_str());
        }
    }
    ImGui::EndTable();
}

std::string outcome(Journey const& journey, Widgets const& widgets) {
    auto text = journey.solved  ? widgets.say(Text::until_solved, {fixed(journey.end - journey.arisen, 1)})
                : journey.faded ? widgets.say(Text::until_faded, {fixed(journey.end - journey.arisen, 1)})
                                : widgets.say(Text::not_solved);
    if (journey.false_closed) {
        text += "; " + widgets.say(Text::false_closing);
    }
    return text;
}

void draw_journey(Viewer const& viewer, std::size_t arm, std::optional<Journey> const& journey, Span span,
                  Widgets const& widgets) {
    auto const letter = std::string(1, static_cast<char>('A' + arm)) + "  ";
    text_in(arm_colour(arm), letter + viewer.study.arm_name(arm, widgets.language()));
    widgets.note("journey/" + std::to_string(arm));
    if (!journey) {
        text_in(colours::faint, widgets.say(Text::no_such_issue));
        return;
    }
    ImGui::PushTextWrapPos(0.0F);
    text_in(journey->solved ? colours::good : colours::bad, outcome(*journey, widgets));
    draw_timeline(viewer, arm, *journey, span, widgets);
    if (journey->lanes.empty() && viewer.study.arms()[arm].run().level() < Level::journeys) {
        text_in(colours::faint, widgets.say(Text::no_events));
    } else if (journey->arisen < 0.0) {
        text_in(colours::faint, widgets.say(Text::before_recording));
    }
    ImGui::PopTextWrapPos();
    if (!journey->steps.empty()) {
        draw_steps(viewer.study.arms()[arm].run(), *journey, widgets);
    }
}

void draw_heading(Viewer& viewer, Widgets const& widgets,
                  std::vector<std::optional<Journey>> const& journeys) {
    auto const key = std::to_string(*viewer.issue);
    ImGui::AlignTextToFramePadding();
    for (std::size_t a = 0; a < journeys.size(); ++a) {
        if (journeys[a]) {
            auto const& run = viewer.study.arms()[a].run();
            auto const row = journeys[a]->row;
            auto const& kind = run.kinds()[static_cast<std::size_t>(run.issues().kind[row])];
            Place const home{Tier::courtyard, static_cast<std::uint32_t>(run.issues().courtyard[row])};
            ImGui::TextUnformatted((say(widgets.language(), kind.name, kind.id) + " · " +
                                    place_name(run, home, widgets.language()))
                                       .c_str());
            break;
        }
    }
    ImGui::SameLine(0.0F, ImGui::GetFontSize() * 1.5F);
    text_in(colours::faint, widgets.say(Text::issue_key) + ' ' + key);
    ImGui::SameLine();
    if (widgets.button("journey/copy", widgets.say(Text::copy))) {
        viewer.requests.push_back({Request::What::copy, {}, key});
    }
}

} // namespace

void draw_journeys(Viewer& viewer, Widgets const& widgets) {
    std::vector<std::optional<Journey>> journeys;
    Span span{1e9, 0.0};
    for (auto const& arm : viewer.study.arms()) {
        journeys.push_back(journey_of(arm.run(), *viewer.issue, widgets.language()));
        if (journeys.back()) {
            span.from = std::min(span.from, std::floor(journeys.back()->arisen));
            span.to = std::max(span.to, std::ceil(journeys.back()->end));
        }
    }
    span.to = std::max(span.to, span.from + 1.0);
    draw_heading(viewer, widgets, journeys);
    auto const room = ImGui::GetContentRegionAvail();
    auto const gap = ImGui::GetStyle().ItemSpacing.x;
    auto const width = room.x / static_cast<float>(journeys.size()) - gap;
    for (std::size_t a = 0; a < journeys.size(); ++a) {
        if (a > 0) {
            ImGui::SameLine();
        }
        ImGui::BeginChild(("journey" + std::to_string(a)).c_str(), {width, 0.0F}, true);
        draw_journey(viewer, a, journeys[a], span, widgets);
        ImGui::EndChild();
    }
}

} // namespace linli::viz
