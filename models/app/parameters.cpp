#include "models/app/parameters.hpp"

#include "models/inputs.hpp"
#include "sim/core/error.hpp"

#include <map>
#include <tuple>
#include <utility>

namespace linli::app {

namespace {

/// By file, line, column, so that equal numbers of different places stay apart.
using Register = std::map<std::tuple<std::string, int, int>, ParameterInfo>;

void add_documents(Inputs const& inputs, Register& parameters) {
    for (auto const& document : inputs.documents) {
        for (auto const& number : document.annotations()) {
            parameters.try_emplace({number.where.file, number.where.line, number.where.column},
                                   ParameterInfo{.path = number.path,
                                                 .meaning = number.doc,
                                                 .unit = number.unit,
                                                 .range = number.annotation.range_text,
                                                 .values = number.values,
                                                 .tag = number.annotation.tag,
                                                 .source = number.annotation.source,
                                                 .file = number.where.file,
                                                 .line = number.where.line});
        }
    }
}

/// Structures that no scenario names are read with the first scenario that takes them.
void add_structure(std::filesystem::path const& structure, std::vector<LibraryEntry> const& entries,
                   Register& parameters) {
    for (auto const& entry : entries) {
        if (entry.kind != FileKind::scenario) {
            continue;
        }
        try {
            return add_documents(*load_inputs(entry.file, structure), parameters);
        } catch (InputError const&) {
            continue;
        }
    }
}

void add_scenario(std::filesystem::path const& scenario, Register& parameters) {
    auto const structures = structures_of(scenario);
    if (structures.empty()) {
        add_documents(*load_inputs(scenario), parameters);
    }
    for (auto const& structure : structures) {
        add_documents(*load_inputs(scenario, structure), parameters);
    }
}

} // namespace

std::vector<ParameterInfo> parameter_register(Library const& library) {
    Register found;
    auto const entries = library.entries();
    for (auto const& entry : entries) {
        if (entry.kind == FileKind::structure) {
            add_structure(entry.file, entries, found);
        }
        if (entry.kind != FileKind::scenario) {
            continue;
        }
        try {
            add_scenario(entry.file, found);
        } catch (InputError const&) {
            continue;
        }
    }
    std::vector<ParameterInfo> parameters;
    for (auto& [where, parameter] : found) {
        parameters.push_back(std::move(parameter));
    }
    return parameters;
}

std::vector<config::FieldDoc> documented_fields() {
    std::vector<config::FieldDoc> all;
    auto const add = [&](std::string const& table, std::vector<config::FieldDoc> fields) {
        for (auto& field : fields) {
            field.key = table + '.' + field.key;
            all.push_back(std::move(field));
        }
    };
    add("scenario", scenario_schema().fields());
    add("issues", issue_catalogue_schema().fields());
    add("behaviour", behaviour_schema().fields());
    add("structure", structure_schema().fields());
    return all;
}

} // namespace linli::app
