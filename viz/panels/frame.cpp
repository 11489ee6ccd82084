// What surrounds every panel: the tabs above, the time below, and what went wrong.
#include "sim/experiment/numbers.hpp"
#include "viz/panels/imgui_canvas.hpp"
#include "viz/panels/panels.hpp"

#include <algorithm>

namespace linli::viz {

namespace {

constexpr std::array<Text, panel_ids.size()> tab_texts{
    Text::tab_map,     Text::tab_series, Text::tab_chart,     Text::tab_issues,
    Text::tab_results, Text::tab_race,   Text::tab_parameters};

void draw_language(Viewer& viewer, Widgets const& widgets) {
    auto const label = widgets.say(Text::other_language);
    auto const width = ImGui::CalcTextSize(label.c_str()).x + ImGui::GetStyle().FramePadding.x * 2.0F;
    ImGui::SameLine(ImGui::GetWindowContentRegionMax().x - width);
    if (widgets.button("language", label)) {
        viewer.language = viewer.language == Language::en ? Language::zh : Language::en;
    }
}

void draw_tabs(Viewer& viewer, Widgets const& widgets) {
    ImGui::AlignTextToFramePadding();
    text_in(colours::faint, widgets.say(Text::title));
    bool const shows_runs = !viewer.study.empty() && !viewer.lesson.hides_runs();
    for (std::size_t i = 0; shows_runs && i < panel_ids.size(); ++i) {
        ImGui::SameLine();
        auto const panel = static_cast<Panel>(i);
        if (widgets.toggle("tab/" + std::string(panel_ids.at(i)), widgets.say(tab_texts.at(i)),
                           viewer.panel == panel)) {
            viewer.panel = panel;
        }
    }
    if (shows_runs) {
        auto const& run = viewer.study.first();
        auto const runs = std::to_string(viewer.study.replications());
        auto const seed = run.provenance("seed");
        ImGui::SameLine(0.0F, ImGui::GetFontSize() * 1.5F);
        text_in(colours::ink, say(viewer.language, run.scenario_name(), run.provenance("scenario")));
        ImGui::SameLine(0.0F, ImGui::GetFontSize());
        text_in(colours::faint, viewer.study.replications() > 1
                                    ? widgets.say(Text::seed_and_replicates, {seed, runs})
                                    : widgets.say(Text::seed_and_one, {seed}));
    }
    draw_language(viewer, widgets);
}

void draw_time(Viewer& viewer, Widgets const& widgets) {
    auto const days = viewer.study.days();
    auto const em = ImGui::GetFontSize();
    if (widgets.button("time/play", widgets.say(viewer.playing ? Text::pause : Text::play))) {
        viewer.day = !viewer.playing && viewer.day == days ? 1 : viewer.day;
        viewer.playing = !viewer.playing;
    }
    ImGui::SameLine();
    if (widgets.button("time/back", "<")) {
        viewer.day = std::max(1, viewer.day - 1);
    }
    ImGui::SameLine();
    if (widgets.button("time/on", ">")) {
        viewer.day = std::min(days, viewer.day + 1);
    }
    ImGui::SameLine();
    auto const label = widgets.say(Text::day_and_date, {std::to_string(viewer.day), std::to_string(days),
                                                        viewer.study.first().date(viewer.day)});
    static constexpr std::array<int, 4> speeds{5, 20, 60, 180};
    std::vector<std::string> names;
    names.reserve(speeds.size());
    for (int const speed : speeds) {
        names.push_back(widgets.say(Text::speed, {std::to_string(speed)}));
    }
    auto const room = ImGui::GetContentRegionAvail().x;
    ImGui::SetNextItemWidth(std::max(em * 6.0F, room - em * 29.0F));
    ImGui::SliderInt("###time/day", &viewer.day, 1, days, "", ImGuiSliderFlags_AlwaysClamp);
    widgets.note("time/day");
    ImGui::SameLine();
    ImGui::TextUnformatted(label.c_str());
    ImGui::SameLine(ImGui::GetWindowContentRegionMax().x - em * 10.5F);
    auto chosen =
        static_cast<std::size_t>(std::find(speeds.begin(), speeds.end(), viewer.speed) - speeds.begin());
    if (widgets.choice("time/speed", names, chosen, em * 10.5F)) {
        viewer.speed = speeds.at(chosen);
    }
}

void draw_troubles(Viewer& viewer, Widgets const& widgets) {
    if (!viewer.loading.empty()) {
        text_in(colours::faint, widgets.say(Text::loading, {viewer.loading}));
    }
    if (viewer.troubles.empty() && viewer.notice.empty()) {
        return;
    }
    ImGui::PushTextWrapPos(0.0F);
    for (auto const& trouble : viewer.troubles) {
        text_in(colours::bad, widgets.say(Text::not_opened) + ": " +
                                  (viewer.language == Language::zh ? trouble.zh : trouble.en));
    }
    if (!viewer.notice.empty()) {
        text_in(colours::good, viewer.notice);
    }
    ImGui::PopTextWrapPos();
    if (widgets.button("dismiss", widgets.say(Text::dismiss))) {
        viewer.troubles.clear();
        viewer.notice.clear();
    }
}

void draw_too_low(Viewer const& viewer, Widgets const& widgets) {
    auto const level = level_id(level_of(viewer.panel));
    auto const& run = viewer.study.first();
    ImGui::Dummy({1.0F, ImGui::GetFontSize()});
    ImGui::TextUnformatted(widgets.say(Text::needs_level, {level, level_id(viewer.study.level())}).c_str());
    widgets.note("needs_level");
    text_in(colours::faint, widgets.say(Text::record_again));
    ImGui::TextUnformatted(("linli run " + run.provenance("scenario") + " --structure " +
                            run.provenance("structure") + " --seed " + run.provenance("seed") + " --level " +
                            level)
                               .c_str());
}

void draw_panel(Viewer& viewer, Widgets const& widgets) {
    if (comes_with_the_run_file(viewer)) {
        draw_comes_later(widgets);
        return;
    }
    if (viewer.study.level() < level_of(viewer.panel)) {
        draw_too_low(viewer, widgets);
        return;
    }
    switch (viewer.panel) {
    case Panel::map:
        draw_map_panel(viewer, widgets);
        break;
    case Panel::series:
        draw_series_panel(viewer, widgets);
        break;
    case Panel::chart:
        draw_chart_panel(viewer, widgets);
        break;
    case Panel::issues:
        draw_issues_panel(viewer, widgets);
        break;
    case Panel::results:
        draw_results_panel(viewer, widgets);
        break;
    case Panel::race:
        draw_race_panel(viewer, widgets);
        break;
    case Panel::parameters:
        draw_parameters_panel(viewer, widgets);
        break;
    }
}

} // namespace

Level level_of(Panel panel) {
    static constexpr std::array<Level, panel_ids.size()> levels{Level::daily,  Level::daily,   Level::daily,
                                                                Level::issues, Level::summary, Level::daily,
                                                                Level::summary};
    return levels.at(static_cast<std::size_t>(panel));
}

void draw(Viewer& viewer, Probes* probes) {
    if (probes != nullptr) {
        probes->clear();
    }
    Widgets const widgets(viewer.language, probes);
    ImGui::SetNextWindowPos({0.0F, 0.0F});
    ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
    auto const flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                       ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus |
                       ImGuiWindowFlags_NoScrollWithMouse;
    ImGui::Begin("linli", nullptr, flags);
    draw_tabs(viewer, widgets);
    draw_followed(viewer, widgets);
    draw_troubles(viewer, widgets);
    ImGui::Separator();
    bool const has_time = !viewer.study.empty() && !viewer.lesson.hides_runs() &&
                          (viewer.live.on || viewer.panel != Panel::results);
    auto const foot = (has_time ? ImGui::GetFrameHeightWithSpacing() : 0.0F) + lesson_strip_height(viewer);
    ImGui::BeginChild("panel", {0.0F, -foot});
    if (viewer.lesson.hides_runs()) {
        draw_lesson_page(viewer, widgets);
    } else if (viewer.study.empty()) {
        (viewer.live.on            ? draw_starting
         : viewer.followed.empty() ? draw_welcome
                                   : draw_awaiting)(viewer, widgets);
    } else {
        draw_panel(viewer, widgets);
    }
    ImGui::EndChild();
    if (has_time) {
        (viewer.live.on ? draw_live_time : draw_time)(viewer, widgets);
    }
    if (viewer.lesson.at_step()) {
        draw_lesson_strip(viewer, widgets);
    }
    ImGui::End();
}

} // namespace linli::viz
