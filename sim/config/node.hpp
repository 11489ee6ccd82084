#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace linli::config {

/// Where a key or value is written in its document, which knows the name of the file.
struct Spot {
    int line = 0;
    int column = 0;
    bool from_command_line = false;
};

struct Member;
struct Node;

/// The members of a table, in the order of the file.
struct TableValue {
    std::vector<Member> members;
};
struct ListValue {
    std::vector<Node> elements;
};
/// A TOML date or time, as text; the project reads none, but says so where one is written.
struct DateValue {
    std::string text;
};

/// One value of a document. Our own tree, so that toml++ stays behind one .cpp and values can be replaced.
struct Node {
    Spot where;
    std::variant<TableValue, ListValue, std::string, std::int64_t, double, bool, DateValue> value;

    template <class Value>
    [[nodiscard]] Value const* as() const {
        return std::get_if<Value>(&value);
    }
    template <class Value>
    [[nodiscard]] Value* as() {
        return std::get_if<Value>(&value);
    }

    /// The member `key`; nothing if there is none or this is no table.
    [[nodiscard]] Member const* member(std::string_view key) const;
    [[nodiscard]] Node const* find(std::string_view key) const;
    /// True for a non-empty list of nothing but tables.
    [[nodiscard]] bool is_list_of_tables() const;
    /// Integers count as real numbers.
    [[nodiscard]] bool is_number() const;
};

struct Member {
    std::string key;
    Spot where;
    Node value;
};

/// The value of a number. Expects `is_number`.
[[nodiscard]] double as_double(Node const& node);

/// What kind of value it is, for messages: `a table`, `text`.
[[nodiscard]] std::string_view kind_of(Node const& node);

/// The value as one would write it in TOML, cut to a length that suits a message.
[[nodiscard]] std::string show(Node const& node);

/// `key = value`, for messages.
[[nodiscard]] std::string show(std::string_view path, Node const& node);

/// `text` cut to a length that suits a message.
[[nodiscard]] std::string shorten(std::string_view text);

/// What an element of a list of tables is called in paths: its `id`, else its `use`, else its number from 1.
[[nodiscard]] std::string element_name(Node const& element, std::size_t index);

} // namespace linli::config
