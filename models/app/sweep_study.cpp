#include "models/app/sweep_study.hpp"

#include "models/inputs.hpp"
#include "sim/config/override.hpp"
#include "sim/config/problems.hpp"
#include "sim/core/text.hpp"
#include "sim/experiment/design.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace linli::app {

namespace {

using config::Document;
using config::Problems;
using config::Scalar;
using config::Schema;

constexpr std::int64_t most_points = 1'000'000;
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

Schema<File> const& file_schema() {
    static Schema<File> const schema =
        Schema<File>("file", "A study.").table("study", &File::study, study_schema(), "The study.");
    return schema;
}

bool takes_points(DesignKind design) {
    return design == DesignKind::latin_hypercube || design == DesignKind::sobol;
}

// ----------------------------------------------------------------------------------- checks by itself

void check_levels(StudyFactor const& factor, Problems& problems) {
    for (std::size_t i = 0; i < factor.levels.size(); ++i) {
        if (std::find(factor.levels.begin(), factor.levels.begin() + static_cast<std::ptrdiff_t>(i),
                      factor.levels[i]) != factor.levels.begin() + static_cast<std::ptrdiff_t>(i)) {
            problems.add(factor.section.value_position("levels"),
                         "levels of `" + factor.id + "` hold " + factor.levels[i].literal + " twice",
                         "each level must be another value");
        }
    }
}

/// Levels that are no numbers.
void check_words(StudyFactor const& factor, Problems& problems) {
    auto const where = factor.section.value_position("levels");
    for (auto const& level : factor.levels) {
        if (factor.switches && level.literal != "true" && level.literal != "false") {
            problems.add(where, "levels of `" + factor.id + "` hold " + level.literal,
                         "a switch has the levels true and false", "levels = [true, false]");
        }
        if (factor.varies_scenario() && level.number) {
            problems.add(where, "levels of `" + factor.id + "` hold " + level.literal,
                         "must be files of scenarios", "levels = [\"../cases/one.toml\"]");
        }
    }
}

void check_range(StudyFactor const& factor, Problems& problems) {
    auto const where = factor.section.value_position("range");
    auto const& range = factor.range;
    if (range.size() != 2 || !(range[0] < range[1])) {
        problems.add(where, "range of `" + factor.id + "`", "must be two numbers, the lower one first",
                     "range = [1, 30]");
    } else if (factor.whole && (range[0] != std::floor(range[0]) || range[1] != std::floor(range[1]))) {
        problems.add(where, "range of `" + factor.id + "`", "must end in whole numbers, as `whole` is true");
    }
}

void check_factor(StudyFactor const& factor, DesignKind design, Problems& problems) {
    constexpr std::array<std::string_view, 3> files{"scenario.issues", "scenario.behaviour",
                                                    "scenario.structures"};
    if (std::find(files.begin(), files.end(), factor.path) != files.end()) {
        problems.add(factor.section.value_position("path"), "path = \"" + factor.path + '"',
                     "a factor varies a value, not which files are read",
                     "give the study `structures`, or make one study for each scenario");
    }
    if (factor.levels.empty() == factor.range.empty()) {
        problems.add(factor.section.position(), "factor `" + factor.id + '`',
                     "must have either `levels` or a `range`", "levels = [3, 7, 14]");
    } else if (factor.range.empty()) {
        check_levels(factor, problems);
        check_words(factor, problems);
    } else if (factor.varies_scenario() || factor.switches) {
        problems.add(factor.section.key_position("range"), "range of `" + factor.id + '`',
                     "a factor that varies the case or switches takes levels only");
    } else if (!takes_points(design)) {
        problems.add(factor.section.key_position("range"), "range of `" + factor.id + '`',
                     "a full-factorial or list design takes levels only",
                     "write levels, or choose design = \"latin-hypercube\" or \"sobol\"");
    } else {
        check_range(factor, problems);
    }
}

void check_design(Study const& study, Problems& problems) {
    auto const& section = study.section;
    if (takes_points(study.design) != (study.points > 0)) {
        problems.add(section.key_position("points"), "points = " + std::to_string(study.points),
                     takes_points(study.design) ? "a Latin hypercube or Sobol design needs a number of points"
                                                : "this design has as many points as its levels give",
                     takes_points(study.design) ? "points = 64" : "leave `points` out");
    }
    auto const cases = std::count_if(study.factors.begin(), study.factors.end(),
                                     [](auto const& factor) { return factor.varies_scenario(); });
    if (cases + (study.scenario.empty() ? 0 : 1) != 1) {
        problems.add(section.position(), cases > 0 ? "the scenario is given more than once" : "no `scenario`",
                     "name it, or vary it by one factor", "scenario = \"../cases/one.toml\"");
    }
    if (study.factors.empty() && study.design != DesignKind::full_factorial) {
        problems.add(section.position(), "no [[study.factor]]", "this design needs at least one factor");
    }
    if (study.design == DesignKind::list) {
        for (auto const& factor : study.factors) {
            if (factor.levels.size() != study.factors.front().levels.size()) {
                problems.add(factor.section.key_position("levels"),
                             "`" + factor.id + "` has " + std::to_string(factor.levels.size()) + " levels",
                             "in a list all factors have the same number of levels",
                             "point i takes the i-th level of every factor");
            }
        }
    }
    double combinations = study.design == DesignKind::full_factorial ? 1.0 : 0.0;
    for (auto const& factor : study.factors) {
        combinations *= static_cast<double>(factor.levels.size());
    }
    if (combinations > static_cast<double>(most_points)) {
        problems.add(section.position(), "a design of " + shortest(combinations) + " points",
                     "must have at most " + std::to_string(most_points),
                     "take fewer levels, or a Sobol design");
    }
}

std::filesystem::path beside(std::filesystem::path const& file, std::string const& name) {
    return (file.parent_path() / name).lexically_normal();
}

// -------------------------------------------------------------------------------------- design points

Scalar value_at(StudyFactor const& factor, double u) {
    if (!factor.levels.empty()) {
        return factor.levels[static_cast<std::size_t>(u * static_cast<double>(factor.levels.size()))];
    }
    auto const [low, high] = std::pair(factor.range[0], factor.range[1]);
    double const value = factor.whole ? low + std::floor(u * (high - low + 1.0)) : low + u * (high - low);
    return {shortest(value), value};
}

std::vector<StudyPoint> by_levels(Study const& study, experiment::LevelPoints const& levels) {
    std::vector<StudyPoint> points;
    for (auto const& numbers : levels) {
        StudyPoint point;
        for (std::size_t f = 0; f < numbers.size(); ++f) {
            point.push_back(study.factors[f].levels[numbers[f]]);
        }
        points.push_back(std::move(point));
    }
    return points;
}

std::vector<StudyPoint> by_unit_cube(Study const& study, experiment::UnitPoints const& cube) {
    std::vector<StudyPoint> points;
    for (auto const& coordinates : cube) {
        StudyPoint point;
        for (std::size_t f = 0; f < coordinates.size(); ++f) {
            point.push_back(value_at(study.factors[f], coordinates[f]));
        }
        points.push_back(std::move(point));
    }
    return points;
}

// ------------------------------------------------------------------------- checks with what it refers to

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

/// The values to try: every level, or both ends of the range.
std::vector<Scalar> values_to_try(StudyFactor const& factor) {
    if (!factor.levels.empty()) {
        return factor.levels;
    }
    return {{shortest(factor.range[0]), factor.range[0]}, {shortest(factor.range[1]), factor.range[1]}};
}

bool occurs(Inputs const& inputs, std::string const& path) {
    return config::takes(inputs.documents, '!' + path);
}

void try_values(StudyFactor const& factor, std::filesystem::path const& scenario,
                std::filesystem::path const& structure, std::vector<std::string> const& fixed,
                Problems& problems) {
    auto const* const key = factor.levels.empty() ? "range" : "levels";
    for (auto const& value : values_to_try(factor)) {
        auto overrides = fixed;
        if (auto change = factor.change_to(value); !change.empty()) {
            overrides.push_back(std::move(change));
        }
        try {
            (void)load_inputs(scenario, structure, overrides);
        } catch (InputError const& error) {
            auto const& first = error.diagnostics().front();
            problems.add(factor.section.value_position(key), factor.id + ": " + first.what, first.rule,
                         first.hint);
        }
    }
}

/// The fixed values that the inputs have: a path into one structure is no mistake although others lack it.
std::vector<std::string> fitting(Inputs const& inputs, std::vector<std::string> const& set) {
    std::vector<std::string> result;
    std::copy_if(set.begin(), set.end(), std::back_inserter(result),
                 [&](std::string const& text) { return config::takes(inputs.documents, text); });
    return result;
}

void check_paths(StudyFile const& file, std::set<std::string> const& found,
                 std::vector<std::string> const& known, Problems& problems) {
    auto const hint = [&](std::string const& path) {
        auto const near = nearest(path, known);
        return near ? "did you mean `" + *near + "`?" : std::string();
    };
    char const* const rule = "must name a value that is written in the scenario, in what it names, or in a "
                             "structure of the study";
    for (auto const& factor : file.study.factors) {
        if (!factor.varies_scenario() && !found.contains(factor.path)) {
            problems.add(factor.section.value_position("path"), "path = \"" + factor.path + '"', rule,
                         hint(factor.path));
        }
    }
    for (auto const& text : file.study.set) {
        auto const path = config::parse_override(text).path;
        if (!found.contains(path)) {
            problems.add(file.study.section.value_position("set"), text, rule, hint(path));
        }
    }
}

/// Paths of a study that were found somewhere, and all that there are.
struct KnownPaths {
    std::set<std::string> found;
    std::vector<std::string> known;
};

/// Check a study with one scenario under one structure.
void check_pair(StudyFile const& file, std::filesystem::path const& scenario,
                std::filesystem::path const& structure, std::set<std::string>& ids, KnownPaths& paths,
                Problems& problems) {
    auto inputs = load_inputs(scenario, structure);
    if (!ids.insert(inputs->structure.id).second) {
        problems.add(file.study.section.value_position("structures"),
                     "two structures with the id `" + inputs->structure.id + '`',
                     "each structure must have its own id");
    }
    auto const fixed = fitting(*inputs, file.study.set);
    try {
        inputs = load_inputs(scenario, structure, fixed);
    } catch (InputError const& error) {
        auto const& first = error.diagnostics().front();
        problems.add(file.study.section.value_position("set"), first.what, first.rule, first.hint);
        return;
    }
    for (auto const& text : fixed) {
        paths.found.insert(config::parse_override(text).path);
    }
    for (auto const& factor : file.study.factors) {
        if (!factor.varies_scenario() && occurs(*inputs, factor.path)) {
            paths.found.insert(factor.path);
            try_values(factor, scenario, structure, fixed, problems);
        }
    }
    for (auto const& document : inputs->documents) {
        auto const all = document.paths();
        paths.known.insert(paths.known.end(), all.begin(), all.end());
    }
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
                     {"sobol", DesignKind::sobol}},
                    "How the points are chosen.")
            .integer("points", &Study::points, "point", {0, static_cast<double>(most_points)},
                     "Points of a Latin hypercube or Sobol design; 0 for others.", 0)
            .integer("replications", &Study::replications, "run", {1, static_cast<double>(most_replications)},
                     "Worlds in which each point is run.")
            .integer("seed", &Study::seed, "1", {0, 9e15}, "Seed of the worlds, and of a Latin hypercube.", 1)
            .tables("factor", &Study::factors, factor_schema(), "What is varied.")
            .section(&Study::section);
    return schema;
}

