#include "sim/core/text.hpp"
#include "viz/panels/imgui_canvas.hpp"
#include "viz/panels/panels.hpp"

#include <algorithm>
#include <cmath>

namespace linli::viz {

namespace {

/// The table's columns, in the order of IssueOrder.
constexpr std::array<Text, 7> columns{Text::kind, Text::place, Text::arisen,  Text::state,
                                      Text::age,  Text::hops,  Text::severity};

void draw_filters(Viewer& viewer, Widgets const& widgets) {
    auto const& run = viewer.study.arms()[viewer.issue_arm].run();
    auto const em = ImGui::GetFontSize();
    std::vector<std::string> kinds{widgets.say(Text::all_kinds)};
    for (auto const& kind : run.kinds()) {
        kinds.push_back(say(widgets.language(), kind.name, kind.id));
    }
    auto chosen = viewer.query.kind ? static_cast<std::size_t>(*viewer.query.kind) + 1 : 0;
    if (widgets.choice("issues/kind", kinds, chosen, em * 17.0F)) {
        viewer.query.kind = chosen == 0 ? std::nullopt : std::optional(static_cast<std::int32_t>(chosen - 1));
    }
    ImGui::SameLine();
    std::vector<std::string> states{widgets.say(Text::all_states)};
    for (int i = 0; i < issue_states; ++i) {
        states.push_back(widgets.say(text_of(static_cast<IssueState>(i))));
    }
    chosen = viewer.query.state ? static_cast<std::size_t>(*viewer.query.state) + 1 : 0;
    if (widgets.choice("issues/state", states, chosen, em * 10.0F)) {
        viewer.query.state = chosen == 0 ? std::nullopt : std::optional(static_cast<IssueState>(chosen - 1));
    }
    ImGui::SameLine();
    bool const is_everywhere = viewer.query.place == run.top();
    if (widgets.toggle("issues/everywhere", widgets.say(Text::everywhere), is_everywhere)) {
        viewer.query.place = run.top();
    }
    if (!is_everywhere) {
        ImGui::SameLine();
        (void)widgets.toggle("issues/place", place_name(run, viewer.query.place, widgets.language()), true);
    }
}

/// Which structure's list; the problems are the same, what became of them is not.
void draw_arm_choice(Viewer& viewer, Widgets const& widgets) {
    viewer.issue_arm = std::min(viewer.issue_arm, viewer.study.arms().size() - 1);
    for (std::size_t a = 0; viewer.study.arms().size() > 1 && a < viewer.study.arms().size(); ++a) {
        auto const letter = std::string(1, static_cast<char>('A' + a));
        if (widgets.toggle("issues/arm/" + std::to_string(a), ' ' + letter + ' ', a == viewer.issue_arm)) {
            viewer.issue_arm = a;
        }
        if (ImGui::IsItemHovered()) {
            ImGui::SetTooltip("%s", viewer.study.arm_name(a, widgets.language()).c_str());
        }
        ImGui::SameLine();
    }
}

IssueList const& remembered_list(Viewer& viewer) {
    auto& remembered = viewer.remembered;
    viewer.query.day = viewer.day;
    if (remembered.query != viewer.query || remembered.list_arm != viewer.issue_arm) {
        remembered.list = list_issues(viewer.study.arms()[viewer.issue_arm].run(), viewer.query);
        remembered.query = viewer.query;
        remembered.list_arm = viewer.issue_arm;
    }
    return remembered.list;
}

void read_sorting(Viewer& viewer) {
    auto* const specs = ImGui::TableGetSortSpecs();
    if (specs != nullptr && specs->SpecsDirty && specs->SpecsCount > 0) {
        viewer.query.order = static_cast<IssueOrder>(specs->Specs[0].ColumnIndex);
        viewer.query.descending = specs->Specs[0].SortDirection == ImGuiSortDirection_Descending;
        specs->SpecsDirty = false;
    }
}

void draw_cell(std::string const& text) {
    ImGui::TableNextColumn();
    ImGui::TextUnformatted(text.c_str());
}

void draw_row(Viewer& viewer, Widgets const& widgets, std::uint32_t row, int number) {
    auto const& run = viewer.study.arms()[viewer.issue_arm].run();
    auto const& issues = run.issues();
    auto const& kind = run.kinds()[static_cast<std::size_t>(issues.kind[row])];
    auto const language = widgets.language();
    ImGui::TableNextRow();
    ImGui::TableNextColumn();
    ImGuiCanvas const canvas(*ImGui::GetWindowDrawList());
    auto const name = fitted(canvas, say(language, kind.name, kind.id),
                             static_cast<double>(ImGui::GetContentRegionAvail().x));
    auto const label = name + "###" + std::to_string(issues.key[row]);
    if (ImGui::Selectable(label.c_str(), viewer.issue == issues.key[row],
                          ImGuiSelectableFlags_SpanAllColumns)) {
        viewer.issue = issues.key[row];
    }
    widgets.note("issues/row/" + std::to_string(number));
    Place const home{Tier::courtyard, static_cast<std::uint32_t>(issues.courtyard[row])};
    auto const arisen = static_cast<double>(issues.arisen[row]);
    draw_cell(place_name(run, home, language));
    draw_cell(run.date(static_cast<int>(std::floor(arisen)) + 1));
    draw_cell(widgets.say(text_of(state_of(issues, row, viewer.day))));
    draw_cell(fixed(age_of(issues, row, viewer.day), 1));
    draw_cell(std::to_string(issues.hops[row]));
    draw_cell(fixed(static_cast<double>(issues.severity[row]), 2));
}

void draw_table(Viewer& viewer, Widgets const& widgets, float height) {
    auto const flags = ImGuiTableFlags_Sortable | ImGuiTableFlags_ScrollY | ImGuiTableFlags_RowBg |
                       ImGuiTableFlags_BordersInnerV | ImGuiTableFlags_BordersOuter;
    constexpr std::array<float, 7> weights{13.0F, 6.0F, 5.5F, 7.0F, 4.0F, 4.6F, 4.4F};
    if (!ImGui::BeginTable("issues", static_cast<int>(columns.size()), flags, {0.0F, height})) {
        return;
    }
    ImGui::TableSetupScrollFreeze(0, 1);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        bool const is_first_order = static_cast<IssueOrder>(i) == IssueOrder::age;
        auto const order = is_first_order ? ImGuiTableColumnFlags_DefaultSort : ImGuiTableColumnFlags_None;
        ImGui::TableSetupColumn((widgets.say(columns.at(i)) + "###column" + std::to_string(i)).c_str(),
                                ImGuiTableColumnFlags_WidthStretch | order |
                                    ImGuiTableColumnFlags_PreferSortDescending,
                                weights.at(i));
    }
    ImGui::TableNextRow(ImGuiTableRowFlags_Headers);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        ImGui::TableNextColumn();
        ImGui::TableHeader((widgets.say(columns.at(i)) + "###column" + std::to_string(i)).c_str());
        widgets.note("issues/column/" + std::to_string(i));
    }
    read_sorting(viewer);
    auto const& list = remembered_list(viewer);
    ImGuiListClipper clipper;
    clipper.Begin(static_cast<int>(list.rows.size()));
    while (clipper.Step()) {
        for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
            draw_row(viewer, widgets, list.rows[static_cast<std::size_t>(i)], i);
        }
    }
    ImGui::EndTable();
}

