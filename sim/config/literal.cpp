#include "sim/config/literal.hpp"

#include "sim/core/text.hpp"

#include <cmath>

namespace linli::config {

std::string text_literal(std::string const& text) {
    std::string result = "\"";
    for (char const c : text) {
        auto const code = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            result += std::string{'\\', c};
        } else if (code < 0x20 || code == 0x7F) {
            constexpr char const* digits = "0123456789ABCDEF";
            result += std::string("\\u00") + digits[code >> 4U] + digits[code & 0xFU];
        } else {
            result += c;
        }
    }
    return result + '"';
}

namespace {

std::string number(double value) {
    if (!std::isfinite(value)) {
        return std::isnan(value) ? "nan" : value > 0.0 ? "inf" : "-inf";
    }
    auto const text = shortest(value);
    bool const is_real = text.find_first_of(".eE") != std::string::npos;
    return is_real ? text : text + ".0";
}

std::string table(TableValue const& value) {
    std::string result = "{";
    for (auto const& member : value.members) {
        result +=
            (result.size() > 1 ? ", " : " ") + text_literal(member.key) + " = " + literal_of(member.value);
    }
    return result + " }";
}

std::string list(ListValue const& value) {
    std::string result = "[";
    for (auto const& element : value.elements) {
        result += (result.size() > 1 ? ", " : "") + literal_of(element);
    }
    return result + ']';
}

} // namespace

std::string literal_of(Node const& node) {
    if (auto const* const members = node.as<TableValue>()) {
        return table(*members);
    }
    if (auto const* const elements = node.as<ListValue>()) {
        return list(*elements);
    }
    if (auto const* const text = node.as<std::string>()) {
        return text_literal(*text);
    }
    if (auto const* const integer = node.as<std::int64_t>()) {
        return std::to_string(*integer);
    }
    if (auto const* const real = node.as<double>()) {
        return number(*real);
    }
    if (auto const* const flag = node.as<bool>()) {
        return *flag ? "true" : "false";
    }
    return node.as<DateValue>()->text;
}

} // namespace linli::config
