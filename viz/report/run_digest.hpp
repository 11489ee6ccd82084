#pragma once

#include "sim/store/run_file.hpp"
#include "viz/report/phrase.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace linli::report {

/// An indicator of one run; NaN where it is not defined.
struct IndicatorValue {
    std::string id;
    double value = 0.0;
    std::string unit;
    std::int64_t samples = 0;
};

/// What happened to the problems of one kind in one run.
struct KindDigest {
    std::string id;
    Both name;
    double arisen = 0.0;
    double fixed = 0.0;
    double false_closed = 0.0;
    double days_p50 = 0.0; ///< from arising to solved; NaN if none was solved
    double days_p90 = 0.0;
};

struct OfficeDigest {
    std::string id;
    Both name;
    int tier = -1; ///< row of the table of tiers
};

/// Weekly means of the whole scenario by name of the series; days after the last whole week are left out.
using WeeklySeries = std::map<std::string, std::vector<double>>;

/// Of the problems that arose early enough to be followed for `days` days: the share that was really solved
/// within 0, 1, … days. Nothing is left out, so that structures that solve only what is easy gain nothing.
struct FollowUp {
    int days = 0;
    double problems = 0.0;
    std::vector<double> solved_share{};
};

/// Where a problem was at three stages: by whom it was noticed first, where it was closed last, what became
/// of it. Each is a row of `stage_labels`.
struct Flow {
    std::map<std::vector<int>, double> problems; ///< [noticed, closed, outcome] → how many
};

/// Load of the posts of one office template: hours spent over hours had, by post.
using PostLoads = std::map<int, std::vector<double>>;

/// A courtyard; `number` is the same under every structure.
struct CourtyardDigest {
    int number = 0;
    int community = 0;
    double residents = 0.0;
    double days_to_fix = 0.0; ///< mean; NaN if nothing was solved
    double open_share = 0.0;  ///< of the problems there at the end over those that were there at any time
};

/// What the report keeps of one run, so that any number of runs fits into memory.
struct RunDigest {
    std::string file{}; ///< without its folder
    std::string program{};
    std::string scenario{};
    std::string structure{};
    std::string overrides{}; ///< one in a line
    std::string level{};
    std::string first_date{};
    std::uint64_t seed = 0;
    std::uint64_t replicate = 0;
    int days = 0;

    std::vector<IndicatorValue> indicators{};
    std::vector<KindDigest> kinds{};
    std::vector<OfficeDigest> offices{};
    std::vector<std::string> tiers{};
    std::vector<std::string> causes{};
    // Nothing where the run was recorded at a lower level.
    std::optional<WeeklySeries> weeks{};
    std::optional<FollowUp> follow_up{};
    std::optional<Flow> flow{};
    std::optional<PostLoads> posts{};
    std::optional<std::vector<CourtyardDigest>> courtyards{};

    /// The value of an indicator; NaN if the run has none of that name.
    [[nodiscard]] double indicator(std::string_view id) const;
};

/// The tables of a run file that `digest` looks at.
[[nodiscard]] std::vector<std::string> digested_tables();

/// Take from a run what the report shows.
/// Throws: RunError if the file does not follow the schema of run files.
[[nodiscard]] RunDigest digest(store::RunFile const& run, std::string file_name);

} // namespace linli::report
