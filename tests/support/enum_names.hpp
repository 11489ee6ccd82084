#pragma once

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace linli::test {

/// How the compiler writes an enumerator; something that begins with `(` or a digit if there is none.
template <auto Value>
constexpr std::string_view spelling() {
    std::string_view const function = __PRETTY_FUNCTION__; // … [with auto Value = linli::Cause::waiting; …]
    auto const begin = function.find("Value = ") + 8;
    auto const name = function.substr(begin, function.find_first_of(";]", begin) - begin);
    auto const colon = name.rfind("::");
    bool const is_number = name.front() == '(' || (name.front() >= '0' && name.front() <= '9');
    return is_number || colon == std::string_view::npos ? "(" : name.substr(colon + 2);
}

/// Names of the enumerators with the values 0, 1, 2 … up to the first number that has none, in order.
/// Read from the compiler, so that a list beside an enum cannot be forgotten.
template <class Enum>
std::vector<std::string_view> enumerators() {
    auto const all = []<std::size_t... I>(std::index_sequence<I...>) {
        return std::vector<std::string_view>{spelling<static_cast<Enum>(I)>()...};
    }
    (std::make_index_sequence<100>());
    std::vector<std::string_view> names;
    for (auto const name : all) {
        if (name.front() == '(') {
            break;
        }
        names.push_back(name);
    }
    return names;
}

} // namespace linli::test
