#include "models/app/explain.hpp"

#include "models/app/exit_code.hpp"
#include "models/app/json.hpp"
#include "models/app/parameters_page.hpp"
#include "models/app/refuse.hpp"
#include "sim/core/text.hpp"
#include "sim/experiment/wrap.hpp"

#include <algorithm>
#include <ostream>
#include <set>

namespace linli::app {

namespace {

std::string last_name(std::string const& path) {
    auto const dot = path.rfind('.');
    return dot == std::string::npos ? path : path.substr(dot + 1);
}

/// True for the path itself and for what it ends in, e.g. `council.patience_days`.
bool is_called(std::string const& path, std::string const& key) {
    return path == key || path.ends_with('.' + key);
}

bool is_value_of(ParameterInfo const& parameter, config::FieldDoc const& field) {
    return parameter.meaning == field.doc && last_name(parameter.path) == last_name(field.key);
}

[[noreturn]] void nothing_called(std::string const& key, Explanation const& all) {
    std::set<std::string> known;
    for (auto const& field : all.fields) {
        known.insert(field.key);
        known.insert(last_name(field.key));
    }
    for (auto const& parameter : all.parameters) {
        known.insert(parameter.path);
    }
    for (auto const& indicator : all.indicators) {
        known.insert(indicator.id);
    }
    auto const close = nearest(key, {known.begin(), known.end()});
    refuse("explain " + key, "must be a parameter or an indicator",
           close ? "did you mean `" + *close + "`?" : "`linli explain --all` shows them all");
}

std::string indented(std::string const& text, std::size_t indent, std::size_t width) {
    std::string result;
    for (auto const& line : experiment::wrap(text, width - indent)) {
        result += std::string(indent, ' ') + line + '\n';
    }
    return result;
}

std::string values_text(std::vector<double> const& values) {
    std::string text;
    for (double const value : values) {
        text += (text.empty() ? "" : ", ") + shortest(value);
    }
    return values.size() == 1 ? text : '[' + text + ']';
}

std::string field_text(config::FieldDoc const& field, Language language, std::size_t width) {
    std::string facts = field.type;
    facts +=
        field.unit.empty() || field.unit == "1" ? "" : ", " + say(language, words::unit) + ' ' + field.unit;
    facts += field.limits ? ", " + config::to_string(*field.limits) : "";
    facts += field.required           ? ", " + say(language, words::required)
             : field.fallback.empty() ? ""
                                      : ", " + say(language, words::fallback) + ' ' + field.fallback;
    return indented(field.key, 0, width) + indented(field.doc, 2, width) + indented(facts, 2, width);
}

std::string value_text(ParameterInfo const& parameter, Language language, std::size_t width) {
    std::string facts = parameter.path + " = " + values_text(parameter.values);
    facts += parameter.unit.empty() || parameter.unit == "1" ? "" : ' ' + parameter.unit;
    auto details = say(language, words::range) + ' ' + (parameter.range.empty() ? "-" : parameter.range) +
                   ", " + say(language, words::tag) + ' ' + (parameter.tag.empty() ? "-" : parameter.tag);
    return indented(facts, 2, width) + indented(details, 4, width) +
           (parameter.source.empty() ? "" : indented(parameter.source, 4, width)) +
           indented(parameter.file + ':' + std::to_string(parameter.line), 4, width);
}

std::string indicator_text(IndicatorInfo const& indicator, Language language, std::size_t width) {
    auto const& definition = language == Language::zh ? indicator.definition_zh : indicator.definition_en;
    std::string facts = say(language, words::unit) + ": " + (indicator.unit.empty() ? "1" : indicator.unit);
    facts += "; " + say(language, words::minimum_samples) + ": " + std::to_string(indicator.minimum_samples);
    return indented(indicator.id + ": " + say(language, indicator.name), 0, width) +
           indented(definition, 2, width) + indented(facts, 2, width);
}

void write_json(Explanation const& explanation, Console const& console) {
    JsonWriter json;
    json.begin_object().field("command", "explain").key("keys").begin_array();
    for (auto const& field : explanation.fields) {
        json.begin_object()
            .field("path", field.key)
            .field("type", field.type)
            .field("unit", field.unit)
            .field("meaning", field.doc)
            .field("required", field.required)
            .field("fallback", field.fallback);
        if (field.limits) {
            json.field("min", field.limits->min).field("max", field.limits->max);
        }
        json.end_object();
    }
    json.end_array().key("parameters").begin_array();
    for (auto const& parameter : explanation.parameters) {
        json.begin_object()
            .field("path", parameter.path)
            .field("meaning", parameter.meaning)
            .field("unit", parameter.unit)
            .field("range", parameter.range)
            .field("values", parameter.values)
            .field("tag", parameter.tag)
            .field("source", parameter.source)
            .field("file", parameter.file)
            .field("line", parameter.line)
            .end_object();
    }
    json.end_array().key("indicators").begin_array();
    for (auto const& indicator : explanation.indicators) {
        json.begin_object()
            .field("id", indicator.id)
            .field("name_en", indicator.name.en)
            .field("name_zh", indicator.name.zh)
            .field("definition_en", indicator.definition_en)
            .field("definition_zh", indicator.definition_zh)
            .field("unit", indicator.unit)
            .field("minimum_samples", indicator.minimum_samples)
            .field("higher_is_better", indicator.higher_is_better)
            .end_object();
    }
    console.out << json.end_array().end_object().text();
}

} // namespace

Explanation find_explanation(std::string const& key, Explanation const& all) {
    Explanation found;
    for (auto const& parameter : all.parameters) {
        if (is_called(parameter.path, key)) {
            found.parameters.push_back(parameter);
        }
    }
    for (auto const& field : all.fields) {
        bool const by_value =
            std::any_of(found.parameters.begin(), found.parameters.end(),
                        [&](auto const& parameter) { return is_value_of(parameter, field); });
        if (by_value || is_called(field.key, key)) {
            found.fields.push_back(field);
        }
    }
    if (auto const* const indicator = find_indicator(key)) {
        found.indicators.push_back(*indicator);
    }
    // The name of a key stands for all values of it, a path for its own value.
    for (auto const& parameter : all.parameters) {
        bool const by_field =
            std::any_of(found.fields.begin(), found.fields.end(), [&](config::FieldDoc const& field) {
                return is_called(field.key, key) && is_value_of(parameter, field);
            });
        if (by_field && !is_called(parameter.path, key)) {
            found.parameters.push_back(parameter);
        }
    }
    if (found.fields.empty() && found.indicators.empty()) {
        nothing_called(key, all);
    }
    return found;
}

std::string explanation_text(Explanation const& explanation, Language language, std::size_t width) {
    std::string text;
    for (auto const& indicator : explanation.indicators) {
        text += indicator_text(indicator, language, width) + '\n';
    }
    for (auto const& field : explanation.fields) {
        text += field_text(field, language, width);
        for (auto const& parameter : explanation.parameters) {
            if (is_value_of(parameter, field)) {
                text += value_text(parameter, language, width);
            }
        }
        text += '\n';
    }
    text.pop_back();
    return text;
}

Explanation explain_everything(Library const& library) {
    return {documented_fields(), parameter_register(library), indicator_catalogue()};
}

int explain(ExplainArguments const& arguments, Library const& library, Console const& console) {
    auto const all = explain_everything(library);
    auto const explanation = arguments.key ? find_explanation(*arguments.key, all) : all;
    if (arguments.markdown) {
        console.out << parameters_page(all, library.folder().value_or("."));
    } else if (console.format == Format::json) {
        write_json(explanation, console);
    } else {
        console.out << explanation_text(explanation, console.language, console.width);
    }
    return static_cast<int>(ExitCode::done);
}

} // namespace linli::app
