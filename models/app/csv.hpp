#pragma once

#include "sim/store/run_file.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace linli::app {

/// A cell as RFC 4180 wants it: in double quotes if it holds a comma, a quote or a line break.
[[nodiscard]] std::string csv_cell(std::string_view text);

/// A table as CSV after RFC 4180: a header line, lines ended by CR LF, NaN as an empty cell.
///
/// A column of width n becomes n columns `name_<label>`, labelled by `labels` if these are n different
/// texts, else by their number from 0.
[[nodiscard]] std::string csv_of(store::Table const& table, std::vector<std::string> const& labels = {});

} // namespace linli::app
