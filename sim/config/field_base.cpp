#include "sim/config/field_base.hpp"

#include <utility>

namespace linli::config::detail {

KeyedField::KeyedField(Label label, bool required) : label_(std::move(label)), required_(required) {}

void KeyedField::read(Section const& section, void* object, Problems& problems) const {
    if (auto const* const node = section.find(key())) {
        read_value(section, *node, object, problems);
    } else if (!required_) {
        store_fallback(object);
    } else {
        auto const path = section.path_of(key());
        auto const what = type().type == "table" ? "a table `[" + path + "]`" : '`' + key() + " = …`";
        problems.add(section.position(), path + " is missing", "required: " + expectation(type()),
                     "add " + what + ": " + label_.doc);
    }
}

void KeyedField::document(std::string const& prefix, std::vector<FieldDoc>& rows) const {
    auto row = type();
    row.key = prefix + key();
    row.doc = label_.doc;
    row.required = required_;
    rows.push_back(std::move(row));
}

void KeyedField::wrong(Section const& section, Node const& node, std::string rule, std::string hint,
                       Problems& problems) const {
    problems.add(section.position_of(node.where), show(section.path_of(key()), node), std::move(rule),
                 std::move(hint));
}

std::string expectation(FieldDoc const& type) {
    auto result = type.type;
    if (type.limits) {
        auto const interval = to_string(*type.limits);
        result += interval == "any" ? "" : ' ' + interval;
    }
    bool const has_unit = !type.unit.empty() && type.unit != "1";
    return has_unit ? result + ' ' + type.unit : result;
}

std::string expectation(Measure const& measure) {
    FieldDoc type;
    type.type = measure.limits.integer ? "whole number" : "number";
    type.unit = measure.unit;
    type.limits = measure.limits;
    return expectation(type);
}

} // namespace linli::config::detail
