#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace linli::experiment {

/// Which edge of its column a cell keeps to.
enum class Align { left, right };

/// Whether a column may become narrower than its contents, which are then wrapped.
enum class Fit { contents, shrinks };

struct TextColumn {
    std::string header; ///< may be wrapped; a line feed in it always breaks
    Align align = Align::left;
    Fit fit = Fit::contents;
};

/// A table for a terminal of a given width, in any script that takes one or two columns a character.
///
/// No line is longer than asked for: columns that may shrink give way first, the widest others after them.
class TextTable {
  public:
    explicit TextTable(std::vector<TextColumn> columns);

    /// Add a row. Expects one cell a column.
    void row(std::vector<std::string> cells);
    /// Add a line of text that runs across the columns.
    void heading(std::string text);

    [[nodiscard]] bool empty() const { return rows_.empty(); }
    /// The table, each line ended by a line feed, without spaces at the ends of lines.
    [[nodiscard]] std::string render(std::size_t width = 80) const;

  private:
    struct Row {
        std::vector<std::string> cells; // a single cell in a row of several columns is a heading
        bool is_heading = false;
    };

    [[nodiscard]] std::vector<std::size_t> column_widths(std::size_t width) const;
    void render_row(std::vector<std::string> const& cells, std::vector<std::size_t> const& widths,
                    std::string& out) const;

    std::vector<TextColumn> columns_;
    std::vector<Row> rows_;
};

} // namespace linli::experiment
