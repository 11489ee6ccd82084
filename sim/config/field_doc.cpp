#include "sim/config/field_doc.hpp"

namespace linli::config {

namespace {

/// A cell must not end at a `|` of its text, nor its row at a line break.
std::string cell(std::string const& text) {
    std::string result = " ";
    for (char const c : text) {
        result += c == '|' ? "\\|" : c == '\n' ? " " : std::string(1, c);
    }
    return result + " |";
}

std::string fallback_of(FieldDoc const& field) {
    if (field.required) {
        return "required";
    }
    return field.fallback.empty() ? "absent" : field.fallback;
}

} // namespace

std::string describe(std::vector<FieldDoc> const& fields) {
    std::string text = "| key | type | unit | limits | default | meaning |\n|---|---|---|---|---|---|\n";
    for (auto const& field : fields) {
        text += '|' + cell('`' + field.key + '`') + cell(field.type) + cell(field.unit) +
                cell(field.limits ? to_string(*field.limits) : std::string()) + cell(fallback_of(field)) +
                cell(field.doc) + '\n';
    }
    return text;
}

} // namespace linli::config
