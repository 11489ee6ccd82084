#pragma once

#include <cstddef>

namespace linli {

/// Have an object fetched from memory for a use to come, while other work goes on: in a large world waiting
/// for it would take longer than all that is done with it. Changes nothing.
template <class T>
void fetch_early(T const* object) {
    constexpr std::size_t cache_line = 64;
    auto const* const bytes = reinterpret_cast<char const*>(object);
    for (std::size_t at = 0; at < sizeof(T); at += cache_line) {
        __builtin_prefetch(bytes + at, 1);
    }
}

} // namespace linli
