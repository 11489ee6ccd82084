#pragma once

#include "sim/core/error.hpp"

namespace linli::viz {

/// There is nothing to draw on: no display, or none that can.
class NoDisplay : public RunError {
  public:
    using RunError::RunError;
};

} // namespace linli::viz
