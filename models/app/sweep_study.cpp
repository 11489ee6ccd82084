#include "models/app/sweep_study.hpp"

#include "models/app/library.hpp"
#include "models/app/sweep_study_check.hpp"
#include "models/inputs.hpp"
#include "sim/config/problems.hpp"

#include <algorithm>

namespace linli::app {

namespace {

using config::Document;
using config::Problems;
using config::Scalar;
using config::Schema;

constexpr std::size_t most_structures = 26; // as in a comparison

struct File {
    Study study;
};

Schema<StudyFactor> const& factor_schema() {
    static Schema<StudyFactor> const schema =
        Schema<StudyFactor>("factor", "One value that is varied: by levels, or over a range.")
            .text("id", &StudyFactor::id, "Name of the factor; its column in the results is `factor.<id>`.")
            .text("path", &StudyFactor::path,
                  "The value that is varied, as `--set` takes it; `scenario` to vary the case, with files "
                  "relative to the study as levels.")
            .scalars("levels", &StudyFactor::levels, "The values that it takes.")
            .numbers("range", &StudyFactor::range, "any", {-1e300, 1e300}, "Its lower and its upper end.",
                     std::vector<double>{})
            .flag("whole", &StudyFactor::whole, "Only whole numbers of the range.", false)
            .flag("switch", &StudyFactor::switches,
                  "Levels true and false: whether what stands at the path is there at all, e.g. a mechanism.",
                  false)
            .section(&StudyFactor::section);
    return schema;
}

Schema<StudyStop> const& stop_schema() {
    constexpr double most = 1e300;
    static Schema<StudyStop> const schema =
        Schema<StudyStop>("stop", "When a study stops before all its replications are done.")
            .choice(
                "rule", &StudyStop::rule,
                {{"precision", StopKind::precision}, {"selection", StopKind::selection}},
                "`precision`: a paired difference is known well enough. `selection`: the best structure is "
                "known (procedure KN of Kim and Nelson 2001).")
            .text("indicator", &StudyStop::indicator,
                  "Indicator that is looked at, its mean over the points.")
            .texts("between", &StudyStop::between, "Ids of the two structures; for precision.",
                   std::vector<std::string>{})
            .number("half_width", &StudyStop::half_width, "any", {0.0, most},
                    "Half-width of the interval of the difference that is enough; for precision.", 0.0)
            .number("indifference", &StudyStop::indifference, "any", {0.0, most},
                    "Difference that does not matter: a structure so close to the best is as good; for "
                    "selection.",
                    0.0)
            .number("confidence", &StudyStop::confidence, "probability", {0.5, 0.9999},
                    "Of the interval, or that the right structure is selected.", 0.95)
            .integer("least", &StudyStop::least, "run", {3, 100'000},
                     "Replications before it is looked at; for selection its first stage.", 10)
            .section(&StudyStop::section);
    return schema;
}

Schema<File> const& file_schema() {
    static Schema<File> const schema =
        Schema<File>("file", "A study.").table("study", &File::study, study_schema(), "The study.");
    return schema;
}

std::filesystem::path beside(std::filesystem::path const& file, std::string const& name) {
    return (file.parent_path() / name).lexically_normal();
}

std::vector<std::filesystem::path> scenarios_of(std::filesystem::path const& file, Study const& study) {
    std::vector<std::filesystem::path> scenarios;
    if (!study.scenario.empty()) {
        scenarios.push_back(beside(file, study.scenario));
    }
    for (auto const& factor : study.factors) {
        for (auto const& level : factor.levels) {
            if (factor.varies_scenario()) {
                scenarios.push_back(beside(file, level.literal));
            }
        }
    }
    return scenarios;
}

} // namespace

Schema<Study> const& study_schema() {
    constexpr std::int64_t most_replications = 100'000;
    static Schema<Study> const schema =
        Schema<Study>("study", "A designed experiment: what is varied, how, and how often it is repeated.")
            .text("id", &Study::id, "Identifier; its results go to a folder of this name.")
            .name("name", &Study::name, "Name shown to people.")
            .name("description", &Study::description, "What is asked.")
            .text("scenario", &Study::scenario,
                  "File of the scenario, relative to this file; left out if a factor varies it.", "")
            .texts("structures", &Study::structures,
                   "Files of the structures, relative to this file; without it those of the scenario.",
                   std::vector<std::string>{})
            .texts("set", &Study::set,
                   "`path=value`: what is the same at every point but not as in the files.",
                   std::vector<std::string>{})
            .choice("design", &Study::design,
                    {{"full-factorial", DesignKind::full_factorial},
                     {"list", DesignKind::list},
                     {"latin-hypercube", DesignKind::latin_hypercube},
                     {"sobol", DesignKind::sobol},
                     {"morris", DesignKind::morris},
                     {"sobol-indices", DesignKind::sobol_indices}},
                    "How the points are chosen.")
            .integer("points", &Study::points, "point", {0, static_cast<double>(most_study_points)},
                     "Points of a Latin hypercube or Sobol design; 0 for others.", 0)
            .integer("trajectories", &Study::trajectories, "trajectory", {0, 100'000},
                     "Trajectories of a Morris design, each of (factors + 1) points; 0 for others.", 0)
            .integer("levels", &Study::levels, "level", {2, 100},
                     "Levels of the grid of a Morris design, an even number.", 4)
            .integer("base", &Study::base, "row", {0, static_cast<double>(most_study_points)},
                     "Rows of a sobol-indices design, each of (factors + 2) points; 0 for others.", 0)
            .integer("replications", &Study::replications, "run", {1, static_cast<double>(most_replications)},
                     "Worlds in which each point is run.")
            .table("stop", &Study::stop, stop_schema(),
                   "When enough is known; `replications` is then the most that are done.")
            .integer("seed", &Study::seed, "1", {0, 9e15},
                     "Seed of the worlds, and of a Latin hypercube or Morris design.", 1)
            .tables("factor", &Study::factors, factor_schema(), "What is varied.")
            .section(&Study::section);
    return schema;
}

StudyFile load_study(std::filesystem::path const& file) {
    Problems problems;
    auto const document = Document::load(file);
    StudyFile result{file_schema().read(document.root(), problems).study, document.text(), {}, {}};
    if (!problems.empty()) {
        expect_kind(file, FileKind::study);
    }
    problems.throw_if_any();
    auto const& study = result.study;
    check_study_alone(study, problems);
    problems.throw_if_any();
    result.scenarios = scenarios_of(file, study);
    for (auto const& name : study.structures) {
        result.structures.push_back(beside(file, name));
    }
    if (study.structures.empty()) {
        result.structures = structures_of(result.scenarios.front());
    }
    if (result.structures.empty() || result.structures.size() > most_structures) {
        problems.add(study.section.key_position("structures"),
                     std::to_string(result.structures.size()) + " structures", "between 1 and 26 are needed",
                     "a structure written inside a scenario must be moved to a file of its own");
    }
    problems.throw_if_any();
    return result;
}

std::string StudyFactor::change_to(Scalar const& level) const {
    if (varies_scenario() || (switches && level.literal == "true")) {
        return {};
    }
    return switches ? '!' + path : path + '=' + level.literal;
}

std::size_t StudyFile::scenario_at(StudyPoint const& point) const {
    for (std::size_t f = 0; f < study.factors.size(); ++f) {
        auto const& levels = study.factors[f].levels;
        if (study.factors[f].varies_scenario()) {
            return static_cast<std::size_t>(std::find(levels.begin(), levels.end(), point[f]) -
                                            levels.begin());
        }
    }
    return 0;
}

} // namespace linli::app
