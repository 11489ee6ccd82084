#include "models/app/fitting.hpp"
#include "models/app/sweep_study.hpp"
#include "models/inputs.hpp"
#include "sim/config/override.hpp"
#include "sim/config/problems.hpp"
#include "sim/core/text.hpp"

#include <algorithm>
#include <set>

namespace linli::app {

namespace {

using config::Problems;
using config::Scalar;

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

/// The structures that the stop rule is about are those of the study.
void check_stop_structures(StudyFile const& file, std::set<std::string> const& ids, Problems& problems) {
    auto const& stop = *file.study.stop;
    std::vector<std::string> const known(ids.begin(), ids.end());
    for (auto const& id : stop.between) {
        if (!ids.contains(id)) {
            auto const near = nearest(id, known);
            problems.add(stop.section.value_position("between"), "between holds \"" + id + '"',
                         "must be ids of structures of the study",
                         near ? "did you mean `" + *near + "`?" : "");
        }
    }
    if (ids.size() < 2 || (stop.between.size() == 2 && stop.between[0] == stop.between[1])) {
        problems.add(stop.section.position(), "a stop rule between less than two structures",
                     "two different structures are needed");
    }
}

} // namespace

void check_study(StudyFile const& file) {
    Problems problems;
    KnownPaths paths;
    std::set<std::string> ids;
    for (auto const& scenario : file.scenarios) {
        ids.clear(); // the same in every scenario
        for (auto const& structure : file.structures) {
            check_pair(file, scenario, structure, ids, paths, problems);
        }
    }
    check_paths(file, paths.found, paths.known, problems);
    if (file.study.stop) {
        check_stop_structures(file, ids, problems);
    }
    problems.throw_if_any();
}

} // namespace linli::app
