#include "viz/app/program.hpp"

#include "models/app/library.hpp"
#include "sim/core/error.hpp"
#include "sim/store/atomic_file.hpp"
#include "viz/app/follower.hpp"
#include "viz/app/lesson_runs.hpp"
#include "viz/app/live_run.hpp"
#include "viz/app/meanings.hpp"
#include "viz/app/opener.hpp"
#include "viz/app/options.hpp"
#include "viz/app/parameters.hpp"
#include "viz/platform/no_display.hpp"
#include "viz/platform/stage.hpp"
#include "viz/platform/window.hpp"
#include "viz/view/parameter_words.hpp"

#include <algorithm>
#include <chrono>
#include <ostream>
#include <thread>

namespace linli::viz {

namespace {

/// What the command line says about the picture, once there is something to see.
void apply(Options const& options, Viewer& viewer) {
    viewer.panel = options.panel.value_or(viewer.panel);
    if (!viewer.study.empty()) {
        auto const days = viewer.live.on ? viewer.live.planned : viewer.study.days();
        viewer.live.goal = std::clamp(options.day.value_or(viewer.day), 1, days);
        viewer.day = std::min(viewer.live.goal, viewer.study.days());
        viewer.live.shown = viewer.day;
    }
    viewer.map_indicator = options.colour.value_or(viewer.map_indicator);
    viewer.issue = options.issue ? options.issue : viewer.issue;
}

std::string shown_texts(Viewer const& viewer) {
    std::string texts;
    for (auto const& arm : viewer.study.arms()) {
        for (auto const& run : arm.runs) {
            texts += run.shown_texts();
        }
    }
    for (auto const& meaning : viewer.meanings) {
        texts += meaning.name.en + meaning.name.zh + meaning.definition.en + meaning.definition.zh;
    }
    for (auto const& trouble : viewer.troubles) {
        texts += trouble.en + trouble.zh;
    }
    for (auto const& file : viewer.found) {
        texts += file;
    }
    for (auto const& file : viewer.followed) {
        texts += file.name;
    }
    if (!viewer.parameters.all.empty()) {
        texts += parameter_texts();
    }
    return texts + viewer.notice + viewer.loading + shown_texts(viewer.lesson);
}

/// Throws: InputError if there is no such scenario or structure.
LiveChoice live_choice(Options const& options) {
    auto const library = app::Library::locate();
    LiveChoice choice{.scenario = library.scenario(*options.scenario),
                      .structures = {},
                      .seed = options.seed,
                      .replicate = 0,
                      .overrides = options.overrides};
    for (auto const& name : options.structures) {
        choice.structures.push_back(library.structure(name, choice.scenario));
    }
    return choice;
}

Viewer new_viewer(Options const& options) {
    Viewer viewer;
    viewer.live.on = options.scenario.has_value();
    viewer.language = options.language;
    viewer.meanings = indicator_meanings();
    return viewer;
}

void simulate_for_picture(Viewer& viewer, Options const& options) {
    LiveWorld world(live_choice(options));
    viewer.parameters.all = parameters_of(world.inputs());
    viewer.live.goal = std::min(options.day.value_or(world.days()), world.days());
    world.advance_to(viewer.live.goal);
    show_live(viewer, world.look(), world.days(), true);
}

/// Of runs that go on: those are waited for that have not come to the day asked for, or to any.
void follow_for_picture(Viewer& viewer, Options const& options) {
    FollowedRuns runs;
    for (auto const& file : options.files) {
        runs.add(file);
    }
    runs.poll();
    while (runs.days() < options.day.value_or(1) && runs.goes_on()) {
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        runs.poll();
    }
    show_followed(viewer, runs.state());
}

void open_files_for_picture(Viewer& viewer, Options const& options) {
    bool const follows = std::any_of(options.files.begin(), options.files.end(), has_live_file);
    if (follows) {
        follow_for_picture(viewer, options);
        return;
    }
    for (auto const& file : options.files) {
        show(viewer, open_run(file));
    }
}

int take_picture(Options const& options, std::ostream& notes) {
    auto viewer = new_viewer(options);
    open_files_for_picture(viewer, options);
    if (options.scenario) {
        simulate_for_picture(viewer, options);
    }
    if (options.lesson) {
        show_lesson_at(viewer, find_lesson(*options.lesson), options.page);
    }
    if (!viewer.troubles.empty()) {
        for (auto const& trouble : viewer.troubles) {
            notes << "linli view: " << (options.language == Language::zh ? trouble.zh : trouble.en) << '\n';
        }
        return 1;
    }
    apply(options, viewer);
    Stage stage(options.width, options.height, options.pixels, shown_texts(viewer));
    for (int i = 0; i < 3; ++i) { // tables settle their columns in the second frame
        stage.frame([&] { draw(viewer); });
    }
    write_png(*options.screenshot, stage.picture());
    return 0;
}

/// A run that is simulated while it is looked at, if one was asked for.
struct LivePart {
    std::optional<LiveChoice> choice;
    LiveRun run;
    AppliedChanges running = {}; ///< with which the run on the screen is simulated

