#pragma once

#include "models/inputs.hpp"
#include "sim/config/name.hpp"
#include "sim/config/schema.hpp"

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace linli::app {

/// A way of organizing, with changes, that a lesson looks at.
struct LessonRun {
    std::string id;
    config::Name name;     ///< on screen
    std::string structure; ///< file, relative to the lesson
    std::vector<std::string> set;
    config::Section section;
};

/// An answer that the learner may predict.
struct LessonOption {
    std::string id;
    config::Name text;
};

/// What she is asked before she sees anything.
struct LessonQuestion {
    config::Name text;
    std::string right; ///< option that the runs show
    std::vector<LessonOption> options;
    config::Section section;
};

/// Where to look, and at what. What is left empty stays as the learner has it.
struct LessonStep {
    config::Name title;
    config::Name text;
    std::string panel;
    int day = 0;        ///< from 1; 0: the last
    std::string colour; ///< of the map
    std::vector<std::string> series;
    std::vector<std::string> indicators; ///< rows of the table of results
    std::string kind;                    ///< of the issues listed
    std::string office;                  ///< of the organization chart
    std::string arm;                     ///< run whose chart and issues are shown
    config::Section section;
};

/// How the value under one run stands to that under another.
enum class LessonSign {
    higher,
    lower,
    similar, ///< differs by less than a twentieth
};

/// A statement of the explanation that a program can check.
struct LessonClaim {
    std::string indicator;
    std::string run;
    std::string than;
    LessonSign sign = LessonSign::higher;
    config::Section section;
};

/// The same at a size that a test can afford.
struct LessonTrial {
    std::vector<std::string> set;
    int replications = 2;
};

/// A workshop lesson: predict, look, understand. Data, one file each.
struct Lesson {
    std::filesystem::path file;
    std::string id;
    config::Name name;
    config::Name description; ///< its goal
    double minutes = 0.0;
    std::string scenario; ///< file, relative to the lesson
    std::int64_t seed = 1;
    int replications = 1;
    std::vector<std::string> set; ///< changes for every run
    std::vector<LessonRun> runs;
    LessonQuestion question;
    std::vector<LessonStep> steps;
    config::Name explanation;
    std::vector<LessonClaim> claims;
    LessonTrial trial;
    config::Section section;

    [[nodiscard]] LessonRun const& run(std::string_view wanted) const; ///< expects that it is there
};

/// What the viewer calls its panels and the colours of its map; its tests hold them equal.
inline constexpr std::array<std::string_view, 7> lesson_panels{"map",     "series", "chart",     "issues",
                                                               "results", "race",   "parameters"};
inline constexpr std::array<std::string_view, 7> lesson_colours{
    "open", "unnoticed", "backlog", "satisfaction", "trust", "ownership", "volunteers"};

[[nodiscard]] config::Schema<Lesson> const& lesson_schema();

/// Read a lesson and check it: its runs load, and what its question, steps and claims name is there.
/// Throws: InputError with every mistake found
[[nodiscard]] Lesson load_lesson(std::filesystem::path const& file);

/// What a run of the lesson is simulated from.
/// @param further  changes on top, as those of the trial. Throws: InputError
[[nodiscard]] std::shared_ptr<Inputs const> inputs_of(Lesson const& lesson, LessonRun const& run,
                                                      std::vector<std::string> const& further = {});

/// The command line that makes the run files of one run, for working through the lesson by hand.
[[nodiscard]] std::string command_of(Lesson const& lesson, LessonRun const& run);

/// A claim and what the runs say.
struct LessonFinding {
    LessonClaim claim;
    std::vector<double> values; ///< of `run`, one for each replication
    std::vector<double> others; ///< of `than`

    /// True if it holds in every replication.
    [[nodiscard]] bool holds() const;
};

/// Simulate the trial of a lesson and hold each claim against it. Throws: InputError
[[nodiscard]] std::vector<LessonFinding> try_lesson(Lesson const& lesson);

} // namespace linli::app
