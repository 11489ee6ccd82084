#include "sim/config/number_reader.hpp"

#include "sim/config/document_data.hpp"
#include "sim/config/field_base.hpp"
#include "sim/core/text.hpp"

#include <cmath>
#include <utility>

namespace linli::config::detail {

namespace {

/// True for what an integer type holds exactly: reals beyond 2^53 are rounded already.
bool is_whole(Node const& node) {
    auto const* const real = node.as<double>();
    constexpr double most_exact = 9007199254740992.0;
    return real == nullptr || (std::abs(*real) <= most_exact && std::trunc(*real) == *real);
}

std::string hint_for_type(Node const& value, std::string const& doc) {
    if (auto const* const text = value.as<std::string>();
        text != nullptr && !text->empty() &&
        text->find_first_not_of("+-.0123456789eE") == std::string::npos) {
        return "write " + *text + " without quotes";
    }
    if (value.as<TableValue>() != nullptr) {
        return "write the number, or { value = …, unit = …, range = …, tag = …, source = … }";
    }
    return doc;
}

std::string hint_for_limits(double value, Limits const& limits, std::string const& doc) {
    bool const is_share = limits.min >= 0.0 && limits.max > 0.0 && limits.max <= 1.0;
    if (is_share && value > 1.0 && value <= 100.0) {
        double const share = std::round(value * 1e9) / 1e11; // 1.4 / 100 would be 0.013999…
        return "a share is a fraction of one: write " + shortest(share) + " for " + shortest(value) + " %";
    }
    return doc;
}

} // namespace

NumberReader::NumberReader(Section const& section, std::string const& key, Measure const& measure,
                           std::string const& doc, Problems& problems)
    : section_(section), key_(key), path_(section.path_of(key)), measure_(measure), doc_(doc),
      problems_(problems) {}

std::optional<double> NumberReader::number(Node const& node) {
    auto const* const value = take_annotation(node);
    if (value == nullptr || !is_acceptable(*value)) {
        return std::nullopt;
    }
    auto const result = as_double(*value);
    note(*value, {result});
    return result;
}

std::optional<std::int64_t> NumberReader::integer(Node const& node) {
    auto const* const value = take_annotation(node);
    if (value == nullptr || !is_acceptable(*value)) {
        return std::nullopt;
    }
    note(*value, {as_double(*value)});
    auto const* const whole = value->as<std::int64_t>();
    return whole != nullptr ? *whole : static_cast<std::int64_t>(*value->as<double>());
}

std::optional<std::vector<double>> NumberReader::numbers(Node const& node) {
    auto const* const value = take_annotation(node);
    if (value == nullptr) {
        return std::nullopt;
    }
    auto const* const list = value->as<ListValue>();
    if (list == nullptr) {
        wrong(*value, "must be a list, each a " + expectation(measure_), "write [ … ]; " + doc_);
        return std::nullopt;
    }
    std::vector<double> result;
    bool is_sound = true;
    for (auto const& element : list->elements) {
        is_sound = is_acceptable(element) && is_sound;
        result.push_back(is_sound ? as_double(element) : 0.0);
    }
    if (!is_sound) {
        return std::nullopt;
    }
    note(*value, result);
    return result;
}

Node const* NumberReader::take_annotation(Node const& node) {
    auto const& document = section_.data();
    auto const* const value = node.find("value");
    if (value != nullptr) {
        annotation_ = read_annotation(document.file, path_, node, AnnotationForm::in_place, problems_);
    }
    auto names = section_.trail().names;
    auto pattern = section_.trail().pattern;
    names.push_back(key_);
    pattern.push_back(key_);
    if (auto const* const about = document.about.find(names, pattern)) {
        annotation_ = merge(std::move(annotation_), *about);
    }
    check_annotation();
    return value != nullptr ? value : &node;
}

void NumberReader::check_annotation() {
    auto const& [annotation, unit_at, range_at] = annotation_;
    if (!annotation.unit.empty() && annotation.unit != measure_.unit) {
        problems_.add(unit_at, path_ + ": unit = \"" + annotation.unit + '"',
                      "the unit of " + key_ + " is " + (measure_.unit.empty() ? "none" : measure_.unit),
                      "convert the value, or correct the unit");
    }
    auto const& limits = measure_.limits;
    if (!annotation.range_text.empty() && (annotation.low < limits.min || annotation.high > limits.max)) {
        problems_.add(range_at, path_ + ": range = " + annotation.range_text,
                      "a range must lie inside what the number can be: " + expectation(measure_), doc_);
    }
}

bool NumberReader::is_acceptable(Node const& value) {
    auto const& limits = measure_.limits;
    auto const rule = "must be a " + expectation(measure_);
    if (!value.is_number()) {
        wrong(value, rule + ", not " + std::string(kind_of(value)), hint_for_type(value, doc_));
        return false;
    }
    auto const x = as_double(value);
    if (!std::isfinite(x)) {
        wrong(value, "must be a finite number", "write what is meant as a " + expectation(measure_));
        return false;
    }
    if (limits.integer && !is_whole(value)) {
        wrong(value, rule, "write " + shortest(std::floor(x)) + " or " + shortest(std::ceil(x)));
        return false;
    }
    if (x < limits.min || x > limits.max) {
        wrong(value, rule, hint_for_limits(x, limits, doc_));
        return false;
    }
    auto const& annotation = annotation_.annotation;
    if (x < annotation.low || x > annotation.high) {
        wrong(value, "must lie in its range " + annotation.range_text,
              "the range is given at " + annotation.where.file + ':' + std::to_string(annotation.where.line) +
                  "; widen it there if the evidence allows");
        return false;
    }
    return true;
}

void NumberReader::note(Node const& value, std::vector<double> values) {
    auto const& document = section_.data();
    document.numbers->note({path_, std::move(values), measure_.unit, doc_, annotation_.annotation,
                            document.position(value.where)});
}

void NumberReader::wrong(Node const& value, std::string rule, std::string hint) {
    problems_.add(section_.data().position(value.where), show(path_, value), std::move(rule),
                  std::move(hint));
}

} // namespace linli::config::detail
