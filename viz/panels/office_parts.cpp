#include "viz/panels/office_parts.hpp"

#include "sim/core/text.hpp"
#include "sim/experiment/numbers.hpp"
#include "viz/panels/imgui_canvas.hpp"
#include "viz/view/plot.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace linli::viz {

namespace {

using experiment::percent;
using experiment::readable;

std::string rounded(double value) {
    return std::isnan(value) ? std::string() : readable(std::round(value));
}
std::string share(double value) {
    return std::isnan(value) ? std::string() : percent(value);
}
std::string small(double value) {
    return std::isnan(value) ? std::string() : fixed(value, 3);
}

} // namespace

std::vector<OfficeNumber> office_numbers(OfficeDays const& days, OfficeDays const& run) {
    return {{Text::load, share(days.load()), share(run.load())},
            {Text::hours_had, rounded(days.had), rounded(run.had)},
            {Text::hours_used, rounded(days.spent), rounded(run.spent)},
            {Text::queue, rounded(days.waiting), rounded(run.waiting)},
            {Text::fatigue, small(days.fatigue), small(run.fatigue)},
            {Text::closed_count, rounded(days.closed), rounded(run.closed)},
            {Text::passed_up, rounded(days.passed_up), rounded(run.passed_up)}};
}

Text title_of(Period period) {
    return period == Period::day    ? Text::period_day
           : period == Period::week ? Text::period_week
                                    : Text::period_run;
}

void draw_office_numbers(std::vector<OfficeNumber> const& numbers, Period period, bool with_days,
                         Widgets const& widgets) {
    bool const both = with_days && period != Period::run;
    if (!ImGui::BeginTable("numbers", both ? 3 : 2, ImGuiTableFlags_SizingFixedFit)) {
        return;
    }
    ImGui::PushTextWrapPos(-1.0F); // columns are as wide as their text
    ImGui::TableNextColumn();
    if (both) {
        ImGui::TableNextColumn();
        text_in(colours::faint, widgets.say(title_of(period)));
    }
    ImGui::TableNextColumn();
    text_in(colours::faint, widgets.say(Text::period_run));
    for (auto const& number : numbers) {
        if (number.run.empty() && (!both || number.days.empty())) {
            continue;
        }
        ImGui::TableNextColumn();
        text_in(colours::faint, widgets.say(number.title));
        if (both) {
            ImGui::TableNextColumn();
            ImGui::TextUnformatted((number.days.empty() ? "-" : number.days).c_str());
        }
        ImGui::TableNextColumn();
        ImGui::TextUnformatted((number.run.empty() ? "-" : number.run).c_str());
    }
    ImGui::PopTextWrapPos();
    ImGui::EndTable();
}

int draw_office_curves(OfficeCurves const& curves, int day, int days, Widgets const& widgets) {
    ImGuiCanvas canvas(*ImGui::GetWindowDrawList());
    auto const line = canvas.text_height();
    int wanted = 0;
    std::array<Plot, 2> const plots{
        {{.title = widgets.say(Text::load_week),
          .x_title = {},
          .curves = {{widgets.say(Text::load), {213, 94, 0}, curves.load, {}, {}}},
          .days = days,
          .mark = day},
         {.title = widgets.say(Text::queue),
          .x_title = widgets.say(Text::days_axis),
          .curves = {{widgets.say(Text::queue), {0, 114, 178}, curves.waiting, {}, {}}},
          .days = days,
          .mark = day}}};
    for (std::size_t i = 0; i < plots.size(); ++i) {
        auto const at = ImGui::GetCursorScreenPos();
        auto const width = ImGui::GetContentRegionAvail().x;
        auto const height = line * 5.4;
        ImGui::InvisibleButton(("curve" + std::to_string(i)).c_str(), {width, static_cast<float>(height)});
        widgets.note("chart/curve/" + std::to_string(i));
        Area const area{static_cast<double>(at.x), static_cast<double>(at.y), static_cast<double>(width),
                        height};
        draw(plots.at(i), area, canvas);
        if (ImGui::IsItemActive()) {
            wanted =
                day_at(plots.at(i), inner_area(area, canvas), static_cast<double>(ImGui::GetMousePos().x));
        }
    }
    return std::min(wanted, static_cast<int>(curves.load.size()));
}

} // namespace linli::viz
