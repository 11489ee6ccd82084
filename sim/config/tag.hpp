#pragma once

#include <optional>
#include <string_view>

namespace linli::config {

/// Where a number comes from.
enum class Tag {
    reported,   ///< stands in a cited source
    derived,    ///< computed from reported numbers
    calibrated, ///< fitted so that the model meets reported outcomes
    assumed,    ///< nobody measured it; its range says how unsure we are
};

/// The tag written as `word`; nothing if there is none.
[[nodiscard]] std::optional<Tag> parse_tag(std::string_view word);

[[nodiscard]] std::string_view to_string(Tag tag);

} // namespace linli::config
