#pragma once

#include "sim/store/run_file.hpp"
#include "viz/report/phrase.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace linli::report {

// Columns of run files, whatever type of number they have.

/// All values of a column. Throws: RunError if it is missing or holds text.
[[nodiscard]] std::vector<double> numbers(store::Table const& table, std::string_view column);

/// The values of a column of codes, each a row of a table with `labels` rows, or -1 for none (the file has
/// -1 or 255). Throws: RunError if the column is missing or a code names a row that there is not.
[[nodiscard]] std::vector<int> codes(store::Table const& table, std::string_view column, std::size_t labels);

/// The columns `name_en` and `name_zh`, or `id` where they are missing.
/// Throws: RunError if there is neither.
[[nodiscard]] std::vector<Both> names(store::Table const& table);

} // namespace linli::report
