// Time of a live run: the day on the screen moves among the days that are simulated, and the simulation is
// asked to stay a little ahead of it.
#include "viz/panels/live.hpp"

#include "viz/panels/imgui_canvas.hpp"
#include "viz/panels/panels.hpp"

#include <algorithm>
#include <array>

namespace linli::viz {

namespace {

/// Days to simulate ahead of the screen: states come some times a second, not for each day.
int lead(Viewer const& viewer) {
    return !viewer.playing ? 0 : viewer.speed == full_speed ? viewer.live.planned : 2 + viewer.speed / 5;
}

void let_time_pass(Viewer& viewer, double seconds) {
    auto& live = viewer.live;
    if (viewer.speed == full_speed) {
        live.goal = live.planned;
    } else {
        viewer.played += std::clamp(seconds, 0.0, 0.25) * viewer.speed;
        auto const days = static_cast<int>(viewer.played);
        viewer.played -= days;
        // Where the simulation is slower than asked for, the screen goes as fast as it does.
        live.goal = std::min(live.goal + days, live.simulated + lead(viewer));
    }
    if (live.planned > 0 && live.goal >= live.planned) {
        live.goal = live.planned;
        viewer.playing = live.simulated < live.planned;
    }
}

constexpr std::array<int, 5> speeds{5, 20, 60, 180, full_speed};

void draw_speed(Viewer& viewer, Widgets const& widgets, float width) {
    std::vector<std::string> names;
    names.reserve(speeds.size());
    for (int const speed : speeds) {
        names.push_back(speed == full_speed ? widgets.say(Text::speed_full)
                                            : widgets.say(Text::speed, {std::to_string(speed)}));
    }
    auto chosen =
        static_cast<std::size_t>(std::find(speeds.begin(), speeds.end(), viewer.speed) - speeds.begin());
    if (widgets.choice("time/speed", names, chosen, width)) {
        viewer.speed = speeds.at(chosen);
    }
}

/// All days of the scenario; those that are simulated are drawn darker.
void draw_days(Viewer& viewer, Widgets const& widgets, float width) {
    auto& live = viewer.live;
    auto day = std::max(viewer.day, live.goal);
    auto const at = ImGui::GetCursorScreenPos();
    auto const share = static_cast<float>(live.simulated) / static_cast<float>(std::max(1, live.planned));
    ImGui::SetNextItemWidth(width);
    bool const moved =
        ImGui::SliderInt("###time/day", &day, 1, std::max(1, live.planned), "", ImGuiSliderFlags_AlwaysClamp);
    auto const line = at.y + ImGui::GetFrameHeight() - 2.0F;
    ImGui::GetWindowDrawList()->AddLine({at.x, line}, {at.x + width * share, line}, packed(colours::good),
                                        3.0F);
    widgets.note("time/day");
    if (moved) {
        viewer.playing = false;
        live.goal = day;
    }
}

} // namespace

void show_live(Viewer& viewer, Study study, int planned, bool is_new) {
    bool const is_first = viewer.study.empty();
    viewer.study = std::move(study);
    viewer.remembered = {};
    if (is_new) {
        viewer.grown_scales.clear();
    }
    viewer.live.on = true;
    viewer.live.simulated = viewer.study.days();
    viewer.live.planned = planned;
    if (is_first) {
        look_at_all(viewer);
    }
    if (is_new || is_first) {
        viewer.chart_arm = std::min(viewer.chart_arm, viewer.study.arms().size() - 1);
        viewer.chart_office.reset();
    }
    viewer.day = viewer.live.shown = std::min(viewer.live.goal, viewer.live.simulated);
}

bool play_live(Viewer& viewer, double seconds) {
    auto& live = viewer.live;
    if (live.simulated == 0) {
        return false;
    }
    if (viewer.day != live.shown) { // moved by somebody else, such as a click on a plot
        live.goal = viewer.day;
    }
    if (viewer.playing) {
        let_time_pass(viewer, seconds);
    }
    live.goal = std::clamp(live.goal, 1, std::max(1, live.planned));
    live.wanted = std::clamp(live.goal + lead(viewer), 1, std::max(1, live.planned));
    viewer.day = std::min(live.goal, live.simulated);
    return std::exchange(live.shown, viewer.day) != viewer.day;
}

void draw_live_time(Viewer& viewer, Widgets const& widgets) {
    auto& live = viewer.live;
    auto const em = ImGui::GetFontSize();
    if (widgets.button("time/play", widgets.say(viewer.playing ? Text::pause : Text::play))) {
        viewer.playing = !viewer.playing;
    }
    ImGui::SameLine();
    if (live.follows) {
        if (widgets.toggle("time/newest", widgets.say(Text::newest_day), live.goal >= live.simulated)) {
            viewer.playing = false;
            live.goal = live.planned;
        }
    } else if (widgets.button("time/restart", widgets.say(Text::restart))) {
        viewer.requests.push_back({Request::What::restart, {}, {}});
    }
    ImGui::SameLine();
    if (widgets.button("time/back", "<")) {
        viewer.playing = false;
        live.goal = std::max(1, viewer.day - 1);
    }
    ImGui::SameLine();
    if (widgets.button("time/on", ">")) {
        viewer.playing = false;
        live.goal = std::min(live.planned, viewer.day + 1);
    }
    ImGui::SameLine();
    auto const room = ImGui::GetContentRegionAvail().x;
    draw_days(viewer, widgets, std::max(em * 6.0F, room - em * 29.5F));
    ImGui::SameLine();
    auto const label =
        widgets.say(Text::day_and_date, {std::to_string(viewer.day), std::to_string(live.planned),
                                         viewer.study.first().date(viewer.day)});
    ImGui::TextUnformatted(label.c_str());
    auto const width = em * 11.0F;
    ImGui::SameLine(ImGui::GetWindowContentRegionMax().x - width);
    draw_speed(viewer, widgets, width);
}

void draw_starting(Viewer& viewer, Widgets const& widgets) {
    if (viewer.troubles.empty()) {
        ImGui::Dummy({1.0F, ImGui::GetFontSize()});
        text_in(colours::faint, widgets.say(Text::live_starting));
        widgets.note("live/starting");
    }
}

} // namespace linli::viz
