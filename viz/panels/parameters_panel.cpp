// The numbers of a live run as sliders. What is moved waits until the user says from when on it holds.
#include "sim/experiment/numbers.hpp"
#include "viz/panels/imgui_canvas.hpp"
#include "viz/panels/panels.hpp"
#include "viz/view/parameter_words.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace linli::viz {

namespace {

using experiment::readable;

constexpr std::array<Text, parameter_groups> group_texts{Text::group_structure, Text::group_behaviour,
                                                         Text::group_issues, Text::group_scenario};
constexpr std::array<char const*, parameter_groups> group_keys{"structure", "behaviour", "issues",
                                                               "scenario"};

void draw_groups(Viewer& viewer, Widgets const& widgets) {
    auto& state = viewer.parameters;
    for (std::size_t i = 0; i < group_texts.size(); ++i) {
        auto const group = static_cast<ParameterGroup>(i);
        if (widgets.toggle(std::string("parameters/group/") + group_keys.at(i),
                           widgets.say(group_texts.at(i)), state.group == group)) {
            state.group = group;
        }
        ImGui::SameLine();
    }
    ImGui::SameLine(0.0F, ImGui::GetFontSize());
    ImGui::SetNextItemWidth(ImGui::GetFontSize() * 12.0F);
    ImGui::InputTextWithHint("###parameters/filter", widgets.say(Text::parameter_filter).c_str(),
                             state.filter.data(), state.filter.size());
    widgets.note("parameters/filter");
}

/// Everything that was moved takes effect: from the start, or after the day on the screen.
void apply(Viewer& viewer, bool from_start) {
    auto& state = viewer.parameters;
    if (from_start) {
        for (auto const& [path, value] : state.drafts) {
            state.applied.from_start[path] = value;
        }
        state.applied.after_day.clear();
    } else {
        // What lay ahead of this day has not happened on this branch.
        state.applied.after_day.erase(state.applied.after_day.upper_bound(viewer.day),
                                      state.applied.after_day.end());
        for (auto const& [path, value] : state.drafts) {
            state.applied.after_day[viewer.day][path] = value;
        }
    }
    state.drafts.clear();
    viewer.requests.push_back({from_start ? Request::What::restart : Request::What::branch, {}, {}});
}

bool may_change_later(Viewer const& viewer) {
    auto const& drafts = viewer.parameters.drafts;
    return viewer.day < viewer.live.planned &&
           std::none_of(drafts.begin(), drafts.end(),
                        [](auto const& draft) { return draft.first.starts_with("scenario."); });
}

void draw_actions(Viewer& viewer, Widgets const& widgets) {
    auto& state = viewer.parameters;
    bool const has_drafts = !state.drafts.empty();
    auto const count = std::to_string(state.drafts.size());
    ImGui::AlignTextToFramePadding();
    text_in(has_drafts ? colours::bad : colours::faint,
            has_drafts ? widgets.say(Text::parameters_moved, {count}) : widgets.say(Text::parameters_hint));
    if (has_drafts) {
        ImGui::SameLine();
        if (widgets.button("parameters/restart", widgets.say(Text::parameters_restart))) {
            apply(viewer, true);
            return;
        }
        ImGui::SameLine();
        auto const label = widgets.say(Text::parameters_branch, {std::to_string(viewer.day + 1)});
        if (may_change_later(viewer)) {
            if (widgets.button("parameters/branch", label)) {
                apply(viewer, false);
                return;
            }
        } else {
            ImGui::AlignTextToFramePadding();
            text_in(colours::faint, widgets.say(Text::parameters_no_branch));
        }
        ImGui::SameLine();
        if (widgets.button("parameters/undo", widgets.say(Text::parameters_undo))) {
            state.drafts.clear();
        }
    }
}

/// What the run on the screen is simulated with.
void draw_applied(Viewer& viewer, Widgets const& widgets) {
    auto& state = viewer.parameters;
    if (state.applied.empty()) {
        return;
    }
    auto const lines = state.applied.overrides();
    std::string text;
    for (auto const& line : lines) {
        text += (text.empty() ? "" : ",  ") + line;
    }
    ImGui::AlignTextToFramePadding();
    text_in(colours::good, widgets.say(Text::parameters_applied, {std::to_string(lines.size())}));
    ImGui::SameLine();
    if (widgets.button("parameters/save", widgets.say(Text::parameters_save))) {
        viewer.requests.push_back({Request::What::save_changes, {}, {}});
    }
    ImGui::SameLine();
    if (widgets.button("parameters/reset", widgets.say(Text::parameters_reset))) {
        state.applied = {};
        state.drafts.clear();
        viewer.requests.push_back({Request::What::restart, {}, {}});
    }
    ImGui::SameLine();
    ImGuiCanvas const canvas(*ImGui::GetWindowDrawList());
    auto const shown = fitted(canvas, text, static_cast<double>(ImGui::GetContentRegionAvail().x));
    text_in(colours::faint, shown);
    if (shown != text && ImGui::IsItemHovered()) {
        ImGui::SetTooltip("%s", text.c_str());
    }
}

void draw_tooltip(Parameter const& parameter, std::size_t arms, Widgets const& widgets) {
    ImGui::BeginTooltip();
    ImGui::PushTextWrapPos(ImGui::GetFontSize() * 28.0F);
    ImGui::TextUnformatted(parameter.path.c_str());
    ImGui::TextUnformatted(parameter_meaning(widgets.language(), parameter.meaning).c_str());
    text_in(colours::faint,
            widgets.say(Text::parameter_range,
                        {readable(parameter.low), readable(parameter.high),
                         parameter.unit == "1" ? "" : say_id(widgets.language(), "unit", parameter.unit)}));
    if (parameter.arms.size() < arms) {
        text_in(colours::faint, widgets.say(Text::parameter_arms, {parameter.arms}));
    }
    if (!parameter.tag.empty()) {
        text_in(colours::faint, say_id(widgets.language(), "tag", parameter.tag) + ": " + parameter.source);
    }
    ImGui::PopTextWrapPos();
    ImGui::EndTooltip();
}

/// Into how many parts a one is cut: about a thousand over the range, because nobody means more with a mouse
/// and the saved file stays readable.
double parts_of_one(Parameter const& parameter) {
    auto const digits = 3.0 - std::floor(std::log10(parameter.high - parameter.low));
    return parameter.is_whole ? 1.0 : std::pow(10.0, std::max(0.0, digits));
}

void draw_slider(Viewer& viewer, Widgets const& widgets, Parameter const& parameter) {
    auto& drafts = viewer.parameters.drafts;
    auto const draft = drafts.find(parameter.path);
    double value = draft != drafts.end() ? draft->second : parameter.value;
    auto const number = readable(value);
    auto const room = ImGui::GetFontSize() * 3.6F;
    auto const left = ImGui::GetCursorPosX();
    ImGui::SetCursorPosX(left + std::max(0.0F, room - ImGui::CalcTextSize(number.c_str()).x));
    text_in(draft != drafts.end() ? colours::bad : colours::ink, number);
    ImGui::SameLine();
    ImGui::SetCursorPosX(left + room + ImGui::GetFontSize() * 0.5F);
    ImGui::SetNextItemWidth(-1.0F);
    bool const moved = ImGui::SliderScalar(("###" + parameter.path).c_str(), ImGuiDataType_Double, &value,
                                           &parameter.low, &parameter.high, "", ImGuiSliderFlags_AlwaysClamp);
    widgets.note("parameters/slider/" + parameter.path);
    if (ImGui::IsItemHovered()) {
        draw_tooltip(parameter, viewer.study.arms().size(), widgets);
    }
    if (!moved) {
        return;
    }
    auto const parts = parts_of_one(parameter);
    value = std::clamp(std::round(value * parts) / parts, parameter.low, parameter.high);
    if (std::abs(value - parameter.value) < 0.5 / parts) {
        drafts.erase(parameter.path);
    } else {
        drafts[parameter.path] = value;
    }
}

void draw_row(Viewer& viewer, Widgets const& widgets, Parameter const& parameter) {
    bool const is_moved = viewer.parameters.drafts.contains(parameter.path);
    ImGuiCanvas const canvas(*ImGui::GetWindowDrawList());
    auto const cell = [&](std::string const& text, Colour colour) {
        ImGui::TableNextColumn();
        ImGui::AlignTextToFramePadding();
        auto const shown = fitted(canvas, text, static_cast<double>(ImGui::GetContentRegionAvail().x));
        text_in(colour, shown);
        if (ImGui::IsItemHovered()) {
            draw_tooltip(parameter, viewer.study.arms().size(), widgets);
        }
    };
    ImGui::TableNextRow();
    cell(parameter_place(widgets.language(), parameter.path, viewer.study.first()),
         is_moved ? colours::bad : colours::ink);
    ImGui::TableNextColumn();
    ImGui::AlignTextToFramePadding();
    draw_slider(viewer, widgets, parameter);
    cell(parameter.unit == "1" ? std::string() : say_id(widgets.language(), "unit", parameter.unit),
         colours::faint);
    cell(say_id(widgets.language(), "tag", parameter.tag), colours::faint);
    cell(parameter_meaning(widgets.language(), parameter.meaning), colours::faint);
}

void draw_table(Viewer& viewer, Widgets const& widgets) {
    auto const& state = viewer.parameters;
    auto const rows = find_parameters(state.all, state.group, state.filter.data());
    auto const em = ImGui::GetFontSize();
    auto const flags = ImGuiTableFlags_RowBg | ImGuiTableFlags_ScrollY | ImGuiTableFlags_BordersOuter |
                       ImGuiTableFlags_BordersInnerV;
    if (!ImGui::BeginTable("parameters", 5, flags, ImGui::GetContentRegionAvail())) {
        return;
    }
    ImGui::TableSetupScrollFreeze(0, 1);
    ImGui::TableSetupColumn(widgets.say(Text::parameter).c_str(), ImGuiTableColumnFlags_WidthStretch, 4.0F);
    ImGui::TableSetupColumn(widgets.say(Text::parameter_value).c_str(), ImGuiTableColumnFlags_WidthStretch,
                            3.0F);
    ImGui::TableSetupColumn(widgets.say(Text::parameter_unit).c_str(), ImGuiTableColumnFlags_WidthFixed,
                            em * 6.0F);
    ImGui::TableSetupColumn(widgets.say(Text::parameter_tag).c_str(), ImGuiTableColumnFlags_WidthFixed,
                            em * 5.0F);
    ImGui::TableSetupColumn(widgets.say(Text::parameter_meaning).c_str(), ImGuiTableColumnFlags_WidthStretch,
                            5.0F);
    ImGui::TableHeadersRow();
    ImGuiListClipper clipper;
    clipper.Begin(static_cast<int>(rows.size()));
    while (clipper.Step()) {
        for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
            draw_row(viewer, widgets, state.all[rows[static_cast<std::size_t>(i)]]);
        }
    }
    ImGui::EndTable();
}

} // namespace

void draw_parameters_panel(Viewer& viewer, Widgets const& widgets) {
    if (!viewer.live.on || viewer.live.follows) {
        auto const& run = viewer.study.first();
        ImGui::Dummy({1.0F, ImGui::GetFontSize()});
        ImGui::TextUnformatted(widgets.say(Text::parameters_need_live).c_str());
        widgets.note("parameters/need_live");
        ImGui::TextUnformatted(("linli view " + run.provenance("scenario") + " --structures " +
                                run.provenance("structure") + " --seed " + run.provenance("seed"))
                                   .c_str());
        return;
    }
    draw_groups(viewer, widgets);
    draw_actions(viewer, widgets);
    draw_applied(viewer, widgets);
    draw_table(viewer, widgets);
}

} // namespace linli::viz
