#include "viz/platform/image.hpp"

#include "sim/core/error.hpp"

#include <png.h>
#include <zlib.h>

#include <cstring>
#include <fstream>
#include <string>

namespace linli::viz {

namespace {

std::string big_endian(std::uint32_t number) {
    std::string text;
    for (int shift = 24; shift >= 0; shift -= 8) {
        text += static_cast<char>((number >> static_cast<unsigned>(shift)) & 0xFFU);
    }
    return text;
}

/// Length, type, contents and checksum.
std::string chunk(std::string const& type, std::string const& contents) {
    auto const body = type + contents;
    auto const sum = crc32(0, reinterpret_cast<Bytef const*>(body.data()), static_cast<uInt>(body.size()));
    return big_endian(static_cast<std::uint32_t>(contents.size())) + body +
           big_endian(static_cast<std::uint32_t>(sum));
}

/// Rows without a filter: the areas of one colour in a screen pack a third smaller so than as libpng
/// writes them.
std::string png_of(Image const& image) {
    auto const row = static_cast<std::size_t>(image.width) * 3;
    std::string raw;
    for (std::size_t y = 0; y < static_cast<std::size_t>(image.height); ++y) {
        raw += '\0';
        raw.append(reinterpret_cast<char const*>(image.rgb.data() + y * row), row);
    }
    auto size = compressBound(static_cast<uLong>(raw.size()));
    std::string packed(size, '\0');
    compress2(reinterpret_cast<Bytef*>(packed.data()), &size, reinterpret_cast<Bytef const*>(raw.data()),
              static_cast<uLong>(raw.size()), Z_BEST_COMPRESSION);
    packed.resize(size);
    using namespace std::string_literals;
    return "\x89PNG\r\n\x1a\n"s +
           chunk("IHDR", big_endian(static_cast<std::uint32_t>(image.width)) +
                             big_endian(static_cast<std::uint32_t>(image.height)) + "\x08\x02\0\0\0"s) +
           chunk("IDAT", packed) + chunk("IEND", {});
}

png_image header() {
    png_image png;
    std::memset(&png, 0, sizeof png);
    png.version = PNG_IMAGE_VERSION;
    return png;
}

} // namespace

void write_png(std::filesystem::path const& file, Image const& image) {
    std::ofstream stream(file, std::ios::binary | std::ios::trunc);
    if (!(stream << png_of(image) << std::flush)) {
        throw RunError(file.string() + ": cannot be written");
    }
}

Image read_png(std::filesystem::path const& file) {
    auto png = header();
    if (png_image_begin_read_from_file(&png, file.c_str()) == 0) {
        throw RunError(file.string() + ": cannot be read as PNG (" + png.message + ')');
    }
    png.format = PNG_FORMAT_RGB;
    Image image{static_cast<int>(png.width), static_cast<int>(png.height), {}};
    image.rgb.resize(PNG_IMAGE_SIZE(png));
    if (png_image_finish_read(&png, nullptr, image.rgb.data(), 0, nullptr) == 0) {
        throw RunError(file.string() + ": is damaged (" + png.message + ')');
    }
    return image;
}

} // namespace linli::viz
