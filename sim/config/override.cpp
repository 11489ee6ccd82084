#include "sim/config/override.hpp"

#include "sim/config/hint.hpp"
#include "sim/config/problems.hpp"
#include "sim/config/toml_reader.hpp"
#include "sim/core/text.hpp"

#include <utility>

namespace linli::config {

namespace {

[[noreturn]] void fail(std::string what, std::string rule, std::string hint) {
    reject({command_line, 0, 0}, std::move(what), std::move(rule), std::move(hint));
}

/// One name further down: a member of a table, or an element of a list by name or number.
template <class AnyNode>
AnyNode* step(AnyNode& from, std::string const& name) {
    if (auto* const table = from.template as<TableValue>()) {
        for (auto& member : table->members) {
            if (member.key == name) {
                return &member.value;
            }
        }
    }
    auto* const list = from.template as<ListValue>();
    if (list == nullptr) {
        return nullptr;
    }
    for (std::size_t i = 0; i < list->elements.size(); ++i) {
        if (element_name(list->elements[i], i) == name) {
            return &list->elements[i];
        }
    }
    auto const number = parse_unsigned(name);
    bool const is_element = number && *number >= 1 && *number <= list->elements.size();
    return is_element ? &list->elements[*number - 1] : nullptr;
}

void collect_paths(Node const& node, std::string const& path, std::vector<std::string>& result) {
    if (!path.empty()) {
        result.push_back(path);
    }
    if (auto const* const table = node.as<TableValue>()) {
        for (auto const& member : table->members) {
            collect_paths(member.value, join_path(path, member.key), result);
        }
    } else if (node.is_list_of_tables()) {
        auto const& elements = node.as<ListValue>()->elements;
        for (std::size_t i = 0; i < elements.size(); ++i) {
            collect_paths(elements[i], join_path(path, element_name(elements[i], i)), result);
        }
    }
}

/// The nearest path; or one that ends with the same name, for those who leave out the way to it.
std::string hint_for_path(Node const& root, std::string const& path) {
    auto const all = all_paths(root);
    constexpr std::size_t longest_path = 200; // the search takes time of length times length
    auto const found = path.size() <= longest_path ? nearest(path, all) : std::nullopt;
    if (found) {
        return "did you mean `" + *found + "`?";
    }
    auto const end = '.' + path.substr(path.rfind('.') + 1);
    for (auto const& candidate : all) {
        if (candidate.ends_with(end)) {
            return "did you mean `" + candidate + "`?";
        }
    }
    std::vector<std::string> top;
    for (auto const& member : root.as<TableValue>()->members) {
        top.push_back(member.key);
    }
    return hint_among(path, top);
}

Path checked_path(Override const& change) {
    auto const path = split_path(change.path);
    if (!path) {
        fail(change.text(), "a path is names joined by dots", "for example queue.repairs.patience_days=5");
    }
    return *path;
}

/// The value that replaces `old`: for a text, also what looks like a number, date or flag is text.
Node value_for(Node const& old, std::string const& literal) {
    auto parsed = parse_value(literal);
    bool const is_scalar =
        parsed && parsed->as<TableValue>() == nullptr && parsed->as<ListValue>() == nullptr;
    bool const is_for_text = old.as<std::string>() != nullptr && is_scalar && !parsed->as<std::string>();
    if (!parsed || is_for_text) {
        return Node{Spot{0, 0, true}, literal};
    }
    return std::move(*parsed);
}

/// The value inside an annotated number; any other node itself.
Node& inner_value(Node& node) {
    auto* const value = step(node, "value");
    return node.as<TableValue>() != nullptr && value != nullptr ? *value : node;
}

/// Take the member or element `name` of `from` away, which exists.
void erase_from(Node& from, Node const* child) {
    if (auto* const table = from.as<TableValue>()) {
        std::erase_if(table->members, [&](Member const& member) { return &member.value == child; });
    } else if (auto* const list = from.as<ListValue>()) {
        list->elements.erase(list->elements.begin() + (child - list->elements.data()));
    }
}

void write(Node& target, std::string const& literal) {
    auto value = value_for(inner_value(target), literal);
    auto& place = value.as<TableValue>() != nullptr ? target : inner_value(target);
    place = std::move(value);
}

} // namespace

std::string Override::text() const {
    return kind == ChangeKind::remove ? '!' + path
                                      : (kind == ChangeKind::add ? "+" : "") + path + '=' + literal;
}

Override parse_override(std::string_view text) {
    if (text.size() > 1 && text.front() == '!') {
        return {std::string(text.substr(1)), {}, ChangeKind::remove};
    }
    bool const adds = text.starts_with('+');
    auto const rest = text.substr(adds ? 1 : 0);
    auto const equals = rest.find('=');
    if (equals == std::string_view::npos || equals == 0) {
        fail(std::string(text), "a change is written path=value",
             "for example queue.repairs.patience_days=5");
    }
    return {std::string(rest.substr(0, equals)), std::string(rest.substr(equals + 1)),
            adds ? ChangeKind::add : ChangeKind::set};
}

Node const* find_value(Node const& root, Path const& path) {
    auto const* node = &root;
    for (auto const& name : path) {
        node = step(*node, name);
        if (node == nullptr) {
            return nullptr;
        }
    }
    return node;
}

std::vector<std::string> all_paths(Node const& root) {
    std::vector<std::string> result;
    collect_paths(root, {}, result);
    return result;
}

void apply(Node& root, Override const& change) {
    auto const path = checked_path(change);
    Node* parent = nullptr;
    Node* node = &root;
    for (auto name = path.begin(); name != path.end() && node != nullptr; ++name) {
        bool const is_last = std::next(name) == path.end();
        auto* const next = step(*node, *name);
        parent = is_last ? node : nullptr;
        node = next;
    }
    if (node != nullptr && change.kind == ChangeKind::remove) {
        erase_from(*parent, node);
        return;
    }
    if (node != nullptr) {
        write(*node, change.literal);
        return;
    }
    auto* const table = parent == nullptr ? nullptr : parent->as<TableValue>();
    if (change.kind != ChangeKind::add || table == nullptr) {
        fail(change.text(), "a change must name a key that occurs in the file",
             hint_for_path(root, change.path));
    }
    auto const spot = Spot{0, 0, true};
    table->members.push_back({path.back(), spot, value_for(Node{spot, false}, change.literal)});
}

} // namespace linli::config
