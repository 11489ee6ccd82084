#pragma once

#include <cstddef>

namespace linli {

/// Have an object fetched from memory for a use to come, while other work goes on: in a large world waiting
/// for it would take longer than all that is done with it. Changes nothing.
/// @tparam Bytes  of the object that are used, from its beginning
template <std::size_t Bytes>
void fetch_early(void const* object) {
    constexpr std::size_t cache_line = 64;
    auto const* const bytes = static_cast<char const*>(object);
    for (std::size_t at = 0; at < Bytes; at += cache_line) {
        __builtin_prefetch(bytes + at, 1);
    }
}
template <class T>
void fetch_early(T const* object) {
    fetch_early<sizeof(T)>(object);
}

} // namespace linli
