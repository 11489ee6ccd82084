#include "models/sources.hpp"

#include "sim/config/node.hpp"
#include "sim/config/path.hpp"

#include <algorithm>

namespace linli {

namespace {

using config::Section;

/// How far a document follows a path, and where it got.
struct Reach {
    std::size_t names = 0;
    SourcePosition where;
};

/// The position of `element` in the list under `key`, else of the value, else of the table.
SourcePosition position_in(Section const& table, std::string_view key, std::string_view element) {
    auto const* const value = table.find(key);
    auto const* const list = value == nullptr ? nullptr : value->as<config::ListValue>();
    if (list != nullptr && !element.empty()) {
        for (auto const& item : list->elements) {
            if (auto const* const text = item.as<std::string>(); text != nullptr && *text == element) {
                return table.position_of(item.where);
            }
        }
    }
    return table.value_position(key);
}

Reach follow(Section table, config::Path const& path, std::string_view element) {
    Reach reach{0, table.position()};
    while (reach.names < path.size() && table.has(path[reach.names])) {
        auto const& name = path[reach.names];
        reach = {reach.names + 1, position_in(table, name, element)};
        if (auto const inner = table.table(name)) {
            table = *inner;
            continue;
        }
        auto const elements = table.tables(name);
        auto const found = std::find_if(elements.begin(), elements.end(), [&](Section const& one) {
            return reach.names < path.size() && one.trail().names.back() == path[reach.names];
        });
        if (found == elements.end()) {
            break;
        }
        table = *found;
        reach = {reach.names + 1, table.position()};
    }
    return reach;
}

} // namespace

SourcePosition Sources::at(std::string_view path, std::string_view element) const {
    auto const names = config::split_path(path);
    Reach furthest;
    for (auto const& document : *documents_) {
        auto reach = follow(document.root(), names.value_or(config::Path{}), element);
        if (reach.names > furthest.names) {
            furthest = std::move(reach);
        }
    }
    return furthest.where;
}

} // namespace linli
