#pragma once

#include <cstdint>
#include <string_view>

namespace linli::store {

/// CRC-32C (Castagnoli, reflected, as in iSCSI and ext4) of `bytes`. Finds every burst of up to 32 bits.
/// Source: RFC 3720, appendix B.4. Eight bytes a step (Kounavis and Berry, 2005).
[[nodiscard]] std::uint32_t crc32c(std::string_view bytes);

} // namespace linli::store
