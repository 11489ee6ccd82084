#include "models/app/parameters_page.hpp"

#include "sim/core/text.hpp"

namespace linli::app {

namespace {

/// One cell: it must not end at a `|` of its text, nor its row at a line break.
std::string cell(std::string const& text) {
    std::string result = " ";
    for (char const c : text) {
        result += c == '|' ? "\\|" : c == '\n' ? " " : std::string(1, c);
    }
    return result + " |";
}

std::string values_of(ParameterInfo const& parameter) {
    std::string text;
    for (double const value : parameter.values) {
        text += (text.empty() ? "" : ", ") + shortest(value);
    }
    return parameter.values.size() == 1 ? text : '[' + text + ']';
}

std::string values_section(std::vector<ParameterInfo> const& parameters,
                           std::filesystem::path const& folder) {
    std::string text = "## Every number of the shipped files\n";
    std::string last;
    for (auto const& parameter : parameters) {
        if (parameter.file != last) {
            last = parameter.file;
            text += "\n### `" + std::filesystem::path(last).lexically_relative(folder).generic_string() +
                    "`\n\n| key | value | unit | range | tag | source |\n|---|---|---|---|---|---|\n";
        }
        text += '|' + cell('`' + parameter.path + '`') + cell(values_of(parameter)) + cell(parameter.unit) +
                cell(parameter.range) + cell(parameter.tag) + cell(parameter.source) + '\n';
    }
    return text;
}

std::string indicators_section(std::vector<IndicatorInfo> const& indicators) {
    std::string text = "\n## Every indicator\n\n| id | name | unit | least cases | definition |\n"
                       "|---|---|---|---|---|\n";
    for (auto const& indicator : indicators) {
        text += '|' + cell('`' + indicator.id + '`') + cell(indicator.name.en + ", " + indicator.name.zh) +
                cell(indicator.unit) + cell(std::to_string(indicator.minimum_samples)) +
                cell(indicator.definition_en) + '\n';
    }
    return text;
}

} // namespace

std::string parameters_page(Explanation const& all, std::filesystem::path const& folder) {
    return "# The register of parameters\n\n"
           "Written by `./linli explain --all --markdown > models/PARAMETERS.md`; a test compares it with "
           "the "
           "data files. Do not edit.\n\n" +
           values_section(all.parameters, folder) + "\n## Every key that a file may hold\n\n" +
           config::describe(all.fields) + indicators_section(all.indicators);
}

} // namespace linli::app
