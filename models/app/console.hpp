#pragma once

#include "models/app/words.hpp"
#include "sim/experiment/progress.hpp"

#include <cstddef>
#include <iosfwd>

namespace linli::app {

/// How results are printed.
enum class Format { text, json };

/// What a command talks to, and how.
struct Console {
    std::ostream& out;   ///< tables and JSON
    std::ostream& notes; ///< progress, warnings, where files were written
    Language language = Language::en;
    Format format = Format::text;
    experiment::ProgressStyle progress = experiment::ProgressStyle::quiet;
    std::size_t width = 80; ///< of the terminal [columns]
};

/// Columns of the terminal, at most 80 (wider tables read badly); 80 where there is no terminal.
[[nodiscard]] std::size_t terminal_width();

} // namespace linli::app
