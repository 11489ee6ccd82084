#pragma once

#include <optional>
#include <string>

namespace linli::config {

/// A single value as an override takes it.
struct Scalar {
    std::string literal;          ///< a text without quotes
    std::optional<double> number; ///< nothing for texts and flags

    [[nodiscard]] bool operator==(Scalar const&) const = default;
};

} // namespace linli::config
