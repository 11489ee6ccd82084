#include "models/app/cell.hpp"

#include <cmath>
#include <limits>
#include <type_traits>
#include <variant>

namespace linli::app {

double number_at(store::Table const& table, std::string_view column, std::size_t row, std::size_t element) {
    constexpr double undefined = std::numeric_limits<double>::quiet_NaN();
    auto const* const found = table.find(column);
    if (found == nullptr) {
        return undefined;
    }
    return std::visit(
        [&](auto const& values) {
            using Value = typename std::decay_t<decltype(values)>::value_type;
            if constexpr (std::is_arithmetic_v<Value>) {
                return static_cast<double>(values.at(row * found->width + element));
            } else {
                return undefined;
            }
        },
        found->values);
}

std::ptrdiff_t code_at(store::Table const& table, std::string_view column, std::size_t row) {
    double const code = number_at(table, column, row);
    // Unsigned columns hold "none" as their largest value.
    return code >= 0.0 && code < 4294967295.0 ? static_cast<std::ptrdiff_t>(code) : -1;
}

std::uint64_t key_at(store::Table const& table, std::string_view column, std::size_t row) {
    return table.values<std::uint64_t>(column).at(row);
}

std::string label_at(store::RunFile const& run, std::string_view table, std::string_view column,
                     std::ptrdiff_t code, std::string_view otherwise) {
    auto const* const labels = run.find(table);
    auto const* const found = labels == nullptr ? nullptr : labels->find(column);
    auto const* const texts =
        found == nullptr ? nullptr : std::get_if<std::vector<std::string>>(&found->values);
    if (texts == nullptr || code < 0 || static_cast<std::size_t>(code) >= texts->size()) {
        return std::string(otherwise);
    }
    return (*texts)[static_cast<std::size_t>(code)];
}

} // namespace linli::app
