#include "models/app/ablate.hpp"

#include "models/app/ablation.hpp"
#include "models/app/outcome_samples.hpp"
#include "models/app/refuse.hpp"

#include <algorithm>
#include <ostream>

namespace linli::app {

namespace {

std::filesystem::path structure_file(AblateArguments const& arguments, std::filesystem::path const& scenario,
                                     Library const& library) {
    if (arguments.structure) {
        return library.structure(*arguments.structure, scenario);
    }
    auto const files = structures_of(scenario);
    if (files.empty()) {
        refuse("no structure", "the scenario names none in a file of its own", "name one: --structure NAME");
    }
    return files.front();
}

void expect_something(std::vector<MechanismVariant> const& variants, AblateArguments const& arguments) {
    if (std::any_of(variants.begin(), variants.end(), [](auto const& v) { return v.inputs != nullptr; })) {
        return;
    }
    auto reasons = std::string();
    for (auto const& variant : variants) {
        reasons += (reasons.empty() ? "" : "; ") + variant.part + ": " + variant.why_not;
    }
    refuse(arguments.add ? "--add " + *arguments.add : "ablate",
           arguments.add ? "holds no mechanism that can be added"
                         : "the structure has no mechanism that can be switched off",
           reasons);
}

void print(Ablation const& ablation, AblationFrame const& frame, RunsOutcome const& outcome,
           Console const& console) {
    if (console.format == Format::text) {
        console.out << ablation_text(ablation, frame, console.language, console.width);
        return;
    }
    JsonWriter json;
    json.begin_object().field("command", "ablate");
    write_ablation(ablation, frame, json);
    json.field("files", outcome.files()).end_object();
    console.out << json.text();
}

} // namespace

int ablate(AblateArguments const& arguments, Library const& library, Console const& console) {
    auto const& overrides = arguments.choices.overrides;
    auto const scenario = library.scenario(arguments.choices.scenario);
    auto const structure = structure_file(arguments, scenario, library);
    auto const kind = arguments.add ? AblationKind::added : AblationKind::switched_off;
    auto const variants = arguments.add ? added_from(library.structure(*arguments.add, scenario), scenario,
                                                     structure, overrides)
                                        : switched_off(scenario, structure, overrides);
    expect_something(variants, arguments);
    std::vector<std::shared_ptr<Inputs const>> alternatives{load_inputs(scenario, structure, overrides)};
    for (auto const& variant : variants) {
        if (variant.inputs) {
            alternatives.push_back(variant.inputs);
        }
    }
    auto const outcome = simulate_all(alternatives, arguments.choices, "ablate", console);
    if (auto const whole = whole_replications(outcome); !whole.empty()) {
        auto const& base = *alternatives.front();
        AblationFrame const frame{.kind = kind,
                                  .scenario = base.scenario.id,
                                  .structure = base.structure.id,
                                  .other = arguments.add.value_or(""),
                                  .seed = arguments.choices.seed,
                                  .days = base.scenario.days};
        print(ablation_of(variants, kind, samples_of(outcome, whole)), frame, outcome, console);
    }
    return conclude(outcome, arguments.choices, console);
}

} // namespace linli::app
