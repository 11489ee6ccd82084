#include "viz/app/parameters.hpp"

#include "models/app/parameters.hpp"
#include "sim/config/literal.hpp"
#include "sim/config/path.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace linli::viz {

namespace {

/// Keys of whole numbers, as the schemas write them: `structure.office.<id>.tries`.
std::vector<config::Path> whole_keys() {
    std::vector<config::Path> keys;
    for (auto const& field : app::documented_fields()) {
        if (field.limits && field.limits->integer) {
            keys.push_back(config::split_path(field.key).value_or(config::Path{}));
        }
    }
    return keys;
}

bool fits(config::Path const& path, config::Path const& key) {
    return std::equal(
        path.begin(), path.end(), key.begin(), key.end(),
        [](std::string const& part, std::string const& of) { return of.starts_with('<') || part == of; });
}

bool is_whole(std::string const& path) {
    static std::vector<config::Path> const keys = whole_keys();
    auto const parts = config::split_path(path).value_or(config::Path{});
    return std::any_of(keys.begin(), keys.end(), [&](auto const& key) { return fits(parts, key); });
}

Parameter parameter_of(config::AnnotatedNumber const& number) {
    auto const& note = number.annotation;
    auto const value = number.value();
    // Where the file tells no range: from nothing to twice the value.
    auto const low = std::isfinite(note.low) ? note.low : std::min(0.0, 2.0 * value);
    auto const high = std::isfinite(note.high) ? note.high : std::max(1.0, 2.0 * value);
    return {.path = number.path,
            .meaning = number.doc,
            .unit = number.unit,
            .tag = note.tag,
            .source = note.source,
            .value = value,
            .low = std::min(low, value),
            .high = std::max(high, value),
            .is_whole = is_whole(number.path),
            .arms = {}};
}

} // namespace

std::vector<Parameter> parameters_of(std::vector<Inputs const*> const& arms) {
    std::map<std::string, Parameter> found;
    for (std::size_t a = 0; a < arms.size(); ++a) {
        for (auto const& document : arms[a]->documents) {
            for (auto const& number : document.annotations()) {
                if (number.values.size() == 1) {
                    auto& parameter = found.try_emplace(number.path, parameter_of(number)).first->second;
                    parameter.arms += static_cast<char>('A' + a);
                }
            }
        }
    }
    std::vector<Parameter> parameters;
    parameters.reserve(found.size());
    for (auto& [path, parameter] : found) {
        parameters.push_back(std::move(parameter));
    }
    return parameters;
}

std::string changes_file(LiveChoice const& choice, std::string const& file_name) {
    std::string text = "# Changes made while looking at a run. The same run again:\n";
    std::vector<std::string> structures;
    for (auto const& structure : choice.structures) {
        structures.push_back(" --structure " + structure.string());
    }
    if (structures.empty()) {
        structures.emplace_back();
    }
    for (auto const& structure : structures) {
        text += "#   linli run " + choice.scenario.string() + structure + " --seed " +
                std::to_string(choice.seed) + " --level journeys --with " + file_name + '\n';
    }
    text += "\n[fragment]\nsource = " + config::text_literal("viewer") + "\nset = [\n";
    for (auto const& change : choice.overrides) {
        text += "    " + config::text_literal(change) + ",\n";
    }
    return text + "]\n";
}

} // namespace linli::viz
