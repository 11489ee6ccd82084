#include "models/app/compare.hpp"

#include "models/app/comparison_json.hpp"
#include "models/app/comparison_text.hpp"
#include "models/app/fitting.hpp"
#include "models/app/outcome_samples.hpp"
#include "models/app/pairing.hpp"
#include "models/app/refuse.hpp"
#include "models/app/report.hpp"
#include "sim/config/document.hpp"

#include <algorithm>
#include <ostream>
#include <set>

namespace linli::app {

namespace {

constexpr std::size_t most_alternatives = 26; // as letters go

using Alternatives = std::vector<std::shared_ptr<Inputs const>>;

void expect_different_structures(Alternatives const& alternatives) {
    std::vector<std::string> seen;
    for (auto const& inputs : alternatives) {
        auto const& id = inputs->structure.id;
        if (std::find(seen.begin(), seen.end(), id) != seen.end()) {
            refuse("--structures names `" + id + "` twice", "each structure must have its own id",
                   "give the copy of a structure file another `id`");
        }
        seen.push_back(id);
    }
}

/// The structures asked for, or those that the scenario names.
std::vector<std::filesystem::path> structure_files(CompareArguments const& arguments,
                                                   std::filesystem::path const& scenario,
                                                   Library const& library) {
    std::vector<std::filesystem::path> files;
    for (auto const& name : arguments.structures) {
        files.push_back(library.structure(name, scenario));
    }
    if (arguments.structures.empty()) {
        files = structures_of(scenario);
    }
    if (files.size() < 2 || files.size() > most_alternatives) {
        refuse(std::to_string(files.size()) + " structure" + (files.size() == 1 ? "" : "s") + " to compare",
               "between 2 and 26 are needed", "name them, the baseline first: --structures a,b");
    }
    return files;
}

Alternatives load_alternatives(std::filesystem::path const& scenario,
                               std::vector<std::filesystem::path> const& structures,
                               std::vector<std::string> const& overrides) {
    Alternatives alternatives;
    std::set<std::string> used;
    for (auto const& structure : structures) {
        alternatives.push_back(load_inputs(scenario, structure));
        auto const changes = fitting(*alternatives.back(), overrides);
        used.insert(changes.begin(), changes.end());
        if (!changes.empty()) {
            alternatives.back() = load_inputs(scenario, structure, changes);
        }
    }
    if (std::any_of(overrides.begin(), overrides.end(),
                    [&](auto const& text) { return !used.contains(text); })) {
        (void)load_inputs(scenario, structures.front(), overrides); // throws with the nearest path
    }
    return alternatives;
}

ComparisonFrame frame_of(Alternatives const& alternatives, CompareArguments const& arguments) {
    ComparisonFrame frame{.scenario = alternatives.front()->scenario.id,
                          .scenario_name = alternatives.front()->scenario.name,
                          .alternatives = {},
                          .seed = arguments.choices.seed,
                          .days = alternatives.front()->scenario.days,
                          .show_other = arguments.show_other};
    for (auto const& inputs : alternatives) {
        frame.alternatives.push_back({inputs->structure.id, inputs->structure.name});
    }
    return frame;
}

void print(Comparison const& comparison, ComparisonFrame const& frame, RunsOutcome const& outcome,
           std::vector<Pairing> const& pairings, Console const& console) {
    if (console.format == Format::text) {
        console.out << comparison_text(comparison, frame, console.language, console.width)
                    << (pairings.empty() ? "" : pairing_text(pairings, console.language, console.width));
        return;
    }
    JsonWriter json;
    json.begin_object().field("command", "compare");
    write_comparison(comparison, frame, json);
    if (!pairings.empty()) {
        write_pairings(pairings, json);
    }
    json.field("files", outcome.files()).end_object();
    console.out << json.text();
}

std::vector<std::filesystem::path> files_of(RunsOutcome const& outcome,
                                            std::vector<std::uint32_t> const& replications) {
    std::vector<std::filesystem::path> files;
    for (auto const replication : replications) {
        for (std::size_t k = 0; k < outcome.alternatives; ++k) {
            files.push_back(outcome.run(k, replication)->file);
        }
    }
    return files;
}

} // namespace

int compare(CompareArguments const& arguments, Library const& library, Console const& console) {
    auto const scenario = library.scenario(arguments.choices.scenario);
    auto const alternatives = load_alternatives(scenario, structure_files(arguments, scenario, library),
                                                arguments.choices.overrides);
    expect_different_structures(alternatives);
    auto const outcome = simulate_all(alternatives, arguments.choices, "compare", console);
    auto const whole = whole_replications(outcome);
    if (!whole.empty()) {
        auto const samples = samples_of(outcome, whole);
        auto const comparison = compare_samples(samples, Seed{arguments.choices.seed});
        print(comparison, frame_of(alternatives, arguments), outcome,
              arguments.pairing ? pairings_of(samples) : std::vector<Pairing>(), console);
    }
    auto const code = conclude(outcome, arguments.choices, console);
    if (arguments.report && !whole.empty()) {
        (void)write_report({files_of(outcome, whole), *arguments.report}, console);
    }
    return code;
}

} // namespace linli::app
