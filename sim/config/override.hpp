#pragma once

#include "sim/config/node.hpp"
#include "sim/config/path.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace linli::config {

/// A change of one value, as given on the command line.
struct Override {
    std::string path;
    std::string literal;
};

/// Split `path=value`. Throws: InputError at "command line" if there is no `=` or nothing before it.
[[nodiscard]] Override parse_override(std::string_view text);

/// The value at `path` in a document; nullptr if nothing is written there.
[[nodiscard]] Node const* find_value(Node const& root, Path const& path);

/// Every path at which a value is written, in the order of the file.
[[nodiscard]] std::vector<std::string> all_paths(Node const& root);

enum class NewKeys { rejected, accepted };

/// Write the value that `literal` stands for at `change.path`, see `Document::set` and `Document::add`.
/// Throws: InputError at "command line".
void apply(Node& root, Override const& change, NewKeys new_keys);

} // namespace linli::config
