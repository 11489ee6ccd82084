#include "sim/store/checksum.hpp"

#include <string>

#include <gtest/gtest.h>

#include "sim/core/error.hpp"
#include "sim/store/seal.hpp"

namespace linli::store {

TEST(Checksum, agrees_with_the_published_values) {
    // RFC 3720 B.4, and the check value of the catalogue of parametrised CRC algorithms.
    EXPECT_EQ(crc32c(std::string(32, '\0')), 0x8A9136AAU);
    EXPECT_EQ(crc32c(std::string(32, '\xff')), 0x62A8AB43U);
    EXPECT_EQ(crc32c("123456789"), 0xE3069283U);
    EXPECT_EQ(crc32c(""), 0U);
}

TEST(Checksum, differs_after_any_single_bit_is_flipped) {
    std::string const text = "neighbourhood self-governance";
    for (std::size_t bit = 0; bit < 8 * text.size(); ++bit) {
        std::string altered = text;
        altered[bit / 8] = static_cast<char>(altered[bit / 8] ^ (1 << (bit % 8)));
        EXPECT_NE(crc32c(altered), crc32c(text)) << "bit " << bit;
    }
}

TEST(Seal, has_its_declared_length_and_gives_the_image_back) {
    std::string const image = "some bytes";
    EXPECT_EQ(seal(image).size(), seal_size);
    EXPECT_EQ(unseal(image + seal(image), "a.h5"), image);
}

TEST(Seal, refuses_another_image_and_names_the_file) {
    try {
        static_cast<void>(unseal("other bytes" + seal("some bytes"), "a.h5"));
        FAIL() << "not refused";
    } catch (RunError const& error) {
        EXPECT_NE(std::string(error.what()).find("a.h5"), std::string::npos);
    }
}

} // namespace linli::store
