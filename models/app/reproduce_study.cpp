#include "models/app/reproduce_study.hpp"

#include "models/indicators/catalogue.hpp"
#include "models/inputs.hpp"
#include "sim/config/problems.hpp"
#include "sim/experiment/expression.hpp"

#include <algorithm>
#include <cmath>

namespace linli::app {

namespace {

using config::Problems;
using config::Schema;

struct File {
    Evidence evidence;
};

Schema<File> const& file_schema() {
    static Schema<File> const schema =
        Schema<File>("file", "A table of evidence.")
            .table("evidence", &File::evidence, evidence_schema(), "The table.");
    return schema;
}

Schema<EvidenceWorld> const& world_schema() {
    static Schema<EvidenceWorld> const schema =
        Schema<EvidenceWorld>("world", "A case under a structure.")
            .text("id", &EvidenceWorld::id, "Name by which rows refer to it.")
            .text("scenario", &EvidenceWorld::scenario, "File of the scenario, relative to this file.")
            .text("structure", &EvidenceWorld::structure, "File of the structure, relative to this file.")
            .texts("set", &EvidenceWorld::set, "Changes: `path=value`, `+path=value` or `!path`.",
                   std::vector<std::string>{})
            .section(&EvidenceWorld::section);
    return schema;
}

Schema<EvidenceRow> const& row_schema() {
    static Schema<EvidenceRow> const schema =
        Schema<EvidenceRow>("row", "One claim or pattern, and how it is measured.")
            .text("id", &EvidenceRow::id, "Identifier.")
            .name("claim", &EvidenceRow::claim, "What is claimed.")
            .name("note", &EvidenceRow::note, "What to know about the figure.")
            .text("case", &EvidenceRow::case_id, "`000` to `004`, or `external`.")
            .text("source", &EvidenceRow::source, "Where it stands; quotes in corner brackets.")
            .text("unit", &EvidenceRow::unit, "Unit of the reported and of the simulated value.")
            .numbers("reported", &EvidenceRow::reported, "any", {-1e12, 1e12},
                     "The reported value, or the ends of its range.")
            .choice("rule", &EvidenceRow::rule,
                    {{"within", EvidenceRule::within},
                     {"at-least", EvidenceRule::at_least},
                     {"at-most", EvidenceRule::at_most},
                     {"above", EvidenceRule::above},
                     {"below", EvidenceRule::below}},
                    "When it counts as reproduced.", EvidenceRule::within)
            .number("tolerance", &EvidenceRow::tolerance, "share", {0, 10},
                    "By how much of the reported value the simulated mean may miss it.", 0.1)
            .choice("role", &EvidenceRow::role,
                    {{"held-out", EvidenceRole::held_out},
                     {"calibrated", EvidenceRole::calibrated},
                     {"built-in", EvidenceRole::built_in}},
                    "Whether numbers were chosen by it, or a rule of the files makes it so.")
            .text("world", &EvidenceRow::world, "World in which it is measured.")
            .text("measure", &EvidenceRow::measure,
                  "Expression over indicators; `world:indicator` for one of another world.")
            .section(&EvidenceRow::section);
    return schema;
}

std::filesystem::path beside(std::filesystem::path const& file, std::string const& name) {
    return (file.parent_path() / name).lexically_normal();
}

void check_world(EvidenceWorld const& world, Problems& problems) {
    try {
        (void)load_inputs(world.scenario, world.structure, world.set);
    } catch (InputError const& error) {
        auto const& first = error.diagnostics().front();
        problems.add(world.section.position(), "world `" + world.id + "`: " + first.what, first.rule,
                     first.hint);
    }
}

void check_row(Evidence const& evidence, EvidenceRow const& row, Problems& problems) {
    if (row.reported.empty() || row.reported.size() > 2 || row.low() > row.high()) {
        problems.add(row.section.value_position("reported"), "reported of `" + row.id + '`',
                     "must be one number, or two, the lower one first", "reported = [0.9, 0.96]");
    }
    try {
        for (auto const& name : experiment::Expression(row.measure).names()) {
            auto const quantity = quantity_of(evidence, row, name);
            if (!quantity) {
                problems.add(row.section.value_position("measure"), "measure names `" + name + '`',
                             "the world must be one of [[evidence.world]]");
            } else if (find_indicator(quantity->indicator) == nullptr) {
                problems.add(row.section.value_position("measure"), "measure names `" + name + '`',
                             "must be an indicator", "`linli list` shows them");
            }
        }
    } catch (experiment::ExpressionError const& error) {
        problems.add(row.section.value_position("measure"), error.what(), "must be an expression");
    }
}

} // namespace

bool EvidenceRow::reproduced_by(double simulated, experiment::Interval const& interval) const {
    double const lowest = low() - tolerance * std::abs(low());
    double const highest = high() + tolerance * std::abs(high());
    switch (rule) {
    case EvidenceRule::at_least:
        return simulated >= lowest;
    case EvidenceRule::at_most:
        return simulated <= highest;
    case EvidenceRule::above:
        return interval.low > high();
    case EvidenceRule::below:
        return interval.high < low();
    case EvidenceRule::within:
        break;
    }
    return simulated >= lowest && simulated <= highest;
}

Schema<Evidence> const& evidence_schema() {
    static Schema<Evidence> const schema =
        Schema<Evidence>("evidence", "Claims and patterns, and how each is measured in the model.")
            .name("name", &Evidence::name, "Name shown to people.")
            .tables("world", &Evidence::worlds, world_schema(), "What is simulated.")
            .tables("row", &Evidence::rows, row_schema(), "The claims and patterns.");
    return schema;
}

std::optional<EvidenceQuantity> quantity_of(Evidence const& evidence, EvidenceRow const& row,
                                            std::string const& name) {
    auto const colon = name.find(':');
    auto const world = colon == std::string::npos ? row.world : name.substr(0, colon);
    auto const found = std::find_if(evidence.worlds.begin(), evidence.worlds.end(),
                                    [&](auto const& candidate) { return candidate.id == world; });
    if (found == evidence.worlds.end()) {
        return std::nullopt;
    }
    return EvidenceQuantity{static_cast<std::size_t>(found - evidence.worlds.begin()),
                            colon == std::string::npos ? name : name.substr(colon + 1)};
}

Evidence load_evidence(std::filesystem::path const& file) {
    Problems problems;
    auto const document = config::Document::load(file);
    auto evidence = file_schema().read(document.root(), problems).evidence;
    problems.throw_if_any();
    for (auto& world : evidence.worlds) {
        world.scenario = beside(file, world.scenario).string();
        world.structure = beside(file, world.structure).string();
        check_world(world, problems);
    }
    for (auto const& row : evidence.rows) {
        check_row(evidence, row, problems);
    }
    problems.throw_if_any();
    return evidence;
}

} // namespace linli::app
