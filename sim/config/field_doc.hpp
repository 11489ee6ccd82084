#pragma once

#include "sim/config/limits.hpp"

#include <optional>
#include <string>
#include <vector>

namespace linli::config {

/// What the schema knows about one key; for `explain` and for generated documentation.
struct FieldDoc {
    std::string key;  ///< path; elements of a list of tables as `<id>`: `queue.<id>.patience_days`
    std::string type; ///< e.g. `number`, `whole number`, `text`, `one of old, new`
    std::string unit; ///< empty if the value is no number
    std::optional<Limits> limits; ///< of a number
    std::string doc;              ///< what it means
    bool required = true;
    std::string fallback; ///< the value of an absent optional key; empty for tables, lists and `off`
};

/// A Markdown table of the keys, one a row, in their order.
[[nodiscard]] std::string describe(std::vector<FieldDoc> const& fields);

} // namespace linli::config
