#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "sim/core/error.hpp"

namespace linli::store {

/// What a column may hold. Text is UTF-8 without NUL.
using Values = std::variant<std::vector<std::uint8_t>, std::vector<std::int32_t>, std::vector<std::uint32_t>,
                            std::vector<std::int64_t>, std::vector<std::uint64_t>, std::vector<float>,
                            std::vector<double>, std::vector<std::string>>;

/// One column of a table: a dataset of the file, with its unit and meaning beside it.
/// Shape: [rows], or [rows, width] row by row if `width` is above 1.
struct Column {
    std::string name;
    std::string unit;    ///< as in `sim/core/quantity.hpp`; empty for codes, counts without unit and text
    std::string meaning; ///< one sentence for the reader of the file
    Values values;
    std::size_t width = 1;

    /// Whole rows: the number of values divided by `width`.
    [[nodiscard]] std::size_t rows() const;
};

/// Columns of equal length: a group of the file. `path` is e.g. `events` or `daily/district`.
struct Table {
    std::string path;
    std::string meaning;
    std::vector<Column> columns;

    /// The column called `name`, or null.
    [[nodiscard]] Column const* find(std::string_view name) const;

    /// The values of a column that must be there with this type.
    /// Throws: RunError naming table and column if it is missing or of another type.
    template <class T>
    [[nodiscard]] std::vector<T> const& values(std::string_view name) const;

    /// Rows of its first column; 0 without columns.
    [[nodiscard]] std::size_t rows() const;
};

/// A named text that is kept whole, such as the seed or an input file.
struct Text {
    std::string name;
    std::string text;
};

/// All that one run leaves behind. The schema of its tables is in `results/README.md`.
struct RunFile {
    std::vector<Text> provenance; ///< `/provenance/<name>`: build, seed, level, schema version …
    std::vector<Text> inputs;     ///< `/provenance/inputs`: the full text of every input file
    std::vector<Table> tables;

    /// The table at `path`, or null: which tables there are depends on the recording level.
    [[nodiscard]] Table const* find(std::string_view path) const;

    /// The table at `path`. Throws: RunError if the file has none.
    [[nodiscard]] Table const& table(std::string_view path) const;

    /// The provenance text called `name`, or null.
    [[nodiscard]] std::string const* provenance_text(std::string_view name) const;
};

/// Write `contents` to `file`, whole or not at all; an existing file is replaced in one step.
///
/// Equal contents give equal bytes. When this returns the file survives a loss of power; when it throws or
/// the process is killed, `file` is as it was before.
/// Throws: RunError if the contents break a rule (columns of unequal length, a name twice, text that is not
/// UTF-8 …) or the machine fails (no such directory, disk full …); no temporary file is left.
void write(std::filesystem::path const& file, RunFile const& contents);

/// Read a run file that is whole and unaltered.
/// Throws: RunError if it is missing, truncated, altered, or was not written by `write`.
[[nodiscard]] RunFile read(std::filesystem::path const& file);

/// As above, but of the tables only those at one of `paths` or below (`daily` gives `daily/district` …).
/// A path that the file does not have is no error: ask `find`.
[[nodiscard]] RunFile read(std::filesystem::path const& file, std::vector<std::string> const& paths);

template <class T>
std::vector<T> const& Table::values(std::string_view name) const {
    Column const* const column = find(name);
    auto const* const values = column == nullptr ? nullptr : std::get_if<std::vector<T>>(&column->values);
    if (values == nullptr) {
        throw RunError("table `" + path + "` has no column `" + std::string(name) + "` of the expected type");
    }
    return *values;
}

} // namespace linli::store
