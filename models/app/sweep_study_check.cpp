#include "models/app/sweep_study_check.hpp"

#include "models/indicators/catalogue.hpp"
#include "sim/core/text.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace linli::app {

namespace {

using config::Problems;

bool takes_points(DesignKind design) {
    return design == DesignKind::latin_hypercube || design == DesignKind::sobol;
}

/// Whether a factor may have a range.
bool takes_ranges(DesignKind design) {
    return design != DesignKind::full_factorial && design != DesignKind::list;
}

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
    } else if (!takes_ranges(design)) {
        problems.add(factor.section.key_position("range"), "range of `" + factor.id + '`',
                     "a full-factorial or list design takes levels only",
                     "write levels, or choose a design over ranges, e.g. \"latin-hypercube\" or \"morris\"");
    } else {
        check_range(factor, problems);
    }
}

/// A key that belongs to some designs only: they need it, others must not have it (0 is not having it).
struct DesignKey {
    char const* key;
    std::int64_t value;
    bool wanted;
    char const* designs; ///< that want it
    char const* example;
};

void check_design_key(config::Section const& section, DesignKey const& key, Problems& problems) {
    if (key.wanted != (key.value > 0)) {
        auto const name = std::string(key.key);
        problems.add(section.key_position(key.key), name + " = " + std::to_string(key.value),
                     key.wanted ? std::string(key.designs) + " needs `" + name + "`"
                                : "`" + name + "` belongs to " + key.designs + " only",
                     key.wanted ? key.example : "leave `" + name + "` out");
    }
}

void check_design_keys(Study const& study, Problems& problems) {
    auto const design = study.design;
    auto const& section = study.section;
    check_design_key(
        section,
        {"points", study.points, takes_points(design), "a Latin hypercube or Sobol design", "points = 64"},
        problems);
    check_design_key(section,
                     {"trajectories", study.trajectories, design == DesignKind::morris, "a Morris design",
                      "trajectories = 20"},
                     problems);
    check_design_key(
        section,
        {"base", study.base, design == DesignKind::sobol_indices, "a sobol-indices design", "base = 256"},
        problems);
    if (study.levels % 2 != 0) {
        problems.add(section.value_position("levels"), "levels = " + std::to_string(study.levels),
                     "must be an even number", "levels = 4");
    }
}

double points_in(Study const& study) {
    auto const factors = static_cast<double>(study.factors.size());
    switch (study.design) {
    case DesignKind::morris:
        return static_cast<double>(study.trajectories) * (factors + 1.0);
    case DesignKind::sobol_indices:
        return static_cast<double>(study.base) * (factors + 2.0);
    case DesignKind::full_factorial:
        break;
    default:
        return 0.0; // limited by the ranges of their keys
    }
    double combinations = 1.0;
    for (auto const& factor : study.factors) {
        combinations *= static_cast<double>(factor.levels.size());
    }
    return combinations;
}

void check_design(Study const& study, Problems& problems) {
    auto const& section = study.section;
    check_design_keys(study, problems);
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
    if (points_in(study) > static_cast<double>(most_study_points)) {
        problems.add(section.position(), "a design of " + shortest(points_in(study)) + " points",
                     "must have at most " + std::to_string(most_study_points),
                     "take fewer levels, or a Sobol design");
    }
}

void check_stop_indicator(StudyStop const& stop, Problems& problems) {
    if (find_indicator(stop.indicator) == nullptr) {
        std::vector<std::string> known;
        for (auto const& indicator : indicator_catalogue()) {
            known.push_back(indicator.id);
        }
        auto const near = nearest(stop.indicator, known);
        problems.add(stop.section.value_position("indicator"), "indicator = \"" + stop.indicator + '"',
                     "must be an indicator",
                     near ? "did you mean `" + *near + "`?" : "`linli list` shows them");
    }
}

void check_stop(Study const& study, Problems& problems) {
    auto const& stop = *study.stop;
    bool const precision = stop.rule == StopKind::precision;
    check_stop_indicator(stop, problems);
    if (precision != (stop.half_width > 0.0)) {
        problems.add(stop.section.key_position("half_width"), "half_width = " + shortest(stop.half_width),
                     precision ? "must be larger than 0" : "belongs to the rule precision only");
    }
    if (precision == (stop.indifference > 0.0)) {
        problems.add(stop.section.key_position("indifference"),
                     "indifference = " + shortest(stop.indifference),
                     precision ? "belongs to the rule selection only" : "must be larger than 0",
                     precision ? "" : "the smallest difference that would matter to you");
    }
    if (precision != (stop.between.size() == 2) || (!precision && !stop.between.empty())) {
        problems.add(stop.section.key_position("between"),
                     "between names " + std::to_string(stop.between.size()) + " structures",
                     precision ? "must name the two whose difference is to be known"
                               : "belongs to the rule precision only",
                     precision ? "between = [\"one\", \"other\"]" : "leave it out: all structures take part");
    }
    if (stop.least > study.replications) {
        problems.add(stop.section.value_position("least"), "least = " + std::to_string(stop.least),
                     "must be at most `replications`, which is " + std::to_string(study.replications));
    }
}

} // namespace

void check_study_alone(Study const& study, Problems& problems) {
    check_design(study, problems);
    for (auto const& factor : study.factors) {
        check_factor(factor, study.design, problems);
    }
    if (study.stop) {
        check_stop(study, problems);
    }
    for (auto const& text : study.set) {
        if ((text.find('=') == std::string::npos || text.front() == '=') && !text.starts_with('!')) {
            problems.add(study.section.value_position("set"), text, "must be written path=value");
        }
    }
}

} // namespace linli::app
