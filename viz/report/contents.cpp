#include "viz/report/contents.hpp"

#include <algorithm>

namespace linli::report {

namespace {

/// What was overridden, in one line, if another arm has the same structure without it.
std::string variant(Study const& study, std::size_t arm) {
    auto const& wanted = study.arms[arm];
    auto const others = std::count_if(study.arms.begin(), study.arms.end(),
                                      [&](Arm const& other) { return other.id == wanted.id; });
    auto text = others > 1 ? wanted.overrides : std::string();
    while (text.ends_with('\n')) {
        text.pop_back();
    }
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text.empty() ? text : " (" + text + ')';
}

} // namespace

std::string letter(std::size_t arm) {
    return std::string(1, static_cast<char>('A' + arm));
}

Both label(Study const& study, std::size_t arm) {
    auto const& name = study.arms[arm].name;
    auto const known = is_empty(name) ? same(study.arms[arm].id) : name;
    return same(letter(arm) + "  ") + known + same(variant(study, arm));
}

std::string short_label(Study const& study, std::size_t arm) {
    return letter(arm) + "  " + study.arms[arm].id + variant(study, arm);
}

} // namespace linli::report
