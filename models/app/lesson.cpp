#include "models/app/lesson.hpp"

#include "models/indicators/catalogue.hpp"
#include "models/recorder.hpp"
#include "models/simulation.hpp"
#include "sim/config/problems.hpp"
#include "sim/core/contract.hpp"
#include "sim/core/text.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace linli::app {

namespace {

using config::Problems;
using config::Schema;

struct File {
    Lesson lesson;
};

Schema<File> const& file_schema() {
    static Schema<File> const schema =
        Schema<File>("file", "A lesson.").table("lesson", &File::lesson, lesson_schema(), "The lesson.");
    return schema;
}

std::filesystem::path beside(std::filesystem::path const& file, std::string const& name) {
    return (file.parent_path() / name).lexically_normal();
}

/// A word that must be one of `known`; empty is fine.
void check_word(config::Section const& section, std::string_view key, std::string const& word,
                std::vector<std::string> const& known, std::string const& rule, Problems& problems) {
    if (word.empty() || std::find(known.begin(), known.end(), word) != known.end()) {
        return;
    }
    auto const close = nearest(word, known);
    problems.add(section.value_position(key), std::string(key) + " = `" + word + '`', rule,
                 close ? "did you mean `" + *close + "`?" : "");
}

template <class Items, class Get>
std::vector<std::string> words_of(Items const& items, Get get) {
    std::vector<std::string> words;
    words.reserve(std::size(items));
    for (auto const& item : items) {
        words.emplace_back(get(item));
    }
    return words;
}

std::vector<std::string> run_ids(Lesson const& lesson) {
    return words_of(lesson.runs, [](LessonRun const& run) { return run.id; });
}

void check_question(LessonQuestion const& question, Problems& problems) {
    auto const ids = words_of(question.options, [](LessonOption const& option) { return option.id; });
    if (ids.size() < 2) {
        problems.add(question.section.position(),
                     "the question has " + std::to_string(ids.size()) + " answers", "must have two at least",
                     "[[lesson.question.option]]");
        return;
    }
    check_word(question.section, "right", question.right, ids, "must be one of the answers", problems);
}

/// What the steps may name.
struct Known {
    std::vector<std::string> runs;
    std::vector<std::string> kinds;
    std::vector<std::string> offices;
    std::vector<std::string> series;
    int days = 0;
};

void check_indicator(config::Section const& section, std::string_view key, std::string const& indicator,
                     Problems& problems) {
    if (find_indicator(indicator) == nullptr) {
        problems.add(section.value_position(key), std::string(key) + " = `" + indicator + '`',
                     "must be an indicator", "`linli list` shows them");
    }
}

void check_step(LessonStep const& step, Known const& known, Problems& problems) {
    auto const& section = step.section;
    std::vector<std::string> const panels(lesson_panels.begin(), lesson_panels.end());
    std::vector<std::string> const colours(lesson_colours.begin(), lesson_colours.end());
    check_word(section, "panel", step.panel, panels, "must be a panel of the viewer", problems);
    check_word(section, "colour", step.colour, colours, "must be a colour of the map", problems);
    check_word(section, "kind", step.kind, known.kinds, "must be a kind of issue of the scenario", problems);
    check_word(section, "office", step.office, known.offices, "must be an office of one of the runs",
               problems);
    check_word(section, "arm", step.arm, known.runs, "must be one of the runs", problems);
    for (auto const& indicator : step.indicators) {
        check_indicator(section, "indicators", indicator, problems);
    }
    for (auto const& series : step.series) {
        check_word(section, "series", series, known.series, "must be a daily series", problems);
    }
    if (step.day > known.days) {
        problems.add(section.value_position("day"), "day = " + std::to_string(step.day),
                     "must be a day of the lesson's scenario", "it has " + std::to_string(known.days));
    }
}

void check_claim(LessonClaim const& claim, std::vector<std::string> const& runs, Problems& problems) {
    check_indicator(claim.section, "indicator", claim.indicator, problems);
    check_word(claim.section, "run", claim.run, runs, "must be one of the runs", problems);
    check_word(claim.section, "than", claim.than, runs, "must be one of the runs", problems);
    if (claim.run == claim.than) {
        problems.add(claim.section.value_position("than"), "than = `" + claim.than + '`',
                     "must be another run than `run`");
    }
}

/// Loads every run, and learns from it what there is to name.
Known check_runs(Lesson const& lesson, Problems& problems) {
    Known known{.runs = run_ids(lesson),
                .kinds = {},
                .offices = {},
                .series = words_of(Recorder::series(), [](SeriesInfo const& series) { return series.id; })};
    for (auto const& run : lesson.runs) {
        try {
            auto const inputs = inputs_of(lesson, run);
            known.days = static_cast<int>(inputs->calendar.days);
            for (auto const& kind : inputs->issues.kinds) {
                known.kinds.push_back(kind.id);
            }
            for (auto const& office : inputs->structure.offices) {
                known.offices.push_back(office.id);
            }
            (void)inputs_of(lesson, run, lesson.trial.set);
        } catch (InputError const& error) {
            auto const& first = error.diagnostics().front();
            problems.add(run.section.position(), "run `" + run.id + "`: " + first.what, first.rule,
                         first.hint);
        }
    }
    return known;
}

/// As short as it can be named from the present folder.
std::string nearby(std::string const& file) {
    auto const path = std::filesystem::proximate(file).string();
    return path.starts_with("..") ? file : path;
}

/// Puts a word in quotes where a shell would take it apart.
std::string shell_word(std::string const& word) {
    static constexpr std::string_view plain = "/.-_=,+";
    bool const is_plain = std::all_of(word.begin(), word.end(), [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
               (letter >= '0' && letter <= '9') || plain.find(letter) != std::string_view::npos;
    });
    return is_plain ? word : '\'' + word + '\'';
}

double indicator_of(store::RunFile const& run, std::string const& wanted) {
    auto const& table = run.table("indicators");
    auto const& names = table.values<std::string>("name");
    auto const found = std::find(names.begin(), names.end(), wanted);
    return found == names.end()
               ? std::numeric_limits<double>::quiet_NaN()
               : table.values<double>("value")[static_cast<std::size_t>(found - names.begin())];
}

} // namespace

