#pragma once

#include "models/app/console.hpp"

#include <filesystem>

namespace linli::app {

/// `linli check`: read and validate one file, a scenario together with all that it names. Gives the exit
/// code.
/// Throws: InputError with every mistake found, unless the format is JSON, which then holds them.
[[nodiscard]] int check(std::filesystem::path const& file, Console const& console);

} // namespace linli::app
