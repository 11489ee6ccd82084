#include "models/app/outcome_samples.hpp"

#include <algorithm>
#include <limits>

namespace linli::app {

std::vector<std::uint32_t> whole_replications(RunsOutcome const& outcome) {
    auto const replications = static_cast<std::uint32_t>(outcome.runs.size() / outcome.alternatives);
    std::vector<std::uint32_t> whole;
    for (std::uint32_t r = 0; r < replications; ++r) {
        bool complete = true;
        for (std::size_t k = 0; k < outcome.alternatives; ++k) {
            complete = complete && outcome.run(k, r).has_value();
        }
        if (complete) {
            whole.push_back(r);
        }
    }
    return whole;
}

std::vector<IndicatorSamples> samples_of(RunsOutcome const& outcome,
                                         std::vector<std::uint32_t> const& whole) {
    std::vector<IndicatorSamples> samples;
    std::vector<double> const undefined(whole.size(), std::numeric_limits<double>::quiet_NaN());
    for (std::size_t k = 0; k < outcome.alternatives; ++k) {
        for (std::size_t i = 0; i < whole.size(); ++i) {
            for (auto const& value : outcome.run(k, whole[i])->indicators) {
                auto entry = std::find_if(samples.begin(), samples.end(),
                                          [&](auto const& sample) { return sample.meaning.id == value.id; });
                if (entry == samples.end()) {
                    samples.push_back({meaning_of(value),
                                       std::vector<std::vector<double>>(outcome.alternatives, undefined)});
                    entry = samples.end() - 1;
                }
                entry->values[k][i] = value.value;
            }
        }
    }
    return samples;
}

} // namespace linli::app
