#pragma once

#include "models/indicators/sample.hpp"
#include "models/model.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace linli {

/// An indicator of one run; NaN where it is not defined.
struct Indicator {
    std::string id;
    double value = 0.0;
    std::string unit;
    std::int64_t samples = 0;
};

/// Add up the books of all partitions, in their order, but for the single durations.
[[nodiscard]] Tally merge_tallies(std::span<Partition const> world);

/// Days from being reported to being closed for the first time, of one kind or of all.
[[nodiscard]] Sample days_to_close(std::span<Partition const> world, std::optional<std::size_t> kind = {});
/// Days from arising to being solved, of one kind or of all.
[[nodiscard]] Sample days_to_fix(std::span<Partition const> world, std::optional<std::size_t> kind = {});

/// Compute every indicator of the catalogue at the end of a run.
/// @param step  the last step that was simulated
[[nodiscard]] std::vector<Indicator> compute_indicators(Model const& model, std::span<Partition const> world,
                                                        Tally const& tally, Step step);

/// The value below which a share `q` of the numbers lies, by linear interpolation; NaN if there are none.
[[nodiscard]] double quantile(std::vector<float>& values, double q);

/// Gini coefficient of values >= 0: 0 all equal, towards 1 one has all. 0 if all are 0.
/// Source: Gini 1912, by the sorted form.
[[nodiscard]] double gini(std::vector<double> values);

} // namespace linli
