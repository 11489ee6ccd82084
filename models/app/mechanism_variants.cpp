#include "models/app/mechanism_variants.hpp"

#include "sim/core/error.hpp"

#include <algorithm>

namespace linli::app {

namespace {

/// The document of the structure among those of the inputs.
config::Document const& structure_document(Inputs const& inputs) {
    return *std::find_if(inputs.documents.rbegin(), inputs.documents.rend(),
                         [](config::Document const& document) { return document.contains("structure"); });
}

MechanismVariant variant(std::string const& part, std::string change, std::filesystem::path const& scenario,
                         std::filesystem::path const& structure, std::vector<std::string> overrides) {
    MechanismVariant result{
        .part = part, .name = part.substr(part.rfind('.') + 1), .change = change, .inputs = nullptr};
    overrides.push_back(std::move(change));
    try {
        result.inputs = load_inputs(scenario, structure, overrides);
    } catch (InputError const& error) {
        auto const& first = error.diagnostics().front();
        result.why_not = first.what + ": " + first.rule;
    }
    return result;
}

/// The change that writes `literal` at `part`, also where the table around it is missing.
std::string addition(config::Document const& document, std::string const& part, std::string const& literal) {
    auto const dot = part.rfind('.');
    auto const parent = part.substr(0, dot);
    return document.contains(parent) ? '+' + part + '=' + literal
                                     : '+' + parent + "={ " + part.substr(dot + 1) + " = " + literal + " }";
}

} // namespace

std::vector<std::string> optional_parts() {
    std::vector<std::string> parts;
    for (auto const& field : structure_schema().fields()) {
        bool const is_part =
            field.type == "table" || (field.type == "list of tables" && field.key.starts_with("mechanism."));
        if (is_part && !field.required && field.key.find('<') == std::string::npos) {
            parts.push_back("structure." + field.key);
        }
    }
    return parts;
}

std::vector<MechanismVariant> switched_off(std::filesystem::path const& scenario,
                                           std::filesystem::path const& structure,
                                           std::vector<std::string> const& overrides) {
    auto const base = load_inputs(scenario, structure, overrides);
    auto const& document = structure_document(*base);
    std::vector<MechanismVariant> variants;
    for (auto const& part : optional_parts()) {
        if (document.contains(part)) {
            variants.push_back(variant(part, '!' + part, scenario, structure, overrides));
        }
    }
    return variants;
}

std::vector<MechanismVariant> added_from(std::filesystem::path const& other,
                                         std::filesystem::path const& scenario,
                                         std::filesystem::path const& structure,
                                         std::vector<std::string> const& overrides) {
    auto const base = load_inputs(scenario, structure, overrides);
    auto const donor = load_inputs(scenario, other);
    auto const& document = structure_document(*base);
    auto const& from = structure_document(*donor);
    std::vector<MechanismVariant> variants;
    for (auto const& part : optional_parts()) {
        if (from.contains(part) && !document.contains(part)) {
            variants.push_back(
                variant(part, addition(document, part, from.literal(part)), scenario, structure, overrides));
        }
    }
    return variants;
}

} // namespace linli::app
