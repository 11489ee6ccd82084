#pragma once

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "sim/store/run_file.hpp"
#include "tests/support/temporary_directory.hpp"

namespace linli::test {

/// A run file with every type of value, a table within a table's path, rows of several values, no rows, no
/// columns, and columns small and large. `variant` changes values but not the shape.
inline store::RunFile sample_run_file(int rows = 3000, int variant = 0) {
    std::vector<float> fixed;
    std::vector<double> by_cause;
    std::vector<std::uint64_t> keys;
    for (int row = 0; row < rows; ++row) {
        fixed.push_back(row % 3 == 0 ? std::numeric_limits<float>::quiet_NaN()
                                     : static_cast<float>(row + variant) / 8);
        by_cause.insert(by_cause.end(), {row + 0.25, row * 2.0, std::sqrt(static_cast<double>(row))});
        keys.push_back((std::uint64_t{1} << 63) + static_cast<std::uint64_t>(row) * 1000003);
    }
    using Texts = std::vector<std::string>;
    std::string input = "# 邻里\n";
    while (input.size() < 10000) {
        input += "patience_days = 7 # variant " + std::to_string(variant) + '\n';
    }
    return {
        {{"schema_version", "1"}, {"seed", std::to_string(variant)}, {"note", ""}},
        {{"scenarios/cases/xinhua-road.toml", input}, {"/some/where/else.toml", "x = 1\n"}},
        {
            {"indicators",
             "what the run came to",
             {{"name", "", "which indicator", Texts{"closed", "fixed", ""}},
              {"value", "", "its value", std::vector<double>{0.5, std::nan(""), -1e300}},
              {"samples", "", "cases",
               std::vector<std::int64_t>{-1, 0, std::numeric_limits<std::int64_t>::max()}}}},
            {"daily/community",
             "one row a day",
             {{"backlog", "", "open", std::vector<std::int32_t>{-1, 2, 3, 4, 5, 6}, 2}}},
            {"issues",
             "one row a problem",
             {{"key", "", "which problem", keys},
              {"fixed", "day", "when fixed; NaN = never", fixed},
              {"false_closed", "", "closed without fixing", std::vector<std::uint8_t>(keys.size(), 1)},
              {"time_by_cause", "day", "where the time went", by_cause, 3}}},
            {"daily", "", {{"load", "", "", std::vector<std::uint32_t>{0, 4294967295U}}}},
            {"kinds", "labels", {{"name_zh", "", "中文名", Texts{"路灯不亮", "电动车飞线充电", "加装电梯"}}}},
            {"events",
             "none happened",
             {{"time", "day", "", std::vector<float>{}}, {"who", "", "", Texts{}}}},
            {"empty", "no columns", {}},
        }};
}

/// Equal in every bit of every number and every text: NaN equals the same NaN.
template <class T>
bool same_values(std::vector<T> const& a, std::vector<T> const& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](T const& x, T const& y) {
        if constexpr (std::is_same_v<T, float>) {
            return std::bit_cast<std::uint32_t>(x) == std::bit_cast<std::uint32_t>(y);
        } else if constexpr (std::is_same_v<T, double>) {
            return std::bit_cast<std::uint64_t>(x) == std::bit_cast<std::uint64_t>(y);
        } else {
            return x == y;
        }
    });
}

inline bool same_column(store::Column const& a, store::Column const& b) {
    return a.name == b.name && a.unit == b.unit && a.meaning == b.meaning && a.width == b.width &&
           a.values.index() == b.values.index() &&
           std::visit(
               [&]<class T>(std::vector<T> const& values) {
                   return same_values(values, std::get<std::vector<T>>(b.values));
               },
               a.values);
}

inline bool same_text(store::Text const& a, store::Text const& b) {
    return a.name == b.name && a.text == b.text;
}

template <class T, class Same>
bool same_list(std::vector<T> const& a, std::vector<T> const& b, Same const& same_item) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), same_item);
}

inline bool same_table(store::Table const& a, store::Table const& b) {
    return a.path == b.path && a.meaning == b.meaning && same_list(a.columns, b.columns, same_column);
}

inline bool same(store::RunFile const& a, store::RunFile const& b) {
    return same_list(a.provenance, b.provenance, same_text) && same_list(a.inputs, b.inputs, same_text) &&
           same_list(a.tables, b.tables, same_table);
}

} // namespace linli::test
