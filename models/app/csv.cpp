#include "models/app/csv.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <set>
#include <type_traits>
#include <variant>

namespace linli::app {

namespace {

std::string cell_text(std::string const& text) {
    return csv_cell(text);
}

template <class Number>
std::string cell_text(Number number) {
    if constexpr (std::is_floating_point_v<Number>) {
        if (std::isnan(number)) {
            return {};
        }
    }
    std::array<char, 40> buffer{};
    auto const result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number);
    return {buffer.data(), result.ptr};
}

bool name_each(std::vector<std::string> const& labels, std::size_t width) {
    return labels.size() == width && std::set<std::string>(labels.begin(), labels.end()).size() == width;
}

void append_header(store::Column const& column, std::vector<std::string> const& labels, std::string& out) {
    if (column.width == 1) {
        out += csv_cell(column.name);
        return;
    }
    bool const labelled = name_each(labels, column.width);
    for (std::size_t element = 0; element < column.width; ++element) {
        out += element == 0 ? "" : ",";
        out += csv_cell(column.name + '_' + (labelled ? labels[element] : std::to_string(element)));
    }
}

void append_cells(store::Column const& column, std::size_t row, std::string& out) {
    std::visit(
        [&](auto const& values) {
            for (std::size_t element = 0; element < column.width; ++element) {
                out += element == 0 ? "" : ",";
                out += cell_text(values[row * column.width + element]);
            }
        },
        column.values);
}

} // namespace

std::string csv_cell(std::string_view text) {
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
        return std::string(text);
    }
    std::string quoted = "\"";
    for (char const c : text) {
        quoted.append(c == '"' ? 2 : 1, c);
    }
    return quoted + '"';
}

std::string csv_of(store::Table const& table, std::vector<std::string> const& labels) {
    std::string out;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        out += c == 0 ? "" : ",";
        append_header(table.columns[c], labels, out);
    }
    out += "\r\n";
    for (std::size_t row = 0; row < table.rows(); ++row) {
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            out += c == 0 ? "" : ",";
            append_cells(table.columns[c], row, out);
        }
        out += "\r\n";
    }
    return out;
}

} // namespace linli::app
