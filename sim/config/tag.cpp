#include "sim/config/tag.hpp"

#include <array>

namespace linli::config {

namespace {

constexpr std::array<std::string_view, 4> words{"reported", "derived", "calibrated", "assumed"};

} // namespace

std::optional<Tag> parse_tag(std::string_view word) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == word) {
            return static_cast<Tag>(i);
        }
    }
    return std::nullopt;
}

std::string_view to_string(Tag tag) {
    return words[static_cast<std::size_t>(tag)];
}

} // namespace linli::config
