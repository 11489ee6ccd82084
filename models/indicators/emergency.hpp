#pragma once

#include "models/model.hpp"
#include "sim/store/run_file.hpp"

#include <span>
#include <string>
#include <vector>

namespace linli {

/// A number for an indicator of the catalogue, and the cases that it rests on.
struct IndicatorValue {
    std::string id;
    double value = 0.0;
    double samples = 0.0;
};

/// Indicators of the emergencies of a run; none if the scenario has none.
[[nodiscard]] std::vector<IndicatorValue> emergency_indicators(Model const& model,
                                                               std::span<Partition const> world);

/// The daily series of the emergencies: one row for each recorded day and community, the last rows being
/// those of the offices above the communities.
[[nodiscard]] store::Table emergency_table(Model const& model, std::span<Partition const> world);

} // namespace linli
