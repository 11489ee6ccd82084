#include "models/app/report_inputs.hpp"

#include "models/inputs.hpp"
#include "sim/core/text.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace linli::app {

namespace {

report::Both both_under(config::Section const& table, std::string_view key) {
    auto const texts = table.table(key);
    return texts ? report::Both{texts->text("en").value_or(""), texts->text("zh").value_or("")}
                 : report::Both{};
}

void apply_overrides(std::string const& overrides, config::Document& document) {
    for (std::size_t begin = 0; begin < overrides.size();) {
        auto const end = std::min(overrides.find('\n', begin), overrides.size());
        auto const line = overrides.substr(begin, end - begin);
        if (!line.empty() && document.takes(line)) {
            document.change(line);
        }
        begin = end + 1;
    }
}

/// Read every table that the file may hold, so that its numbers are noted.
void read_tables(config::Document const& document) {
    config::Problems problems;
    auto const read = [&](char const* name, auto const& schema) {
        if (auto const table = document.root().table(name)) {
            (void)schema.read(*table, problems);
        }
    };
    read("scenario", scenario_schema());
    read("issues", issue_catalogue_schema());
    read("behaviour", behaviour_schema());
    read("structure", structure_schema());
    problems.throw_if_any();
}

std::string joined(std::vector<std::string> const& lines) {
    std::string text;
    for (auto const& line : lines) {
        text += line + '\n';
    }
    return text;
}

std::string values_text(std::vector<double> const& values) {
    std::string text;
    for (double const value : values) {
        text += (text.empty() ? "" : ", ") + shortest(value);
    }
    return text;
}

void add_parameters(config::Document const& document, std::vector<report::Parameter>& parameters) {
    for (auto const& number : document.annotations()) {
        parameters.push_back({.path = number.path,
                              .meaning = number.doc,
                              .value = values_text(number.values),
                              .unit = number.unit,
                              .range = number.annotation.range_text,
                              .tag = number.annotation.tag,
                              .source = number.annotation.source,
                              .file = document.file()});
    }
}

void take_names(config::Document const& document, report::Contents& contents, report::Arm& arm) {
    if (auto const scenario = document.root().table("scenario")) {
        contents.scenario_name = both_under(*scenario, "name");
        contents.scenario_description = both_under(*scenario, "description");
    }
    if (auto const structure = document.root().table("structure")) {
        arm.name = both_under(*structure, "name");
    }
}

} // namespace

void describe_inputs(report::Contents& contents) {
    std::set<std::array<std::string, 3>> seen;
    try {
        for (auto& arm : contents.study.arms) {
            for (auto const& input : arm.inputs) {
                auto document = config::Document::parse(input.text, input.name);
                take_names(document, contents, arm);
                apply_overrides(arm.overrides, document);
                if (seen.insert({input.name, input.text, joined(document.overrides())}).second) {
                    read_tables(document);
                    add_parameters(document, contents.parameters);
                }
            }
        }
    } catch (InputError const&) {
        contents.parameters.clear(); // the page says that there is no register
    }
    if (report::is_empty(contents.scenario_name)) {
        contents.scenario_name = report::same(contents.study.first().scenario);
    }
}

} // namespace linli::app
