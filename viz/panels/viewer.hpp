#pragma once

#include "viz/panels/follow.hpp"
#include "viz/panels/lesson.hpp"
#include "viz/panels/live.hpp"
#include "viz/panels/probes.hpp"
#include "viz/view/issue_list.hpp"
#include "viz/view/map_view.hpp"
#include "viz/view/office_days.hpp"
#include "viz/view/parameter.hpp"
#include "viz/view/post_view.hpp"
#include "viz/view/results_view.hpp"
#include "viz/view/series_view.hpp"
#include "viz/view/study.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace linli::viz {

enum class Panel : std::uint8_t { map, series, chart, issues, results, race, parameters };
inline constexpr std::array<std::string_view, 7> panel_ids{"map",     "series", "chart",     "issues",
                                                           "results", "race",   "parameters"};

/// What the panels ask of the program, which alone touches files.
struct Request {
    enum class What : std::uint8_t { open, save, copy, restart, branch, save_changes, lesson };
    What what = What::open;
    std::string file; ///< to open, or to save under
    std::string text; ///< to save or to copy
};

/// Something that cannot be shown, said in the language of the screen.
struct Trouble {
    std::string en;
    std::string zh;
};

/// The sliders of a live run.
struct ParameterState {
    std::vector<Parameter> all; ///< as the run on the screen is simulated
    Changes drafts;             ///< moved, but without effect so far
    AppliedChanges applied;
    ParameterGroup group = ParameterGroup::structure;
    std::array<char, 64> filter{};
};

/// One office of one place: row of the table `posts` of an arm.
struct ChosenPost {
    std::size_t arm = 0;
    std::size_t office = 0;
    std::size_t row = 0;
};

/// What was worked out for an earlier frame and still holds.
struct Remembered {
    std::map<std::pair<int, int>, Scale> scales; ///< by indicator and tier
    std::optional<IssueQuery> query;
    std::size_t list_arm = 0;
    IssueList list;
    std::string plots_of; ///< what the plots show
    std::vector<Plot> plots;
    std::optional<Results> results;
    std::string post_day_of; ///< what the day of an office shows
    PostDay post_day;
    std::string race_plot_of; ///< what the plot of the race shows
    Plot race_plot;
};

/// Runs that other processes write, together.
struct Followed {
    std::optional<Study> study = {}; ///< if there is another one to show
    std::vector<FollowedFile> files = {};
    int planned = 0;       ///< days
    bool is_whole = false; ///< the study is that of the run files
    std::vector<Trouble> troubles = {};
};

/// A speed that only a live run has.
inline constexpr int full_speed = 0;

/// All that is on the screen: what is looked at, and how. Panels draw it and change it.
struct Viewer {
    Study study;
    IndicatorMeanings meanings;
    Language language = Language::en;
    Panel panel = Panel::map;
    int day = 1;

    bool playing = false;
    double played = 0.0; ///< part of a day played since the last change of day
    int speed = 20;      ///< days a second; `full_speed` as fast as they are simulated
    Live live;
    std::vector<FollowedFile> followed; ///< runs that other processes write
    LessonState lesson;

    MapIndicator map_indicator = MapIndicator::open;
    std::map<std::pair<int, int>, Scale> grown_scales; ///< of a live run, by indicator and tier
    Place focus;
    SeriesChoice series{{"open_problems", "closed", "satisfaction"}, {}, true};
    std::size_t chart_arm = 0;
    Period chart_period = Period::day;
    std::optional<std::size_t> chart_office;
    std::optional<ChosenPost> chart_post;
    IssueQuery query;
    std::size_t issue_arm = 0;
    std::optional<std::uint64_t> issue;
    bool all_indicators = false;
    std::vector<std::string> only_indicators; ///< that a lesson looks at; empty: the main ones
    std::string race_series = "open_problems";
    ParameterState parameters;

    std::vector<Trouble> troubles;  ///< newest last
    std::string notice;             ///< done, e.g. saved
    std::string loading;            ///< file being read
    std::vector<std::string> found; ///< run files offered when none is open
    std::vector<Request> requests;  ///< for the program; emptied by it
    Remembered remembered;
};

/// Add a run; what is looked at stays, if it still exists. Throws: CannotShow
void add_run(Viewer& viewer, Run run);

/// Put a newer state of a live run on the screen; what is looked at stays.
/// @param is_new  the first state of a run that has begun anew
void show_live(Viewer& viewer, Study study, int planned, bool is_new);

/// Put on the screen what other processes have written since; what is looked at stays, and who looks at the
/// newest day is taken along.
void show_followed(Viewer& viewer, Followed state);

/// Put a lesson on the screen, at its question.
void begin_lesson(Viewer& viewer, Lesson lesson);
/// The runs of the open lesson, in its order, in place of what was shown. Throws: CannotShow
void take_lesson_runs(Viewer& viewer, std::vector<Run> runs);
/// Turn to a page of the open lesson, and open what it asks for.
void go_to_page(Viewer& viewer, std::size_t page);
/// What is looked at stays.
void leave_lesson(Viewer& viewer);

/// Begin with the whole case, and with a panel that can show it.
void look_at_all(Viewer& viewer);

/// Let time pass while playing. Returns whether the day has changed.
bool play(Viewer& viewer, double seconds);

/// Draw everything into the whole display. Expects an ImGui frame.
void draw(Viewer& viewer, Probes* probes = nullptr);

} // namespace linli::viz
