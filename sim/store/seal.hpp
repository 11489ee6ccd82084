#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace linli::store {

/// Bytes of a seal.
inline constexpr std::size_t seal_size = 63;

/// The line that ends a run file: length and checksum of all that stands before it.
[[nodiscard]] std::string seal(std::string_view image);

/// True if `bytes` begin as a seal does; tells a foreign file before all of it is read.
[[nodiscard]] bool looks_like_seal(std::string_view bytes);

/// The image in a sealed file. Throws: RunError naming `file` if the seal is missing or does not fit.
[[nodiscard]] std::string_view unseal(std::string_view sealed, std::string const& file);

} // namespace linli::store
