#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

namespace linli::viz {

/// Pixels of red, green and blue, row by row from the top.
struct Image {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgb;

    [[nodiscard]] bool operator==(Image const&) const = default;
};

/// Write a PNG. Throws: RunError if the file cannot be written.
void write_png(std::filesystem::path const& file, Image const& image);

/// Throws: RunError if the file is missing or no PNG.
[[nodiscard]] Image read_png(std::filesystem::path const& file);

} // namespace linli::viz
