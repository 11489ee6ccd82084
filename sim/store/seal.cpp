#include "sim/store/seal.hpp"

#include <array>
#include <cstdio>

#include "sim/core/contract.hpp"
#include "sim/core/error.hpp"
#include "sim/store/checksum.hpp"

namespace linli::store {

namespace {
constexpr std::string_view beginning = "\nlinli run file 1, ";
}

std::string seal(std::string_view image) {
    std::array<char, seal_size + 1> line{};
    auto const length =
        std::snprintf(line.data(), line.size(), "%s%020llu bytes, crc32c %08x\n", beginning.data(),
                      static_cast<unsigned long long>(image.size()), crc32c(image));
    LINLI_ENSURE(length == static_cast<int>(seal_size));
    return {line.data(), static_cast<std::size_t>(length)};
}

bool looks_like_seal(std::string_view bytes) {
    return bytes.starts_with(beginning);
}

std::string_view unseal(std::string_view sealed, std::string const& file) {
    if (sealed.size() < seal_size || !looks_like_seal(sealed.substr(sealed.size() - seal_size))) {
        throw RunError(file +
                       " is not a whole run file: the line that ends one is missing, so it was cut short, "
                       "altered, or written by another program");
    }
    auto const image = sealed.substr(0, sealed.size() - seal_size);
    if (sealed.substr(image.size()) != seal(image)) {
        throw RunError(file + " was altered after it was written: length or checksum differ");
    }
    return image;
}

} // namespace linli::store
