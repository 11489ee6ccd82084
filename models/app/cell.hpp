#pragma once

#include "sim/store/run_file.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace linli::app {

// Cells of a run file by row and name, whatever type the column has.

/// A number; NaN if the column is missing or text.
[[nodiscard]] double number_at(store::Table const& table, std::string_view column, std::size_t row,
                               std::size_t element = 0);

/// A code as an index into a table of labels; -1 if the column is missing or the code negative.
[[nodiscard]] std::ptrdiff_t code_at(store::Table const& table, std::string_view column, std::size_t row);

/// A whole number of up to 64 bits. Throws: RunError if the column is missing or no unsigned 64-bit numbers.
[[nodiscard]] std::uint64_t key_at(store::Table const& table, std::string_view column, std::size_t row);

/// The text of row `code` in a column of a table of labels; `otherwise` if there is none.
[[nodiscard]] std::string label_at(store::RunFile const& run, std::string_view table, std::string_view column,
                                   std::ptrdiff_t code, std::string_view otherwise = {});

} // namespace linli::app
