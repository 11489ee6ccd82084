#pragma once

#include <cstddef>

namespace linli {

/// Set aside address space for about `bytes` of data to come, in large pages where the system offers them.
///
/// Nothing is taken before it is used; what does not fit is allocated as ever. Spares a large world most of
/// the page faults of its set-up, and most misses of the table of pages afterwards. Changes no result.
void expect_memory(std::size_t bytes);

} // namespace linli
