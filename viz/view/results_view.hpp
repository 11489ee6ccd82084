#pragma once

#include "sim/config/name.hpp"
#include "viz/view/study.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace linli::viz {

/// What an indicator means: given by the program, because run files hold identifiers only.
struct IndicatorMeaning {
    std::string id; ///< or a family, `load.*`
    config::Name name;
    config::Name definition;
    bool higher_is_better = true;
    bool main = false;
};
using IndicatorMeanings = std::vector<IndicatorMeaning>;

enum class Verdict : std::uint8_t { better, worse, unclear, same, differs, untested };

[[nodiscard]] Text text_of(Verdict verdict);

/// How one arm differs from the first.
struct ArmDifference {
    double difference = 0.0;
    double low = 0.0; ///< of the 95 % interval; NaN with a single pair
    double high = 0.0;
    Verdict verdict = Verdict::untested;
};

struct ResultRow {
    std::string id;
    config::Name name;
    config::Name definition;
    std::string unit;
    bool main = false;
    std::vector<double> means;              ///< one for each arm; NaN where not defined
    std::vector<ArmDifference> differences; ///< one for each arm after the first
};

struct Results {
    std::vector<ResultRow> rows; ///< main indicators first, otherwise as in the files
    std::size_t pairs = 0;       ///< worlds that all arms have
    std::size_t replications = 0;
};

/// The same numbers as `linli compare` prints for the same runs: paired by world, means over the pairs,
/// verdicts after Holm's correction over the main and over the other indicators. One arm gives plain means.
[[nodiscard]] Results results_of(Study const& study, IndicatorMeanings const& meanings);

} // namespace linli::viz
