#pragma once

#include "sim/config/node.hpp"
#include "sim/config/path.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace linli::config {

/// How a change alters a document.
enum class ChangeKind {
    set,    ///< `path=value`: replace a value that is written
    add,    ///< `+path=value`: as `set`, but the key itself may be new
    remove, ///< `!path`: take a key, or an element of a list of tables, away
};

/// A change of one value, as given on the command line.
struct Override {
    std::string path;
    std::string literal; ///< empty for `remove`
    ChangeKind kind = ChangeKind::set;

    /// As it is written.
    [[nodiscard]] std::string text() const;
};

/// Read `path=value`, `+path=value` or `!path`.
/// Throws: InputError at "command line" if there is no `=` or no path.
[[nodiscard]] Override parse_override(std::string_view text);

/// The value at `path` in a document; nullptr if nothing is written there.
[[nodiscard]] Node const* find_value(Node const& root, Path const& path);

/// Every path at which a value is written, in the order of the file.
[[nodiscard]] std::vector<std::string> all_paths(Node const& root);

/// Make the change, see `Document::set`, `Document::add` and `Document::remove`.
/// Throws: InputError at "command line".
void apply(Node& root, Override const& change);

} // namespace linli::config
