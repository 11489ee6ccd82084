#pragma once

#include "models/inputs.hpp"

#include <memory>

namespace linli::test {

/// Run two cases and expect the same issues bit by bit: one where a mechanism does nothing, one without it.
void expect_same_issues(std::shared_ptr<Inputs const> const& idle,
                        std::shared_ptr<Inputs const> const& absent);

} // namespace linli::test
