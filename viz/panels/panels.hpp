#pragma once

#include "viz/panels/viewer.hpp"
#include "viz/panels/widgets.hpp"

#include <imgui.h>

namespace linli::viz {

// One function a panel: draw into the rest of the current window. Each expects a study of a level that it can
// show, see `level_of`.
void draw_map_panel(Viewer& viewer, Widgets const& widgets);
void draw_series_panel(Viewer& viewer, Widgets const& widgets);
void draw_chart_panel(Viewer& viewer, Widgets const& widgets);
void draw_issues_panel(Viewer& viewer, Widgets const& widgets);
void draw_results_panel(Viewer& viewer, Widgets const& widgets);
void draw_race_panel(Viewer& viewer, Widgets const& widgets);
void draw_parameters_panel(Viewer& viewer, Widgets const& widgets);

// Parts of the map that stand in other panels too.
void draw_map_head(Viewer& viewer, Widgets const& widgets);
/// The tiles of all arms, so many beside each other. A click changes the focus.
void draw_map_tiles(Viewer& viewer, Widgets const& widgets, Area area, std::size_t columns);

/// What the colours mean.
void draw_map_legend(Viewer& viewer, Widgets const& widgets, Area area);

/// The buildings of the courtyard in focus, of one arm. A click lists the issues of the courtyard.
void draw_buildings(Viewer& viewer, Widgets const& widgets, std::size_t arm, Scale scale, Area area);
/// What is known of the courtyard in focus, for each arm.
void draw_courtyard(Viewer const& viewer, Widgets const& widgets);
[[nodiscard]] float courtyard_width(Viewer const& viewer);

/// Whether the chosen office of one place is still there, and the office.
[[nodiscard]] bool has_post(Viewer const& viewer);
void draw_post(Viewer& viewer, Widgets const& widgets);

/// The time of a live run, and its days.
bool play_live(Viewer& viewer, double seconds);
void draw_live_time(Viewer& viewer, Widgets const& widgets);
/// Before the first day of a live run is there.
void draw_starting(Viewer& viewer, Widgets const& widgets);

/// How the runs stand that other processes write.
void draw_followed(Viewer const& viewer, Widgets const& widgets);
/// Before there is anything of them.
void draw_awaiting(Viewer& viewer, Widgets const& widgets);
/// Whether the panel needs what is only known at the end of a run that is followed.
[[nodiscard]] bool comes_with_the_run_file(Viewer const& viewer);
void draw_comes_later(Widgets const& widgets);

/// Question and explanation of the open lesson, in place of a panel.
void draw_lesson_page(Viewer& viewer, Widgets const& widgets);
/// The step of the open lesson, below a panel; the height is 0 where there is none.
void draw_lesson_strip(Viewer& viewer, Widgets const& widgets);
[[nodiscard]] float lesson_strip_height(Viewer const& viewer);
/// Lessons to choose from.
void draw_lesson_offers(Viewer& viewer, Widgets const& widgets);

/// When no run is open.
void draw_welcome(Viewer& viewer, Widgets const& widgets);

/// The journey of the chosen issue through each arm, beside each other.
void draw_journeys(Viewer& viewer, Widgets const& widgets);

/// The level that a run must be recorded at for a panel.
[[nodiscard]] Level level_of(Panel panel);

} // namespace linli::viz
