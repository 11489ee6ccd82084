#include "sim/store/checksum.hpp"

#include <array>
#include <bit>
#include <cstring>

namespace linli::store {

namespace {

static_assert(std::endian::native == std::endian::little, "crc32c reads eight bytes as a number");

using Tables = std::array<std::array<std::uint32_t, 256>, 8>;

/// `tables[k][b]`: what byte b contributes when k more bytes follow it in the same step.
constexpr Tables make_tables() {
    constexpr std::uint32_t reflected_polynomial = 0x82F63B78U;
    Tables tables{};
    for (std::uint32_t byte = 0; byte < 256; ++byte) {
        std::uint32_t remainder = byte;
        for (int bit = 0; bit < 8; ++bit) {
            remainder = (remainder >> 1) ^ ((remainder & 1U) != 0 ? reflected_polynomial : 0U);
        }
        tables[0][byte] = remainder;
    }
    for (std::size_t k = 1; k < 8; ++k) {
        for (std::size_t byte = 0; byte < 256; ++byte) {
            std::uint32_t const before = tables[k - 1][byte];
            tables[k][byte] = (before >> 8) ^ tables[0][before & 0xFFU];
        }
    }
    return tables;
}

constexpr Tables tables = make_tables();

} // namespace

std::uint32_t crc32c(std::string_view bytes) {
    std::uint32_t remainder = 0xFFFFFFFFU;
    for (; bytes.size() >= 8; bytes.remove_prefix(8)) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data(), sizeof word);
        word ^= remainder;
        remainder = 0;
        for (std::size_t k = 0; k < 8; ++k) {
            remainder ^= tables[7 - k][(word >> (8 * k)) & 0xFFU];
        }
    }
    for (char const byte : bytes) {
        remainder = (remainder >> 8) ^ tables[0][(remainder ^ static_cast<unsigned char>(byte)) & 0xFFU];
    }
    return ~remainder;
}

} // namespace linli::store