LessonRun const& Lesson::run(std::string_view wanted) const {
    auto const found =
        std::find_if(runs.begin(), runs.end(), [&](LessonRun const& run) { return run.id == wanted; });
    LINLI_EXPECT(found != runs.end());
    return *found;
}

Lesson load_lesson(std::filesystem::path const& file) {
    Problems problems;
    auto const document = config::Document::load(file);
    auto lesson = file_schema().read(document.root(), problems).lesson;
    problems.throw_if_any();
    lesson.file = file;
    lesson.scenario = beside(file, lesson.scenario).string();
    for (auto& run : lesson.runs) {
        run.structure = beside(file, run.structure).string();
    }
    if (lesson.runs.size() < 2 || lesson.runs.size() > 4) {
        problems.add(lesson.section.position(),
                     "the lesson has " + std::to_string(lesson.runs.size()) + " runs",
                     "must have two to four", "[[lesson.run]]");
    }
    if (lesson.steps.empty() || lesson.claims.empty()) {
        problems.add(lesson.section.position(), "the lesson has no step or no claim",
                     "must have one at least", "[[lesson.step]], [[lesson.claim]]");
    }
    check_question(lesson.question, problems);
    auto const known = check_runs(lesson, problems);
    problems.throw_if_any();
    for (auto const& step : lesson.steps) {
        check_step(step, known, problems);
    }
    for (auto const& claim : lesson.claims) {
        check_claim(claim, known.runs, problems);
    }
    problems.throw_if_any();
    return lesson;
}

std::shared_ptr<Inputs const> inputs_of(Lesson const& lesson, LessonRun const& run,
                                        std::vector<std::string> const& further) {
    auto changes = lesson.set;
    changes.insert(changes.end(), run.set.begin(), run.set.end());
    changes.insert(changes.end(), further.begin(), further.end());
    return load_inputs(lesson.scenario, run.structure, changes);
}

std::string command_of(Lesson const& lesson, LessonRun const& run) {
    auto command = "linli run " + shell_word(nearby(lesson.scenario)) + " --structure " +
                   shell_word(nearby(run.structure)) + " --seed " + std::to_string(lesson.seed) +
                   " --replications " + std::to_string(lesson.replications) +
                   " --level journeys --out results/lessons/" + lesson.id;
    for (auto const& changes : {lesson.set, run.set}) {
        for (auto const& change : changes) {
            command += change.starts_with('!')   ? " --remove " + shell_word(change.substr(1))
                       : change.starts_with('+') ? " --put " + shell_word(change.substr(1))
                                                 : " --set " + shell_word(change);
        }
    }
    return command;
}

bool LessonFinding::holds() const {
    for (std::size_t i = 0; i < values.size(); ++i) {
        auto const difference = values[i] - others[i];
        bool const is_similar = std::abs(difference) <= 0.05 * std::abs(others[i]);
        bool const fits = claim.sign == LessonSign::higher  ? difference > 0.0
                          : claim.sign == LessonSign::lower ? difference < 0.0
                                                            : is_similar;
        if (!fits) {
            return false;
        }
    }
    return !values.empty();
}

std::vector<LessonFinding> try_lesson(Lesson const& lesson) {
    std::vector<LessonFinding> findings;
    for (auto const& claim : lesson.claims) {
        findings.push_back({claim, {}, {}});
    }
    for (int replicate = 0; replicate < lesson.trial.replications; ++replicate) {
        std::map<std::string, store::RunFile> runs;
        for (auto const& run : lesson.runs) {
            runs.emplace(run.id, simulate(inputs_of(lesson, run, lesson.trial.set),
                                          {.seed = static_cast<std::uint64_t>(lesson.seed),
                                           .replicate = static_cast<std::uint32_t>(replicate)}));
        }
        for (auto& finding : findings) {
            finding.values.push_back(indicator_of(runs.at(finding.claim.run), finding.claim.indicator));
            finding.others.push_back(indicator_of(runs.at(finding.claim.than), finding.claim.indicator));
        }
    }
    return findings;
}

} // namespace linli::app