/// The first of the list that arose while events were recorded: its journey is known from the start.
std::uint64_t first_to_show(IssueColumns const& issues, IssueList const& list) {
    auto const found = std::find_if(list.rows.begin(), list.rows.end(),
                                    [&](auto row) { return issues.arisen[row] >= 0.0F; });
    return issues.key[found != list.rows.end() ? *found : list.rows.front()];
}

} // namespace

void draw_issues_panel(Viewer& viewer, Widgets const& widgets) {
    draw_arm_choice(viewer, widgets);
    draw_filters(viewer, widgets);
    auto const& list = remembered_list(viewer);
    auto const count =
        widgets.say(Text::issues_shown, {std::to_string(list.rows.size()), std::to_string(list.arisen)});
    ImGui::SameLine(0.0F, ImGui::GetFontSize());
    if (ImGui::CalcTextSize(count.c_str()).x > ImGui::GetContentRegionAvail().x) {
        ImGui::NewLine();
    }
    text_in(colours::faint, count);
    widgets.note("issues/count");
    auto const room = ImGui::GetContentRegionAvail().y;
    draw_table(viewer, widgets, std::floor(room * 0.4F));
    if (!viewer.issue && !list.rows.empty()) {
        viewer.issue = first_to_show(viewer.study.arms()[viewer.issue_arm].run().issues(), list);
    }
    if (list.rows.empty()) {
        text_in(colours::faint, widgets.say(Text::no_issue));
    }
    if (viewer.issue) {
        draw_journeys(viewer, widgets);
    }
}

} // namespace linli::viz
