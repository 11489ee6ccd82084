#include "viz/platform/image.hpp"

#include "sim/core/error.hpp"

#include <png.h>

#include <cstring>

namespace linli::viz {

namespace {

png_image header() {
    png_image png;
    std::memset(&png, 0, sizeof png);
    png.version = PNG_IMAGE_VERSION;
    return png;
}

} // namespace

void write_png(std::filesystem::path const& file, Image const& image) {
    auto png = header();
    png.width = static_cast<png_uint_32>(image.width);
    png.height = static_cast<png_uint_32>(image.height);
    png.format = PNG_FORMAT_RGB;
    if (png_image_write_to_file(&png, file.c_str(), 0, image.rgb.data(), 0, nullptr) == 0) {
        throw RunError(file.string() + ": cannot be written (" + png.message + ')');
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
