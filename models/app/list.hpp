#pragma once

#include "models/app/console.hpp"
#include "models/app/library.hpp"

namespace linli::app {

/// `linli list`: the shipped scenarios, structures, issue kinds and behaviour, and all indicators. Gives the
/// exit code.
[[nodiscard]] int list(Library const& library, Console const& console);

} // namespace linli::app
