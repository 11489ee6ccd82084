#pragma once

#include "sim/core/json.hpp"

namespace linli::app {

using linli::json_quoted;
using linli::JsonWriter;

} // namespace linli::app
