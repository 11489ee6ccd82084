// Writes a small run file with known values in the shape of results/README.md, for read_with_pandas.py.

#include <cmath>
#include <cstdio>

#include "sim/store/run_file.hpp"

namespace {

using linli::store::RunFile;
using linli::store::Table;
using Texts = std::vector<std::string>;
using Codes = std::vector<std::int32_t>;

/// 5,000 problems, so that the columns are chunked and compressed; every fourth was never fixed.
Table issues() {
    std::vector<std::uint64_t> key;
    Codes kind;
    std::vector<float> arisen;
    std::vector<float> fixed;
    std::vector<std::uint8_t> false_closed;
    std::vector<double> time_by_cause;
    for (int row = 0; row < 5000; ++row) {
        key.push_back((std::uint64_t{1} << 60) + static_cast<std::uint64_t>(row));
        kind.push_back(row % 3);
        arisen.push_back(static_cast<float>(row) / 16);
        fixed.push_back(row % 4 == 0 ? std::nanf("") : arisen.back() + 2);
        false_closed.push_back(row % 4 == 0 ? 1 : 0);
        time_by_cause.insert(time_by_cause.end(), {1.5, 0.5});
    }
    return {"issues",
            "one row for each problem that arose",
            {{"key", "", "which problem", key},
             {"kind", "", "code: row of table `kinds`", kind},
             {"arisen", "day", "when it arose", arisen},
             {"fixed", "day", "when it was really fixed; NaN = never", fixed},
             {"false_closed", "", "1 = closed without being fixed", false_closed},
             {"time_by_cause", "day", "time spent, one column a row of `causes`", time_by_cause, 2}}};
}

RunFile sample() {
    return {
        {{"schema_version", "1"}, {"scenario", "sample-case"}, {"first_date", "2024-01-01"}, {"seed", "7"}},
        {{"scenarios/cases/xinhua-road.toml", "# 新华路街道\ncommunities = 6\n"}},
        {{"indicators",
          "what the run came to",
          {{"name", "", "which indicator", Texts{"days_to_fix_p50", "petitions_share"}},
           {"value", "", "its value; NaN = not defined", std::vector<double>{2.0, std::nan("")}},
           {"unit", "", "its unit", Texts{"day", "1"}},
           {"samples", "", "cases it rests on", std::vector<std::int64_t>{3750, 0}}}},
         {"kinds",
          "labels of the codes of kinds",
          {{"id", "", "in files", Texts{"lamp", "parking", "elevator"}},
           {"name_zh", "", "in Chinese", Texts{"路灯不亮", "电动车乱停", "加装电梯"}}}},
         {"causes", "labels of the causes of time", {{"id", "", "in files", Texts{"waiting", "work"}}}},
         {"daily/community",
          "one row a day, one column a community",
          {{"backlog", "", "open problems", Codes{1, 2, 3, 4, 5, 6}, 3}}},
         {"places/community",
          "labels of the columns of `daily/community`",
          {{"name", "", "its name", Texts{"A", "B", "C"}}}},
         issues()}};
}

} // namespace

int main(int count, char** arguments) {
    if (count != 2) {
        return 2;
    }
    try {
        linli::store::write(arguments[1], sample());
        return 0;
    } catch (std::exception const& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
