#pragma once

#include "models/app/console.hpp"
#include "models/app/indicator_values.hpp"
#include "models/inputs.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace linli::app {

struct IsolatedRunsSettings {
    std::string label;
    std::uint64_t seed = 1;
    std::uint32_t replications = 1;
    int jobs = 1; ///< worker processes
};

/// Indicators of runs that were done in processes of their own.
struct IsolatedRuns {
    std::uint32_t replications = 1;
    std::vector<std::vector<IndicatorValue>> runs; ///< [input × replication]; empty where one failed
    std::vector<std::string> failures;
    bool complete = true;

    /// NaN if the run or the indicator is not there.
    [[nodiscard]] double value(std::size_t input, std::uint32_t replication,
                               std::string const& indicator) const;
};

/// Run every input in every replication, at the summary level; the same replication of all inputs is the same
/// world. Shows progress; Ctrl-C ends it early. Throws: RunError
/// @param inputs  how many there are
/// @param load    gives one of them; called in a worker process
[[nodiscard]] IsolatedRuns
run_isolated_worlds(std::size_t inputs, std::function<std::shared_ptr<Inputs const>(std::size_t)> const& load,
                    IsolatedRunsSettings const& settings, Console const& console);

} // namespace linli::app
