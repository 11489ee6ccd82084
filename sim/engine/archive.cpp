#include "sim/engine/archive.hpp"

#include "sim/core/error.hpp"

namespace linli {

void SavingArchive::append(void const* data, std::size_t size) {
    if (size != 0) {
        bytes_.append(static_cast<char const*>(data), size);
    }
}

void LoadingArchive::expect_left(std::uint64_t count, std::size_t size) const {
    if (count > (bytes_.size() - position_) / size) {
        throw RunError("checkpoint ends too early: it was cut or written by another build");
    }
}

void LoadingArchive::copy_to(void* data, std::size_t size) {
    expect_left(size, 1);
    if (size != 0) {
        std::memcpy(data, bytes_.data() + position_, size);
        position_ += size;
    }
}

} // namespace linli
