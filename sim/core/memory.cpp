#include "sim/core/memory.hpp"

#include <cstdint>
#include <cstdlib>

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)

#include <malloc.h>
#include <sys/mman.h>

namespace linli {

namespace {

constexpr std::size_t large_page = std::size_t{2} << 20U;

// The kernel may not know large pages, or not here: then nothing is gained and nothing lost.
void ask_for_large_pages(void* block, std::size_t bytes) {
    auto const skip = (large_page - reinterpret_cast<std::uintptr_t>(block) % large_page) % large_page;
    if (skip < bytes) {
        (void)::madvise(static_cast<char*>(block) + skip, bytes - skip, MADV_HUGEPAGE);
    }
}

} // namespace

void expect_memory(std::size_t bytes) {
    // One heap for everybody that grows and never shrinks; a block given back stays at its end, untouched,
    // and is what the next allocations are cut from.
    ::mallopt(M_MMAP_MAX, 0);
    ::mallopt(M_TRIM_THRESHOLD, -1);
    ::mallopt(M_ARENA_MAX, 1);
    if (auto* const block = std::malloc(bytes)) {
        ask_for_large_pages(block, bytes);
        std::free(block);
    }
}

} // namespace linli

#else

namespace linli {

void expect_memory(std::size_t) {}

} // namespace linli

#endif
