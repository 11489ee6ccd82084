#pragma once

#include "sim/store/run_file.hpp"
#include "viz/view/run.hpp"
#include "viz/view/study.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace linli::test {

/// Which made-up run. Made up rather than simulated, so that pictures of it change with the viewer only.
struct MadeUp {
    std::string structure = "conventional"; ///< or `courtyard-council`, which is quicker
    viz::Level level = viz::Level::journeys;
    int replicate = 0;
    std::string scenario = "made-up";
    int days = 60;
    bool office_days = true; ///< false: as files were before they kept offices by day
};

/// 1 district, 2 subdistricts, 4 communities, 24 courtyards, 96 problems of 3 kinds, 4 offices.
[[nodiscard]] store::RunFile made_up_run(MadeUp const& wanted = {});

/// The same, opened.
[[nodiscard]] viz::Run open_made_up(MadeUp const& wanted = {});

/// Both structures, each with so many replications.
[[nodiscard]] viz::Study made_up_study(int replications = 1, viz::Level level = viz::Level::journeys);

/// One structure, one run.
[[nodiscard]] viz::Study one_run(viz::Level level);

/// A column of a made-up run, to damage it.
[[nodiscard]] store::Column& column_of(store::RunFile& run, std::string_view table, std::string_view column);

inline constexpr std::uint64_t made_up_key =
    1000; ///< of the first problem; the next ones go on in steps of 7

} // namespace linli::test
