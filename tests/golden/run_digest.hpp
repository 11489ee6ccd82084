#pragma once

#include <string>
#include <vector>

#include "sim/store/run_file.hpp"

namespace linli::test {

/// What a run came to, as lines of text that say in a diff what has changed: what was simulated, each
/// indicator, each kind, and for each column of each table its type, size, sum and a digest of its bits.
///
/// Without the build and the inputs' text, which may change while the results stay.
[[nodiscard]] std::vector<std::string> run_digest(store::RunFile const& run);

/// Lines that only one of two digests has: `- ` those of `expected`, `+ ` those of `actual`; each in order.
[[nodiscard]] std::vector<std::string> difference(std::vector<std::string> const& expected,
                                                  std::vector<std::string> const& actual);

} // namespace linli::test
