#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "sim/store/run_file.hpp"

namespace linli::store {

/// Says by its path whether a table is wanted.
using TableFilter = std::function<bool(std::string_view path)>;

/// The contents of an HDF5 image that `encode` made, with those tables that are `wanted`.
/// Throws: RunError naming `file` if it does not have the shape of a run file.
[[nodiscard]] RunFile decode(std::string_view image, std::string const& file, TableFilter const& wanted);

} // namespace linli::store
