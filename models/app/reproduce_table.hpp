#pragma once

#include "models/app/json.hpp"
#include "models/app/reproduce_study.hpp"
#include "models/app/words.hpp"
#include "sim/experiment/student_t.hpp"
#include "sim/store/run_file.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace linli::app {

/// A row of evidence with what the model says.
struct EvidenceResult {
    EvidenceRow row;
    std::size_t replications = 0; ///< in which the measure is defined
    double simulated = 0.0;       ///< mean; NaN if it is defined nowhere
    experiment::Interval interval;

    /// False where nothing could be measured.
    [[nodiscard]] bool reproduced() const;
};

/// The table for people, by case, no line longer than `width`.
[[nodiscard]] std::string evidence_text(std::vector<EvidenceResult> const& results, std::uint64_t seed,
                                        Language language, std::size_t width);

/// Fields of an open object.
void write_evidence(std::vector<EvidenceResult> const& results, JsonWriter& json);

/// The table as it is stored: provenance, and a table `evidence` with one row a claim.
[[nodiscard]] store::RunFile evidence_file(std::vector<EvidenceResult> const& results, std::uint64_t seed,
                                           std::string const& build);

} // namespace linli::app
