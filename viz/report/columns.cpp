#include "viz/report/columns.hpp"

#include <type_traits>

namespace linli::report {

namespace {

constexpr double none_in_files = 255.0;

} // namespace

std::vector<double> numbers(store::Table const& table, std::string_view column) {
    auto const* const found = table.find(column);
    std::vector<double> values;
    if (found != nullptr) {
        std::visit(
            [&](auto const& list) {
                if constexpr (!std::is_same_v<std::decay_t<decltype(list)>, std::vector<std::string>>) {
                    for (auto const value : list) {
                        values.push_back(static_cast<double>(value));
                    }
                }
            },
            found->values);
    }
    if (found == nullptr || std::holds_alternative<std::vector<std::string>>(found->values)) {
        throw RunError("table `" + table.path + "` has no numbers in a column `" + std::string(column) + '`');
    }
    return values;
}

std::vector<int> codes(store::Table const& table, std::string_view column, std::size_t labels) {
    std::vector<int> result;
    for (double const value : numbers(table, column)) {
        bool const known = value >= 0.0 && value < static_cast<double>(labels);
        bool const none = value == -1.0 || value == none_in_files;
        if (!known && !none) {
            throw RunError("column `" + std::string(column) + "` of table `" + table.path +
                           "` names a row that its table of labels does not have");
        }
        result.push_back(known ? static_cast<int>(value) : -1);
    }
    return result;
}

std::vector<Both> names(store::Table const& table) {
    bool const named = table.find("name_en") != nullptr && table.find("name_zh") != nullptr;
    auto const& en = table.values<std::string>(named ? "name_en" : "id");
    auto const& zh = table.values<std::string>(named ? "name_zh" : "id");
    std::vector<Both> result;
    for (std::size_t i = 0; i < en.size(); ++i) {
        result.push_back({en[i].empty() ? zh[i] : en[i], zh[i].empty() ? en[i] : zh[i]});
    }
    return result;
}

} // namespace linli::report
