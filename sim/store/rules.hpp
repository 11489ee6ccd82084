#pragma once

#include "sim/store/run_file.hpp"

namespace linli::store {

/// Check that `contents` can be stored and found again: names, lengths, text.
/// Throws: RunError naming the table, column or text that breaks a rule, and the rule.
void expect_storable(RunFile const& contents);

} // namespace linli::store
