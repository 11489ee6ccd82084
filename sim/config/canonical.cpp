#include "sim/config/canonical.hpp"

#include "sim/config/document_data.hpp"
#include "sim/core/text.hpp"

#include <cmath>

namespace linli::config {

namespace {

void append(Node const& node, std::string& text);

/// Its length first, so that no text looks like what stands around it.
void append_text(std::string const& value, std::string& text) {
    text += std::to_string(value.size()) + '"' + value;
}

void append(TableValue const& table, std::string& text) {
    text += '{';
    for (auto const& member : table.members) {
        append_text(member.key, text);
        text += '=';
        append(member.value, text);
    }
    text += '}';
}

void append(ListValue const& list, std::string& text) {
    text += '[';
    for (auto const& element : list.elements) {
        append(element, text);
        text += ',';
    }
    text += ']';
}

void append(double value, std::string& text) {
    constexpr double exact_integers = 9007199254740992.0; // 2^53
    bool const is_whole = value == std::floor(value) && std::abs(value) < exact_integers;
    text += (is_whole ? std::to_string(static_cast<std::int64_t>(value)) : shortest(value)) + ';';
}

void append(Node const& node, std::string& text) {
    if (auto const* const table = node.as<TableValue>()) {
        append(*table, text);
    } else if (auto const* const list = node.as<ListValue>()) {
        append(*list, text);
    } else if (auto const* const words = node.as<std::string>()) {
        append_text(*words, text);
    } else if (auto const* const integer = node.as<std::int64_t>()) {
        text += std::to_string(*integer) + ';';
    } else if (auto const* const number = node.as<double>()) {
        append(*number, text);
    } else if (auto const* const flag = node.as<bool>()) {
        text += *flag ? "true;" : "false;";
    } else if (auto const* const date = node.as<DateValue>()) {
        text += "date" + date->text + ';';
    }
}

} // namespace

std::string canonical_text(Document const& document) {
    auto const root = document.root();
    std::string text;
    append(root.data().root, text);
    return text;
}

} // namespace linli::config
