// Runs that other processes write: how they stand, and their days as these come.
#include "viz/panels/follow.hpp"

#include "viz/panels/panels.hpp"

#include <algorithm>
#include <utility>

namespace linli::viz {

namespace {

std::string text_of(FollowedFile const& file, Widgets const& widgets) {
    auto const days = std::to_string(file.days);
    auto const planned = std::to_string(file.planned);
    switch (file.standing) {
    case Standing::awaited:
        return widgets.say(Text::follow_awaited, {file.name});
    case Standing::warming_up:
        return widgets.say(Text::follow_warming_up, {file.name, std::to_string(-file.simulated)});
    case Standing::growing:
        return widgets.say(Text::follow_growing, {file.name, days, planned});
    case Standing::storing:
        return widgets.say(Text::follow_storing, {file.name});
    case Standing::ended:
        return widgets.say(Text::follow_ended, {file.name, days, planned});
    case Standing::whole:
        return widgets.say(Text::follow_whole, {file.name});
    case Standing::broken:
        break;
    }
    return {};
}

bool is_at_newest_day(Viewer const& viewer) {
    return viewer.study.empty() || (viewer.live.follows && viewer.live.goal >= viewer.live.simulated);
}

/// What was followed is looked at as any other run from now on.
void change_over(Viewer& viewer, Study study) {
    bool const was_at_newest = is_at_newest_day(viewer);
    bool const is_first = !viewer.live.follows;
    viewer.study = std::move(study);
    viewer.remembered = {};
    viewer.live = {};
    viewer.playing = viewer.playing && !was_at_newest;
    viewer.day = was_at_newest ? viewer.study.days() : std::clamp(viewer.day, 1, viewer.study.days());
    if (is_first) {
        look_at_all(viewer);
    }
}

} // namespace

void show_followed(Viewer& viewer, Followed state) {
    for (auto& trouble : state.troubles) {
        viewer.troubles.push_back(std::move(trouble));
    }
    viewer.followed = std::move(state.files);
    if (!state.study || state.study->empty()) {
        return;
    }
    if (state.is_whole) {
        change_over(viewer, std::move(*state.study));
        return;
    }
    bool const is_first = viewer.study.empty() || !viewer.live.follows;
    viewer.live.goal = is_at_newest_day(viewer) ? state.planned : viewer.live.goal;
    show_live(viewer, std::move(*state.study), state.planned, is_first);
    viewer.live.follows = true;
    if (is_first) {
        look_at_all(viewer);
    }
}

void draw_followed(Viewer const& viewer, Widgets const& widgets) {
    bool const is_over = !viewer.live.follows && !viewer.study.empty();
    for (std::size_t i = 0; i < viewer.followed.size() && !is_over; ++i) {
        auto const& file = viewer.followed[i];
        text_in(file.standing == Standing::ended ? colours::bad : colours::good, text_of(file, widgets));
        widgets.note("follow/" + std::to_string(i));
    }
}

void draw_awaiting(Viewer& /*viewer*/, Widgets const& widgets) {
    ImGui::Dummy({1.0F, ImGui::GetFontSize()});
    text_in(colours::faint, widgets.say(Text::follow_how));
    ImGui::TextUnformatted("linli run xinhua-road --live");
    widgets.note("follow/awaiting");
}

bool comes_with_the_run_file(Viewer const& viewer) {
    return viewer.live.follows &&
           (viewer.panel == Panel::results || viewer.study.level() < level_of(viewer.panel));
}

void draw_comes_later(Widgets const& widgets) {
    ImGui::Dummy({1.0F, ImGui::GetFontSize()});
    ImGui::TextUnformatted(widgets.say(Text::follow_later).c_str());
    widgets.note("follow/later");
}

} // namespace linli::viz
