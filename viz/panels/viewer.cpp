#include "viz/panels/panels.hpp"

#include <algorithm>

namespace linli::viz {

void add_run(Viewer& viewer, Run run) {
    bool const is_first = viewer.study.empty();
    viewer.study.add(std::move(run));
    viewer.remembered = {};
    viewer.day = is_first ? viewer.study.days() : std::clamp(viewer.day, 1, viewer.study.days());
    if (is_first) {
        look_at_all(viewer);
    }
}

void look_at_all(Viewer& viewer) {
    if (viewer.study.level() == Level::summary) {
        viewer.panel = Panel::results;
        return;
    }
    viewer.focus = viewer.study.first().top();
    viewer.series.place = viewer.focus;
    viewer.query.place = viewer.focus;
}

bool play(Viewer& viewer, double seconds) {
    if (viewer.live.on) {
        return play_live(viewer, seconds);
    }
    if (!viewer.playing || viewer.study.empty()) {
        return false;
    }
    viewer.played += std::clamp(seconds, 0.0, 0.25) * viewer.speed;
    auto const days = static_cast<int>(viewer.played);
    viewer.played -= days;
    auto const day = std::min(viewer.day + days, viewer.study.days());
    viewer.playing = day < viewer.study.days();
    return std::exchange(viewer.day, day) != day;
}

} // namespace linli::viz
