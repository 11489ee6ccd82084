#include "viz/panels/panels.hpp"

namespace linli::viz {

void draw_welcome(Viewer& viewer, Widgets const& widgets) {
    auto const em = ImGui::GetFontSize();
    ImGui::Dummy({1.0F, em * 2.0F});
    ImGui::Indent(em * 4.0F);
    ImGui::TextUnformatted(widgets.say(Text::welcome).c_str());
    ImGui::Dummy({1.0F, em * 0.5F});
    text_in(colours::faint, widgets.say(Text::welcome_how));
    ImGui::TextUnformatted("linli view results/A.h5 results/B.h5");
    ImGui::Dummy({1.0F, em});
    if (viewer.found.empty()) {
        text_in(colours::faint, widgets.say(Text::welcome_none));
        ImGui::TextUnformatted("linli compare xinhua-road --replications 2 --level journeys");
    } else {
        text_in(colours::faint, widgets.say(Text::welcome_choose));
        for (std::size_t i = 0; i < viewer.found.size(); ++i) {
            if (widgets.button("welcome/" + std::to_string(i), viewer.found[i])) {
                viewer.requests.push_back({Request::What::open, viewer.found[i], {}});
            }
        }
    }
    ImGui::Dummy({1.0F, em});
    draw_lesson_offers(viewer, widgets);
    ImGui::Unindent(em * 4.0F);
}

} // namespace linli::viz
