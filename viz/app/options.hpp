#pragma once

#include "viz/panels/viewer.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace linli::viz {

/// What was asked on the command line.
struct Options {
    std::vector<std::filesystem::path> files;
    std::optional<std::string> scenario; ///< to be simulated live, by path or name
    std::vector<std::string> structures; ///< for it, by path or name
    std::uint64_t seed = 1;
    std::vector<std::string> overrides; ///< as after `--set` of `linli run`
    std::optional<std::string> lesson;  ///< to be led through, by path or name
    std::size_t page = 0;               ///< of it
    Language language = Language::en;
    std::optional<Panel> panel;
    std::optional<int> day;
    std::optional<MapIndicator> colour;
    std::optional<std::uint64_t> issue;
    std::optional<std::filesystem::path> screenshot; ///< write this picture instead of opening a window
    int width = 1280;
    int height = 800;
    float pixels = 19.0F;      ///< height of a line of text
    std::optional<int> frames; ///< close the window after so many frames; for tests
    bool timing = false;       ///< say on the notes how long the first picture and the frames took
    bool help = false;
};

/// Throws: InputError if a word is no option or has no proper value.
[[nodiscard]] Options read_options(std::vector<std::string> const& words);

[[nodiscard]] std::string help_text();

} // namespace linli::viz
