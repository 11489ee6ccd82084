#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace linli {

/// The candidate with the smallest edit distance to `word`, if it is near enough to be a slip of the pen.
[[nodiscard]] std::optional<std::string> nearest(std::string_view word,
                                                 std::vector<std::string> const& candidates);

/// Columns that UTF-8 `text` takes in a terminal; a Chinese character takes two.
[[nodiscard]] std::size_t display_width(std::string_view text);

/// True if `text` is well-formed UTF-8 without overlong forms or surrogates.
[[nodiscard]] bool is_utf8(std::string_view text);

/// `text` filled with spaces on the right (or left) to `width` terminal columns; longer text is unchanged.
[[nodiscard]] std::string pad_right(std::string_view text, std::size_t width);
[[nodiscard]] std::string pad_left(std::string_view text, std::size_t width);

/// Shortest decimal that reads back as the same number; always with `.` as the decimal point.
[[nodiscard]] std::string shortest(double value);

/// Decimal with `digits` after the point.
[[nodiscard]] std::string fixed(double value, int digits);

/// Parse a whole unsigned integer; nothing if anything else stands there or it does not fit.
[[nodiscard]] std::optional<unsigned long long> parse_unsigned(std::string_view text);

} // namespace linli
