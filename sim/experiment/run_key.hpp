#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace linli::experiment {

/// A name that follows from contents: equal contents have equal keys, different ones different keys for all
/// practical purposes (122 bits).
///
/// It is a UUID of version 5 (RFC 4122: SHA-1 within the namespace 6f1d8f0a-54d5-5c5e-9e0b-6c696e6c6931), so
/// that it can be checked in any language.
struct RunKey {
    std::array<std::uint8_t, 16> bytes{};

    [[nodiscard]] auto operator<=>(RunKey const&) const = default; // NOLINT(modernize-use-nullptr): false
    /// As 36 characters, e.g. `886313e1-3b8a-5372-9b90-0c9aee199e5d`.
    [[nodiscard]] std::string text() const;
};

/// The key of one text.
[[nodiscard]] RunKey key_of(std::string_view contents);

/// The key of several texts: that of each text after its length in bytes and a colon, one after the other,
/// so that no text runs into the next.
[[nodiscard]] RunKey key_of_all(std::vector<std::string> const& contents);

/// Read what `RunKey::text` wrote; nothing if it is something else.
[[nodiscard]] std::optional<RunKey> parse_key(std::string_view text);

} // namespace linli::experiment
