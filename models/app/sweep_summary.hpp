#pragma once

#include "models/app/indicator_values.hpp"
#include "models/app/words.hpp"
#include "sim/experiment/main_effect.hpp"
#include "sim/store/run_file.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace linli::app {

/// A factor as it stands in the summary.
struct SummaryFactor {
    std::string id;
    std::string path;
    std::string low; ///< its value at position 0: the least number, or the word met first
    std::string high;
    std::vector<double> positions; ///< of each point between the two; NaN for words in between
};

/// One indicator under one structure.
struct StructureSummary {
    experiment::Estimate mean;                 ///< over the design
    std::vector<experiment::Estimate> effects; ///< by factor: the change from its low to its high value
};

struct IndicatorSummary {
    IndicatorMeaning meaning;
    std::vector<StructureSummary> structures;
};

/// What a study says, as far as it is done: from its `StudyValues`.
struct SweepSummary {
    std::string study;
    std::vector<std::string> structures;
    std::vector<config::Name> names; ///< of the structures
    std::vector<SummaryFactor> factors;
    std::size_t replications = 0; ///< that are whole
    std::size_t points = 0;       ///< used
    std::size_t points_left_out = 0;
    std::vector<IndicatorSummary> indicators; ///< in the order of the catalogue
};

/// Throws: RunError if the file is no merged study
[[nodiscard]] SweepSummary summary_of(store::RunFile const& merged);

enum class ShownEffects { main, none };

/// The main indicators: means with intervals, and those main effects whose interval does not hold zero. No
/// line is wider than `width`.
[[nodiscard]] std::string summary_text(SweepSummary const& summary, Language language, std::size_t width,
                                       ShownEffects shown = ShownEffects::main);

} // namespace linli::app
