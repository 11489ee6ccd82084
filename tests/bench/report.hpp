#pragma once

#include "tests/bench/subject.hpp"

#include <string>
#include <vector>

namespace linli::bench {

/// Time of a result over that of the yardstick of its workload; NaN if it has none.
[[nodiscard]] double ratio(Result const& result, std::vector<Result> const& all, double Cost::*what);

/// The results as two tables, no line longer than 80 columns.
[[nodiscard]] std::string table(std::vector<Result> const& results);

/// The results as JSON: every figure of the table, and every round.
[[nodiscard]] std::string json(std::vector<Result> const& results);

} // namespace linli::bench
