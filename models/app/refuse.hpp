#pragma once

#include <string>

namespace linli::app {

/// End a command because of what stands on the command line (or in the environment, or in the file `where`).
/// Throws: InputError.
[[noreturn]] void refuse(std::string what, std::string rule, std::string hint = {},
                         std::string where = "command line");

} // namespace linli::app
