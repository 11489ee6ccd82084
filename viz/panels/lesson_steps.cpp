// Where the pages of a lesson lead.
#include "viz/panels/panels.hpp"

#include <algorithm>

namespace linli::viz {

namespace {

template <class Items>
std::optional<std::size_t> place_of(Items const& items, std::string_view id) {
    auto const found =
        std::find_if(items.begin(), items.end(), [&](auto const& item) { return item.id == id; });
    return found == items.end() ? std::nullopt
                                : std::optional(static_cast<std::size_t>(found - items.begin()));
}

void choose_colour(Viewer& viewer, std::string const& colour) {
    for (auto const indicator : map_indicators) {
        if (map_indicator_id(indicator) == colour) {
            viewer.map_indicator = indicator;
        }
    }
}

/// The one that took longest of those that arose while all was recorded.
void choose_issue(Viewer& viewer) {
    viewer.issue.reset();
    auto const& run = viewer.study.arms()[viewer.issue_arm].run();
    viewer.query.day = viewer.day;
    for (auto const row : list_issues(run, viewer.query).rows) {
        if (run.issues().arisen[row] >= 0.0F) {
            viewer.issue = run.issues().key[row];
            return;
        }
    }
}

void choose_kind(Viewer& viewer, std::string const& kind) {
    auto const number = place_of(viewer.study.first().kinds(), kind);
    if (number) {
        viewer.query = {.place = viewer.study.first().top(), .kind = static_cast<std::int32_t>(*number)};
        choose_issue(viewer);
    }
}

/// Open what a page asks for.
void follow(Viewer& viewer, LessonPage const& page) {
    auto const panel = std::find(panel_ids.begin(), panel_ids.end(), page.panel);
    if (panel != panel_ids.end()) {
        viewer.panel = static_cast<Panel>(panel - panel_ids.begin());
    }
    viewer.playing = false;
    viewer.day = page.day == 0 ? viewer.study.days() : std::min(page.day, viewer.study.days());
    viewer.focus = viewer.study.first().top();
    viewer.only_indicators = page.indicators;
    viewer.all_indicators = false;
    choose_colour(viewer, page.colour);
    if (!page.series.empty()) {
        viewer.series.series = page.series;
        viewer.series.place = viewer.study.first().top();
    }
    if (page.arm && *page.arm < viewer.study.arms().size()) {
        viewer.issue_arm = viewer.chart_arm = *page.arm;
        viewer.chart_office.reset();
    }
    choose_kind(viewer, page.kind);
    if (!page.office.empty()) {
        viewer.chart_office = place_of(viewer.study.arms()[viewer.chart_arm].run().offices(), page.office);
    }
}

} // namespace

void begin_lesson(Viewer& viewer, Lesson lesson) {
    viewer.lesson.open = std::move(lesson);
    viewer.lesson.page = 0;
    viewer.lesson.predicted.reset();
    viewer.lesson.ready = false;
}

void take_lesson_runs(Viewer& viewer, std::vector<Run> runs) {
    viewer.live = {};
    viewer.study = {};
    viewer.remembered = {};
    viewer.chart_arm = viewer.issue_arm = 0;
    viewer.chart_office.reset();
    viewer.issue.reset();
    for (auto& run : runs) {
        add_run(viewer, std::move(run));
    }
    viewer.lesson.ready = true;
    go_to_page(viewer, viewer.lesson.page);
}

void go_to_page(Viewer& viewer, std::size_t page) {
    auto& lesson = viewer.lesson;
    if (!lesson.open) {
        return;
    }
    lesson.page = std::min(page, lesson.open->pages.size() + 1);
    if (lesson.at_step() && lesson.ready) {
        follow(viewer, lesson.open->pages[lesson.page - 1]);
    }
}

void leave_lesson(Viewer& viewer) {
    viewer.lesson.open.reset();
    viewer.only_indicators.clear();
}

} // namespace linli::viz