StudyFile load_study(std::filesystem::path const& file) {
    Problems problems;
    auto const document = Document::load(file);
    StudyFile result{file_schema().read(document.root(), problems).study, document.text(), {}, {}};
    problems.throw_if_any();
    auto const& study = result.study;
    check_design(study, problems);
    for (auto const& factor : study.factors) {
        check_factor(factor, study.design, problems);
    }
    for (auto const& text : study.set) {
        if ((text.find('=') == std::string::npos || text.front() == '=') && !text.starts_with('!')) {
            problems.add(study.section.value_position("set"), text, "must be written path=value");
        }
    }
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

std::vector<StudyPoint> points_of(Study const& study) {
    auto const count = static_cast<std::size_t>(study.points);
    switch (study.design) {
    case DesignKind::latin_hypercube:
        return by_unit_cube(study, experiment::latin_hypercube(count, study.factors.size(),
                                                               Seed{static_cast<std::uint64_t>(study.seed)}));
    case DesignKind::sobol:
        return by_unit_cube(study, experiment::sobol_sequence(count, study.factors.size()));
    case DesignKind::list: {
        experiment::LevelPoints levels;
        for (std::size_t i = 0; i < study.factors.front().levels.size(); ++i) {
            levels.emplace_back(study.factors.size(), i);
        }
        return by_levels(study, levels);
    }
    case DesignKind::full_factorial:
        break;
    }
    std::vector<std::size_t> counts;
    for (auto const& factor : study.factors) {
        counts.push_back(factor.levels.size());
    }
    return by_levels(study, experiment::full_factorial(counts));
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

void check_study(StudyFile const& file) {
    Problems problems;
    KnownPaths paths;
    for (auto const& scenario : file.scenarios) {
        std::set<std::string> ids;
        for (auto const& structure : file.structures) {
            check_pair(file, scenario, structure, ids, paths, problems);
        }
    }
    check_paths(file, paths.found, paths.known, problems);
    problems.throw_if_any();
}

} // namespace linli::app
