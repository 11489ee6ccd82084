#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace linli::store {

/// Make `file` hold `bytes` and then `tail`, in one step: temporary name, fsync, rename, fsync of the
/// directory. Throws: RunError; the temporary file is gone then and `file` as it was before.
void write_atomically(std::filesystem::path const& file, std::string_view bytes, std::string_view tail);

/// All bytes of a sealed file. A file that does not end in a seal is refused before it is read.
/// Throws: RunError if it is missing, not a regular file, not sealed or cannot be read.
[[nodiscard]] std::string read_sealed(std::filesystem::path const& file);

} // namespace linli::store
