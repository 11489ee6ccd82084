#pragma once

#include <string>

#include "sim/store/run_file.hpp"

namespace linli::store {

/// The HDF5 image of storable `contents`; equal contents give equal bytes.
/// Throws: RunError if HDF5 fails.
[[nodiscard]] std::string encode(RunFile const& contents);

} // namespace linli::store
