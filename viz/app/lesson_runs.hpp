#pragma once

#include "viz/app/opener.hpp"
#include "viz/panels/viewer.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace linli::viz {

/// The shipped lessons.
[[nodiscard]] std::vector<LessonOffer> lessons_to_choose();

/// A lesson by path or name. Throws: InputError with the nearest name.
[[nodiscard]] std::filesystem::path find_lesson(std::string const& wanted);

/// Read a lesson and simulate its runs in the opener's thread.
void start_lesson(std::filesystem::path const& file, Opener& opener);

/// Put its text on the screen, without runs. Throws: InputError
void show_lesson_text(Viewer& viewer, std::filesystem::path const& file);

/// Both at once, at a page, with a first answer given; for pictures. Throws: InputError
void show_lesson_at(Viewer& viewer, std::filesystem::path const& file, std::size_t page);

/// Every text of lessons that may be shown, for the glyphs of the font.
[[nodiscard]] std::string shown_texts(LessonState const& state);

} // namespace linli::viz
