#include "sim/config/node.hpp"

#include "sim/core/text.hpp"

#include <algorithm>
#include <array>

namespace linli::config {

namespace {

constexpr std::size_t longest_shown = 40; // bytes

std::string quoted(std::string_view text) {
    std::string result = "\"";
    for (char const c : shorten(text)) {
        result += c == '\n' ? std::string("\\n") : std::string(1, c);
    }
    return result + '"';
}

std::string show_list(ListValue const& list) {
    constexpr std::size_t most_elements = 4;
    std::string result = "[";
    for (std::size_t i = 0; i < list.elements.size(); ++i) {
        result += i == 0 ? "" : ", ";
        if (i == most_elements || result.size() > longest_shown) {
            return result + "…]";
        }
        result += show(list.elements[i]);
    }
    return result + "]";
}

} // namespace

Member const* Node::member(std::string_view key) const {
    auto const* const table = as<TableValue>();
    if (table == nullptr) {
        return nullptr;
    }
    auto const found = std::find_if(table->members.begin(), table->members.end(),
                                    [&](Member const& m) { return m.key == key; });
    return found == table->members.end() ? nullptr : &*found;
}

Node const* Node::find(std::string_view key) const {
    auto const* const found = member(key);
    return found == nullptr ? nullptr : &found->value;
}

bool Node::is_list_of_tables() const {
    auto const* const list = as<ListValue>();
    return list != nullptr && !list->elements.empty() &&
           std::all_of(list->elements.begin(), list->elements.end(),
                       [](Node const& element) { return element.as<TableValue>() != nullptr; });
}

bool Node::is_number() const {
    return as<std::int64_t>() != nullptr || as<double>() != nullptr;
}

double as_double(Node const& node) {
    auto const* const whole = node.as<std::int64_t>();
    return whole != nullptr ? static_cast<double>(*whole) : *node.as<double>();
}

std::string_view kind_of(Node const& node) {
    // In the order of the variant.
    constexpr std::array<std::string_view, 7> names{"a table",  "a list",        "text",  "a whole number",
                                                    "a number", "true or false", "a date"};
    return names[node.value.index()];
}

std::string show(Node const& node) {
    if (auto const* const list = node.as<ListValue>()) {
        return show_list(*list);
    }
    if (auto const* const text = node.as<std::string>()) {
        return quoted(*text);
    }
    if (auto const* const whole = node.as<std::int64_t>()) {
        return std::to_string(*whole);
    }
    if (auto const* const real = node.as<double>()) {
        auto const digits = shortest(*real);
        return digits.find_first_not_of("-0123456789") == std::string::npos ? digits + ".0" : digits;
    }
    if (auto const* const flag = node.as<bool>()) {
        return *flag ? "true" : "false";
    }
    if (auto const* const date = node.as<DateValue>()) {
        return date->text;
    }
    return "{ … }";
}

std::string show(std::string_view path, Node const& node) {
    return std::string(path) + " = " + show(node);
}

std::string shorten(std::string_view text) {
    if (text.size() <= longest_shown) {
        return std::string(text);
    }
    auto length = longest_shown;
    // Cut between two characters, not inside one.
    while (length > 0 && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80) {
        --length;
    }
    return std::string(text.substr(0, length)) + "…";
}

std::string element_name(Node const& element, std::size_t index) {
    for (auto const* const key : {"id", "use"}) {
        auto const* const node = element.find(key);
        auto const* const text = node == nullptr ? nullptr : node->as<std::string>();
        if (text != nullptr && !text->empty()) {
            return *text;
        }
    }
    return std::to_string(index + 1);
}

} // namespace linli::config
