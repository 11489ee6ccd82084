#include "viz/app/program.hpp"

#include "sim/core/error.hpp"
#include "viz/app/meanings.hpp"
#include "viz/app/opener.hpp"
#include "viz/app/options.hpp"
#include "viz/platform/no_display.hpp"
#include "viz/platform/stage.hpp"
#include "viz/platform/window.hpp"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <ostream>

namespace linli::viz {

namespace {

/// What the command line says about the picture, once there is something to see.
void apply(Options const& options, Viewer& viewer) {
    viewer.panel = options.panel.value_or(viewer.panel);
    if (!viewer.study.empty()) {
        viewer.day = std::clamp(options.day.value_or(viewer.day), 1, viewer.study.days());
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
    return texts + viewer.notice + viewer.loading;
}

Viewer new_viewer(Options const& options) {
    Viewer viewer;
    viewer.language = options.language;
    viewer.meanings = indicator_meanings();
    return viewer;
}

int take_picture(Options const& options, std::ostream& notes) {
    auto viewer = new_viewer(options);
    for (auto const& file : options.files) {
        show(viewer, open_run(file));
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

/// Do what the panels have asked for.
void answer_requests(Viewer& viewer, Opener& opener, Window& window) {
    for (auto const& request : std::exchange(viewer.requests, {})) {
        switch (request.what) {
        case Request::What::open:
            opener.open(request.file);
            break;
        case Request::What::copy:
            window.copy(request.text);
            break;
        case Request::What::save: {
            std::ofstream file(request.file, std::ios::binary | std::ios::trunc);
            bool const is_saved = static_cast<bool>(file << request.text << std::flush);
            viewer.notice = say(viewer.language, is_saved ? Text::saved_as : Text::not_saved, {request.file});
            break;
        }
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

double seconds_since(std::chrono::steady_clock::time_point& last) {
    auto const now = std::chrono::steady_clock::now();
    return std::chrono::duration<double>(now - std::exchange(last, now)).count();
}

int open_window(Options const& options, std::ostream& notes) {
    auto const start = std::chrono::steady_clock::now();
    Window window("Linli 邻里", options.width, options.height, options.pixels);
    auto viewer = new_viewer(options);
    Opener opener(&Window::wake);
    for (auto const& file : options.files) {
        opener.open(file);
    }
    viewer.found = options.files.empty() ? run_files_nearby(12) : std::vector<std::string>{};
    auto last = std::chrono::steady_clock::now();
    std::string letters;
    int frames = 0;
    int due = 3; // frames still to draw: ImGui answers an input over several
    while (window.is_open() && frames < options.frames.value_or(frames + 1)) {
        bool const is_busy = viewer.playing || due > 0 || options.frames.has_value();
        due = window.wait(is_busy ? 0.0 : 1.0) ? 3 : due;
        for (auto const& file : window.take_dropped()) {
            opener.open(file);
        }
        bool const is_new = take_opened(viewer, opener, options);
        bool const has_played = play(viewer, seconds_since(last));
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
        answer_requests(viewer, opener, window);
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
