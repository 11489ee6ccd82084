#include "viz/view/parameter.hpp"

#include "sim/core/text.hpp"
#include "viz/view/parameter_words.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace linli::viz {

namespace {

constexpr std::array<std::string_view, parameter_groups> prefixes{"structure.", "behaviour.", "issues.",
                                                                  "scenario."};

std::string small(std::string_view text) {
    std::string letters(text);
    std::transform(letters.begin(), letters.end(), letters.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return letters;
}

void add(Changes const& changes, std::string const& before, std::vector<std::string>& lines) {
    for (auto const& [path, value] : changes) {
        lines.push_back(before + path + '=' + shortest(value));
    }
}

} // namespace

ParameterGroup group_of(Parameter const& parameter) {
    for (std::size_t i = 0; i < prefixes.size(); ++i) {
        if (parameter.path.starts_with(prefixes.at(i))) {
            return static_cast<ParameterGroup>(i);
        }
    }
    return ParameterGroup::scenario;
}

std::vector<std::string> AppliedChanges::overrides() const {
    std::vector<std::string> lines;
    add(from_start, "", lines);
    for (auto const& [day, changes] : after_day) {
        add(changes, '@' + std::to_string(day) + ' ', lines);
    }
    return lines;
}

std::vector<std::size_t> find_parameters(std::vector<Parameter> const& parameters, ParameterGroup group,
                                         std::string_view wanted) {
    auto const word = small(wanted);
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        auto const& parameter = parameters[i];
        if (group_of(parameter) == group &&
            (small(parameter.path).find(word) != std::string::npos ||
             small(parameter.meaning).find(word) != std::string::npos ||
             parameter_meaning(Language::zh, parameter.meaning).find(wanted) != std::string::npos)) {
            rows.push_back(i);
        }
    }
    return rows;
}

} // namespace linli::viz
