#include "tests/golden/run_digest.hpp"

#include "sim/core/text.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <set>
#include <type_traits>

namespace linli::test {

namespace {

/// FNV-1a of 64 bits: short, and the same on every machine.
class Digest {
  public:
    void add(std::uint64_t word) {
        for (int byte = 0; byte < 8; ++byte) {
            value_ = (value_ ^ (word & 255U)) * 1099511628211ULL;
            word >>= 8U;
        }
    }
    void add(std::string const& text) {
        add(text.size());
        for (char const letter : text) {
            add(static_cast<std::uint64_t>(static_cast<unsigned char>(letter)));
        }
    }
    void add(float number) { add(std::uint64_t{std::bit_cast<std::uint32_t>(number)}); }
    void add(double number) { add(std::bit_cast<std::uint64_t>(number)); }

    [[nodiscard]] std::string text() const {
        std::string digits;
        for (int shift = 60; shift >= 0; shift -= 4) {
            digits += "0123456789abcdef"[(value_ >> static_cast<unsigned>(shift)) & 15U];
        }
        return digits;
    }

  private:
    std::uint64_t value_ = 14695981039346656037ULL;
};

/// How each alternative of `store::Values` is called.
constexpr std::array<char const*, 8> type_names{"uint8",  "int32",   "uint32",  "int64",
                                                "uint64", "float32", "float64", "text"};

template <class T>
void add_to(Digest& digest, double& sum, T const& value) {
    if constexpr (std::is_same_v<T, std::string>) {
        digest.add(value);
    } else {
        if constexpr (std::is_floating_point_v<T>) {
            digest.add(value);
        } else {
            digest.add(static_cast<std::uint64_t>(value));
        }
        auto const number = static_cast<double>(value);
        sum += std::isnan(number) ? 0.0 : number;
    }
}

/// The values at place `part` of each row of a column.
std::string part_of(store::Column const& column, std::size_t part) {
    Digest digest;
    double sum = 0.0;
    std::visit(
        [&](auto const& values) {
            for (std::size_t i = part; i < values.size(); i += column.width) {
                add_to(digest, sum, values[i]);
            }
        },
        column.values);
    return "sum " + shortest(sum) + " digest " + digest.text();
}

/// Columns with more values a row than this are one line, not one for each: a diff stays readable.
constexpr std::size_t most_parts = 20;

void add_column(std::vector<std::string>& lines, std::string const& table, store::Column const& column) {
    if (column.width > most_parts) {
        auto whole = column;
        whole.width = 1;
        add_column(lines, table, whole);
        return;
    }
    for (std::size_t part = 0; part < column.width; ++part) {
        auto const number = column.width == 1 ? "" : "[" + std::to_string(part) + "]";
        lines.push_back(table + "." + column.name + number + ": " + type_names[column.values.index()] +
                        " x " + std::to_string(column.rows()) + " " + part_of(column, part));
    }
}

std::string cell(store::Column const& column, std::size_t row) {
    return std::visit(
        [row](auto const& values) {
            using Value = std::decay_t<decltype(values[0])>;
            if constexpr (std::is_same_v<Value, std::string>) {
                return values[row];
            } else if constexpr (std::is_floating_point_v<Value>) {
                return shortest(static_cast<double>(values[row]));
            } else {
                return std::to_string(values[row]);
            }
        },
        column.values);
}

/// A small table in full: a line for each row, named by `names`.
void add_rows(std::vector<std::string>& lines, store::Table const& table,
              std::vector<std::string> const& names) {
    for (std::size_t row = 0; row < table.rows(); ++row) {
        std::string line = table.path + " " + names[row] + ":";
        for (auto const& column : table.columns) {
            line += column.name == "name" ? "" : " " + column.name + " " + cell(column, row);
        }
        lines.push_back(std::move(line));
    }
}

} // namespace

std::vector<std::string> run_digest(store::RunFile const& run) {
    std::vector<std::string> lines;
    for (auto const& entry : run.provenance) {
        if (entry.name != "program" && !entry.text.empty()) {
            lines.push_back(entry.name + ": " + entry.text);
        }
    }
    add_rows(lines, run.table("indicators"), run.table("indicators").values<std::string>("name"));
    add_rows(lines, run.table("by_kind"), run.table("kinds").values<std::string>("id"));
    for (auto const& table : run.tables) {
        for (auto const& column : table.columns) {
            add_column(lines, table.path, column);
        }
    }
    return lines;
}

std::vector<std::string> difference(std::vector<std::string> const& expected,
                                    std::vector<std::string> const& actual) {
    std::vector<std::string> lines;
    auto const add_missing = [&](auto const& from, auto const& in, char const* sign) {
        std::multiset<std::string> left(in.begin(), in.end());
        for (auto const& line : from) {
            if (auto const found = left.find(line); found != left.end()) {
                left.erase(found);
            } else {
                lines.push_back(sign + line);
            }
        }
    };
    add_missing(expected, actual, "- ");
    add_missing(actual, expected, "+ ");
    return lines;
}

} // namespace linli::test
