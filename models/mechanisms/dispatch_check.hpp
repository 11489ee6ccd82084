#pragma once

#include "models/inputs.hpp"
#include "models/sources.hpp"
#include "sim/config/problems.hpp"

namespace linli {

/// Check what the mechanisms of dispatch and authority refer to inside the structure.
void check_dispatch(Structure const& structure, Sources const& sources, config::Problems& problems);

/// And the issue kinds and powers that they name.
void check_dispatch_kinds(Inputs const& inputs, Sources const& sources, config::Problems& problems);

} // namespace linli
