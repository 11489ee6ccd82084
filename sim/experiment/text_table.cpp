#include "sim/experiment/text_table.hpp"

#include "sim/core/contract.hpp"
#include "sim/core/text.hpp"
#include "sim/experiment/wrap.hpp"

#include <algorithm>
#include <numeric>
#include <optional>

namespace linli::experiment {

namespace {

constexpr std::size_t gap = 2;
constexpr std::size_t narrowest = 2;         // a Chinese character
constexpr std::size_t narrowest_shrunk = 12; // a shrinking column is no longer readable below this

std::size_t widest_line(std::string_view text) {
    std::size_t widest = 0;
    while (true) {
        auto const end = text.find('\n');
        widest = std::max(widest, display_width(text.substr(0, end)));
        if (end == std::string_view::npos) {
            return widest;
        }
        text.remove_prefix(end + 1);
    }
}

/// The widest column above `least`, among those that may shrink or among all.
std::optional<std::size_t> widest_column(std::vector<std::size_t> const& widths,
                                         std::vector<TextColumn> const& columns, bool only_shrinking,
                                         std::size_t least) {
    std::optional<std::size_t> widest;
    for (std::size_t c = 0; c < widths.size(); ++c) {
        bool const eligible = widths[c] > least && (!only_shrinking || columns[c].fit == Fit::shrinks);
        if (eligible && (!widest || widths[c] > widths[*widest])) {
            widest = c;
        }
    }
    return widest;
}

void append_line(std::string line, std::string& out) {
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + '\n';
}

} // namespace

TextTable::TextTable(std::vector<TextColumn> columns) : columns_(std::move(columns)) {
    LINLI_EXPECT(!columns_.empty());
}

void TextTable::row(std::vector<std::string> cells) {
    LINLI_EXPECT(cells.size() == columns_.size());
    rows_.push_back({std::move(cells), false});
}

void TextTable::heading(std::string text) {
    rows_.push_back({{std::move(text)}, true});
}

std::vector<std::size_t> TextTable::column_widths(std::size_t width) const {
    std::vector<std::size_t> widths;
    for (auto const& column : columns_) {
        widths.push_back(std::max(narrowest, widest_line(column.header)));
    }
    for (auto const& row : rows_) {
        for (std::size_t c = 0; !row.is_heading && c < widths.size(); ++c) {
            widths[c] = std::max(widths[c], widest_line(row.cells[c]));
        }
    }
    std::size_t const gaps = gap * (widths.size() - 1);
    while (std::accumulate(widths.begin(), widths.end(), gaps) > width) {
        auto victim = widest_column(widths, columns_, true, narrowest_shrunk);
        if (!victim) {
            victim = widest_column(widths, columns_, false, narrowest);
        }
        if (!victim) {
            break; // narrower than anything can be: leave it to the terminal
        }
        --widths[*victim];
    }
    return widths;
}

void TextTable::render_row(std::vector<std::string> const& cells, std::vector<std::size_t> const& widths,
                           std::string& out) const {
    std::vector<std::vector<std::string>> wrapped;
    std::size_t height = 1;
    for (std::size_t c = 0; c < cells.size(); ++c) {
        wrapped.push_back(wrap(cells[c], widths[c]));
        height = std::max(height, wrapped.back().size());
    }
    for (std::size_t i = 0; i < height; ++i) {
        std::string line;
        for (std::size_t c = 0; c < cells.size(); ++c) {
            auto const text = i < wrapped[c].size() ? wrapped[c][i] : std::string();
            line.append(c == 0 ? 0 : gap, ' ');
            line += columns_[c].align == Align::left ? pad_right(text, widths[c]) : pad_left(text, widths[c]);
        }
        append_line(line, out);
    }
}

std::string TextTable::render(std::size_t width) const {
    auto const widths = column_widths(width);
    auto const total = std::accumulate(widths.begin(), widths.end(), gap * (widths.size() - 1));
    std::vector<std::string> headers;
    for (auto const& column : columns_) {
        headers.push_back(column.header);
    }
    std::string out;
    render_row(headers, widths, out);
    append_line(std::string(total, '-'), out);
    for (auto const& row : rows_) {
        if (!row.is_heading) {
            render_row(row.cells, widths, out);
            continue;
        }
        for (auto const& line : wrap(row.cells.front(), std::max(total, narrowest))) {
            append_line(line, out);
        }
    }
    return out;
}

} // namespace linli::experiment
