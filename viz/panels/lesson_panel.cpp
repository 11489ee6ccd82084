// A lesson on the screen: question and explanation take the place of a panel, a step stands below one.
#include "viz/panels/imgui_canvas.hpp"
#include "viz/panels/panels.hpp"
#include "viz/view/wrap.hpp"

#include <algorithm>

namespace linli::viz {

namespace {

constexpr float widest = 46.0F; ///< [em] of a column of text that is read with ease

void paragraph(std::string const& text, float width, Colour colour = colours::ink) {
    ImGuiCanvas const canvas(*ImGui::GetWindowDrawList());
    for (auto const& line : wrapped(canvas, text, static_cast<double>(width))) {
        text_in(colour, line);
    }
}

float column_width() {
    return std::min(ImGui::GetContentRegionAvail().x - ImGui::GetFontSize(), ImGui::GetFontSize() * widest);
}

void draw_lesson_title(Lesson const& lesson, Widgets const& widgets) {
    auto const language = widgets.language();
    text_in(colours::good, widgets.say(Text::lesson) + "  ·  " + say(language, lesson.name));
    ImGui::SameLine(0.0F, ImGui::GetFontSize());
    text_in(colours::faint, widgets.say(Text::lesson_minutes, {std::to_string(lesson.minutes)}));
}

/// Answers to choose from; on the last page the right one and the one chosen are marked.
void draw_answers(Viewer& viewer, Widgets const& widgets, bool is_over) {
    auto& state = viewer.lesson;
    auto const width = column_width() - ImGui::GetFontSize() * 3.0F;
    for (std::size_t i = 0; i < state.open->answers.size(); ++i) {
        auto const& answer = state.open->answers[i];
        auto const letter = std::string(1, static_cast<char>('1' + i));
        if (widgets.toggle("lesson/answer/" + letter, letter, state.predicted == i) && !is_over) {
            state.predicted = i;
        }
        ImGui::SameLine(0.0F, ImGui::GetFontSize() * 0.6F);
        ImGui::BeginGroup();
        ImGui::AlignTextToFramePadding();
        paragraph(say(widgets.language(), answer.text), width,
                  !is_over       ? colours::ink
                  : answer.right ? colours::good
                                 : colours::faint);
        ImGui::EndGroup();
    }
}

void draw_moves(Viewer& viewer, Widgets const& widgets, bool may_go_on) {
    auto const& state = viewer.lesson;
    auto const page = state.page;
    if (page > 0) {
        if (widgets.button("lesson/back", widgets.say(Text::lesson_back))) {
            go_to_page(viewer, page - 1);
        }
        ImGui::SameLine();
    }
    if (!state.at_explanation()) {
        ImGui::BeginDisabled(!may_go_on);
        if (widgets.button("lesson/next", widgets.say(page == 0 ? Text::lesson_start : Text::lesson_next))) {
            go_to_page(viewer, page + 1);
        }
        ImGui::EndDisabled();
        ImGui::SameLine();
    }
    if (widgets.button("lesson/leave", widgets.say(Text::lesson_leave))) {
        leave_lesson(viewer);
    }
}

void draw_question(Viewer& viewer, Widgets const& widgets) {
    auto const& lesson = *viewer.lesson.open;
    auto const em = ImGui::GetFontSize();
    auto const width = column_width();
    paragraph(say(widgets.language(), lesson.goal), width, colours::faint);
    ImGui::Dummy({1.0F, em});
    paragraph(say(widgets.language(), lesson.question), width);
    ImGui::Dummy({1.0F, em * 0.5F});
    draw_answers(viewer, widgets, false);
    ImGui::Dummy({1.0F, em * 0.5F});
    text_in(colours::faint, widgets.say(Text::lesson_predict));
    ImGui::Dummy({1.0F, em * 0.5F});
    draw_moves(viewer, widgets, viewer.lesson.predicted.has_value());
    ImGui::Dummy({1.0F, em});
    text_in(colours::faint, widgets.say(viewer.lesson.ready ? Text::lesson_ready : Text::lesson_simulating));
    ImGui::Dummy({1.0F, em * 0.5F});
    text_in(colours::faint, widgets.say(Text::lesson_by_hand));
    for (auto const& command : lesson.commands) {
        paragraph(command, ImGui::GetContentRegionAvail().x - em, colours::faint);
    }
}

void draw_explanation(Viewer& viewer, Widgets const& widgets) {
    auto const& state = viewer.lesson;
    auto const em = ImGui::GetFontSize();
    auto const width = column_width();
    paragraph(say(widgets.language(), state.open->question), width, colours::faint);
    ImGui::Dummy({1.0F, em * 0.5F});
    draw_answers(viewer, widgets, true);
    ImGui::Dummy({1.0F, em * 0.5F});
    if (state.predicted) {
        bool const was_right = state.open->answers[*state.predicted].right;
        text_in(was_right ? colours::good : colours::bad,
                widgets.say(was_right ? Text::lesson_was_right : Text::lesson_was_wrong));
        widgets.note(was_right ? "lesson/was_right" : "lesson/was_wrong");
    }
    ImGui::Dummy({1.0F, em * 0.5F});
    paragraph(say(widgets.language(), state.open->explanation), width);
    ImGui::Dummy({1.0F, em});
    draw_moves(viewer, widgets, false);
}

} // namespace

void draw_lesson_page(Viewer& viewer, Widgets const& widgets) {
    auto const em = ImGui::GetFontSize();
    if (viewer.lesson.at_step()) { // its runs are not there yet
        ImGui::Dummy({1.0F, em});
        text_in(colours::faint, widgets.say(Text::lesson_simulating));
        widgets.note("lesson/simulating");
        return;
    }
    ImGui::Dummy({1.0F, em});
    ImGui::Indent(em * 2.0F);
    draw_lesson_title(*viewer.lesson.open, widgets);
    ImGui::Dummy({1.0F, em * 0.5F});
    if (viewer.lesson.at_question()) {
        draw_question(viewer, widgets);
    } else {
        draw_explanation(viewer, widgets);
    }
    ImGui::Unindent(em * 2.0F);
}

float lesson_strip_height(Viewer const& viewer) {
    if (!viewer.lesson.at_step()) {
        return 0.0F;
    }
    ImGuiCanvas const canvas(*ImGui::GetWindowDrawList());
    auto const& style = ImGui::GetStyle();
    auto const width = ImGui::GetContentRegionAvail().x - style.WindowPadding.x * 2.0F;
    auto const& page = viewer.lesson.open->pages[viewer.lesson.page - 1];
    auto const lines = wrapped(canvas, say(viewer.language, page.text), static_cast<double>(width)).size();
    return ImGui::GetFrameHeightWithSpacing() +
           static_cast<float>(lines) * ImGui::GetTextLineHeightWithSpacing() + style.WindowPadding.y * 2.0F +
           style.ItemSpacing.y;
}

void draw_lesson_strip(Viewer& viewer, Widgets const& widgets) {
    auto const& state = viewer.lesson;
    auto const& page = state.open->pages[state.page - 1];
    ImGui::BeginChild("lesson", {0.0F, lesson_strip_height(viewer) - ImGui::GetStyle().ItemSpacing.y}, true,
                      ImGuiWindowFlags_NoScrollbar);
    auto const width = ImGui::GetContentRegionAvail().x;
    auto const title = widgets.say(Text::lesson_step,
                                   {std::to_string(state.page), std::to_string(state.open->pages.size())}) +
                       "  ·  " + say(widgets.language(), page.title);
    ImGui::AlignTextToFramePadding();
    text_in(colours::good, title);
    widgets.note("lesson/step/" + std::to_string(state.page));
    auto const button = [&](Text text) {
        return ImGui::CalcTextSize(widgets.say(text).c_str()).x + ImGui::GetStyle().FramePadding.x * 2.0F +
               ImGui::GetStyle().ItemSpacing.x;
    };
    ImGui::SameLine(ImGui::GetWindowContentRegionMax().x - button(Text::lesson_back) -
                    button(Text::lesson_next) - button(Text::lesson_leave) + ImGui::GetStyle().ItemSpacing.x);
    auto const text = say(widgets.language(), page.text);
    draw_moves(viewer, widgets, true);
    paragraph(text, width);
    ImGui::EndChild();
}

void draw_lesson_offers(Viewer& viewer, Widgets const& widgets) {
    if (viewer.lesson.offered.empty()) {
        return;
    }
    text_in(colours::faint, widgets.say(Text::lesson_choose));
    for (std::size_t i = 0; i < viewer.lesson.offered.size(); ++i) {
        auto const& offer = viewer.lesson.offered[i];
        if (widgets.button("lesson/offer/" + std::to_string(i), say(widgets.language(), offer.name))) {
            viewer.requests.push_back({Request::What::lesson, offer.file, {}});
        }
        if (ImGui::IsItemHovered()) {
            ImGui::SetTooltip("%s", say(widgets.language(), offer.goal).c_str());
        }
    }
}

} // namespace linli::viz
