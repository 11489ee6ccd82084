#pragma once

#include "models/inputs.hpp"

#include <string>
#include <vector>

namespace linli::app {

/// Those of the changes whose path the inputs have: where there are several structures, a path into one is no
/// mistake although the others lack it.
[[nodiscard]] std::vector<std::string> fitting(Inputs const& inputs, std::vector<std::string> const& changes);

} // namespace linli::app