    /// The choice with the changes of the sliders.
    [[nodiscard]] LiveChoice changed(AppliedChanges const& changes) const {
        auto all = *choice;
        auto const lines = changes.overrides();
        all.overrides.insert(all.overrides.end(), lines.begin(), lines.end());
        return all;
    }
};

/// Simulate from the start, and look at `day`.
void begin(Viewer& viewer, LivePart& live, int day) {
    viewer.live.on = true;
    viewer.live.goal = viewer.live.wanted = day;
    viewer.live.shown = viewer.day; // not moved by the user
    live.run.start(live.changed(viewer.parameters.applied), day);
}

void save(Viewer& viewer, std::string const& file, std::string const& text) {
    bool is_saved = true;
    try {
        store::write_atomically(file, text, {});
    } catch (RunError const&) {
        is_saved = false;
    }
    viewer.notice = say(viewer.language, is_saved ? Text::saved_as : Text::not_saved, {file});
}

/// What reads files, each in a thread of its own.
struct Readers {
    Opener opener{&Window::wake};
    Follower follower{&Window::wake};

    void open(std::filesystem::path const& file) {
        if (is_to_be_followed(file)) {
            follower.follow(file);
        } else {
            opener.open(file);
        }
    }
    /// Together: if one is followed, all are, for their days are shown beside each other.
    void open_all(std::vector<std::filesystem::path> const& files) {
        bool const follows = std::any_of(files.begin(), files.end(), is_to_be_followed);
        for (auto const& file : files) {
            if (follows) {
                follower.follow(file);
            } else {
                opener.open(file);
            }
        }
    }
};

/// Do what the panels have asked for.
void answer_requests(Viewer& viewer, Readers& readers, LivePart& live, Window& window) {
    for (auto const& request : std::exchange(viewer.requests, {})) {
        switch (request.what) {
        case Request::What::open:
            readers.open(request.file);
            break;
        case Request::What::lesson:
            start_lesson(request.file, readers.opener);
            break;
        case Request::What::restart:
            viewer.playing = true;
            begin(viewer, live, 1);
            break;
        case Request::What::branch:
            begin(viewer, live, viewer.day);
            break;
        case Request::What::save_changes: {
            auto const file = live.choice->scenario.stem().string() + "-changed.toml";
            save(viewer, file, changes_file(live.changed(viewer.parameters.applied), file));
            break;
        }
        case Request::What::copy:
            window.copy(request.text);
            break;
        case Request::What::save:
            save(viewer, request.file, request.text);
            break;
        }
    }
}

/// Put on the screen what was read since the last time. Returns whether there was anything.
bool take_opened(Viewer& viewer, Opener& opener, Options const& options) {
    bool changed = false;
    while (auto opened = opener.take()) {
        bool const was_empty = viewer.study.empty();
        show(viewer, std::move(*opened));
        if (was_empty && !viewer.study.empty()) {
            apply(options, viewer);
        }
        changed = true;
    }
    auto reading = opener.reading();
    changed = changed || reading != viewer.loading;
    viewer.loading = std::move(reading);
    return changed;
}

/// Put the newest state of the live run on the screen. Returns whether there was one.
bool take_live(Viewer& viewer, LivePart& live, Options const& options) {
    auto state = live.run.take();
    if (!state) {
        return false;
    }
    if (!state->trouble.empty()) {
        viewer.troubles.push_back({state->trouble, state->trouble});
        viewer.parameters.applied = live.running; // the run before goes on
        return true;
    }
    if (state->is_new) {
        viewer.parameters.all = std::move(state->parameters);
        live.running = viewer.parameters.applied;
    }
    bool const is_first = viewer.study.empty();
    show_live(viewer, std::move(state->study), state->planned, state->is_new);
    if (is_first) {
        apply(options, viewer);
        viewer.playing = !options.day.has_value();
    }
    return true;
}

/// Put on the screen what other processes have written. Returns whether there was anything.
bool take_followed(Viewer& viewer, Follower& follower, Options const& options) {
    auto state = follower.take();
    if (!state) {
        return false;
    }
    bool const was_empty = viewer.study.empty();
    show_followed(viewer, std::move(*state));
    if (was_empty && !viewer.study.empty()) {
        apply(options, viewer);
        viewer.live.goal = viewer.live.follows && !options.day ? viewer.live.planned : viewer.live.goal;
    }
    return true;
}

double seconds_since(std::chrono::steady_clock::time_point& last) {
    auto const now = std::chrono::steady_clock::now();
    return std::chrono::duration<double>(now - std::exchange(last, now)).count();
}

int open_window(Options const& options, std::ostream& notes) {
    auto const start = std::chrono::steady_clock::now();
    Window window("Linli 邻里", options.width, options.height, options.pixels);
    auto viewer = new_viewer(options);
    Readers readers;
    LivePart live{options.scenario ? std::optional(live_choice(options)) : std::nullopt,
                  LiveRun(&Window::wake)};
    if (live.choice) {
        viewer.playing = true;
        begin(viewer, live, 1);
    }
    readers.open_all(options.files);
    if (options.lesson) {
        start_lesson(find_lesson(*options.lesson), readers.opener);
    }
    viewer.lesson.offered = lessons_to_choose();
    viewer.found =
        options.files.empty() && !options.scenario ? run_files_nearby(12) : std::vector<std::string>{};
    auto last = std::chrono::steady_clock::now();
    std::string letters;
    int frames = 0;
    int due = 3; // frames still to draw: ImGui answers an input over several
    while (window.is_open() && frames < options.frames.value_or(frames + 1)) {
        bool const is_busy = viewer.playing || due > 0 || options.frames.has_value();
        due = window.wait(is_busy ? 0.0 : 1.0) ? 3 : due;
        for (auto const& file : window.take_dropped()) {
            readers.open(file);
        }
        bool const is_new = int{take_opened(viewer, readers.opener, options)} +
                                int{take_followed(viewer, readers.follower, options)} +
                                int{take_live(viewer, live, options)} >
                            0;
        bool const has_played = play(viewer, seconds_since(last));
        live.run.go_to(viewer.live.wanted);
        due = is_new || has_played ? std::max(due, 2) : due;
        if (auto texts = shown_texts(viewer); texts != letters) {
            window.set_texts(texts);
            letters = std::move(texts);
        }
        if (due > 0 || viewer.playing || options.frames) {
            window.frame([&] { draw(viewer); });
            if (++frames == 1 && options.timing) {
                auto const spent = std::chrono::steady_clock::now() - start;
                notes << "first picture after " << std::chrono::duration<double>(spent).count() << " s"
                      << std::endl;
            }
            --due;
        }
        answer_requests(viewer, readers, live, window);
    }
    return 0;
}

} // namespace

int run_viewer(std::vector<std::string> const& words, std::ostream& out, std::ostream& notes) {
    try {
        auto const options = read_options(words);
        if (options.help) {
            out << help_text();
            return 0;
        }
        return options.screenshot ? take_picture(options, notes) : open_window(options, notes);
    } catch (InputError const& error) {
        notes << error.what() << '\n';
        return 2;
    } catch (NoDisplay const& error) {
        notes << "linli view: " << error.what()
              << "\nWithout a display, `linli report RESULT` writes the same as a page for the browser, and\n"
                 "`linli view RESULT --screenshot picture.png` a picture.\n";
        return 1;
    } catch (std::exception const& error) {
        notes << "linli view: " << error.what() << '\n';
        return 1;
    }
}

} // namespace linli::viz
