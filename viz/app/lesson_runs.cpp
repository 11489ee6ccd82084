#include "viz/app/lesson_runs.hpp"

#include "models/app/lesson.hpp"
#include "models/app/library.hpp"
#include "models/app/refuse.hpp"
#include "models/simulation.hpp"
#include "sim/core/error.hpp"
#include "sim/core/text.hpp"

#include <algorithm>

namespace linli::viz {

namespace {

LessonPage page_of(app::LessonStep const& step, app::Lesson const& lesson) {
    LessonPage page{.title = step.title,
                    .text = step.text,
                    .panel = step.panel,
                    .day = step.day,
                    .colour = step.colour,
                    .series = step.series,
                    .indicators = step.indicators,
                    .kind = step.kind,
                    .office = step.office,
                    .arm = std::nullopt};
    auto const arm = std::find_if(lesson.runs.begin(), lesson.runs.end(),
                                  [&](app::LessonRun const& run) { return run.id == step.arm; });
    if (arm != lesson.runs.end()) {
        page.arm = static_cast<std::size_t>(arm - lesson.runs.begin());
    }
    return page;
}

Lesson for_screen(app::Lesson const& lesson) {
    Lesson shown{.id = lesson.id,
                 .name = lesson.name,
                 .goal = lesson.description,
                 .question = lesson.question.text,
                 .explanation = lesson.explanation,
                 .minutes = static_cast<int>(lesson.minutes),
                 .answers = {},
                 .pages = {},
                 .commands = {}};
    for (auto const& option : lesson.question.options) {
        shown.answers.push_back({option.text, option.id == lesson.question.right});
    }
    for (auto const& step : lesson.steps) {
        shown.pages.push_back(page_of(step, lesson));
    }
    for (auto const& run : lesson.runs) {
        shown.commands.push_back(command_of(lesson, run));
    }
    return shown;
}

/// The first world with everything, the others with what curves and results need.
LessonRuns simulate_runs(app::Lesson const& lesson) {
    LessonRuns made{lesson.id, {}};
    for (auto const& run : lesson.runs) {
        auto const inputs = inputs_of(lesson, run);
        for (int replicate = 0; replicate < lesson.replications; ++replicate) {
            RunOptions const options{.seed = static_cast<std::uint64_t>(lesson.seed),
                                     .replicate = static_cast<std::uint32_t>(replicate),
                                     .level = replicate == 0 ? RecordLevel::journeys : RecordLevel::daily};
            made.runs.emplace_back(simulate(inputs, options), lesson.id, run.name);
        }
    }
    return made;
}

template <class Work>
Opened or_trouble(Work work) {
    try {
        return work();
    } catch (std::exception const& error) {
        return Trouble{error.what(), error.what()};
    }
}

} // namespace

std::vector<LessonOffer> lessons_to_choose() {
    std::vector<LessonOffer> offers;
    for (auto const& entry : app::Library::locate().entries()) {
        if (entry.kind == app::FileKind::lesson) {
            offers.push_back({entry.file.string(), entry.name, entry.description});
        }
    }
    return offers;
}

std::filesystem::path find_lesson(std::string const& wanted) {
    if (std::filesystem::is_regular_file(wanted)) {
        return wanted;
    }
    std::vector<std::string> known;
    for (auto const& entry : app::Library::locate().entries()) {
        if (entry.kind != app::FileKind::lesson) {
            continue;
        }
        if (entry.id == wanted) {
            return entry.file;
        }
        known.push_back(entry.id);
    }
    auto const close = nearest(wanted, known);
    app::refuse("lesson = " + wanted, "must be a file, or the name of a shipped lesson",
                close ? "did you mean `" + *close + "`?" : "`linli list` shows what is shipped");
}

void start_lesson(std::filesystem::path const& file, Opener& opener) {
    auto const name = file.stem().string();
    opener.add(name,
               [file] { return or_trouble([&]() -> Opened { return for_screen(app::load_lesson(file)); }); });
    opener.add(name, [file] {
        return or_trouble([&]() -> Opened { return simulate_runs(app::load_lesson(file)); });
    });
}

void show_lesson_text(Viewer& viewer, std::filesystem::path const& file) {
    begin_lesson(viewer, for_screen(app::load_lesson(file)));
}

void show_lesson_at(Viewer& viewer, std::filesystem::path const& file, std::size_t page) {
    auto const lesson = app::load_lesson(file);
    begin_lesson(viewer, for_screen(lesson));
    take_lesson_runs(viewer, simulate_runs(lesson).runs);
    if (page > 0) {
        viewer.lesson.predicted = 0;
    }
    go_to_page(viewer, page);
}

std::string shown_texts(LessonState const& state) {
    std::string texts;
    auto const add = [&](config::Name const& name) { texts += name.en + name.zh; };
    for (auto const& offer : state.offered) {
        add(offer.name);
        add(offer.goal);
    }
    if (state.open) {
        for (auto const* const name :
             {&state.open->name, &state.open->goal, &state.open->question, &state.open->explanation}) {
            add(*name);
        }
        for (auto const& answer : state.open->answers) {
            add(answer.text);
        }
        for (auto const& page : state.open->pages) {
            add(page.title);
            add(page.text);
        }
        for (auto const& command : state.open->commands) {
            texts += command;
        }
    }
    return texts;
}

} // namespace linli::viz
