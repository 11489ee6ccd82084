#pragma once

#include "models/app/comparison_frame.hpp"
#include "models/app/indicator_values.hpp"
#include "models/app/json.hpp"
#include "models/app/mechanism_variants.hpp"
#include "models/app/outcome_samples.hpp"
#include "sim/experiment/effects.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace linli::app {

/// What one mechanism does to one indicator.
struct MechanismEffect {
    IndicatorMeaning meaning;
    experiment::Effect effect; ///< with the mechanism minus without it
};

/// What one mechanism does.
struct MechanismEffects {
    std::string part;
    std::string name;
    std::vector<MechanismEffect> effects; ///< of the main indicators, the largest first
};

/// What each mechanism contributes, the one with the largest effect first.
struct Ablation {
    std::size_t replications = 0;
    std::vector<MechanismEffects> mechanisms;
    std::vector<MechanismVariant> left_out; ///< that could not be simulated
};

enum class AblationKind { switched_off, added };

/// The effects of the variants from samples whose first alternative is the structure as it is, and whose
/// others are the variants that have inputs. All tests on main indicators are one family.
[[nodiscard]] Ablation ablation_of(std::vector<MechanismVariant> const& variants, AblationKind kind,
                                   std::vector<IndicatorSamples> const& samples);

/// What is told besides the numbers.
struct AblationFrame {
    AblationKind kind = AblationKind::switched_off;
    std::string scenario;
    std::string structure;
    std::string other; ///< where mechanisms were taken from
    std::uint64_t seed = 1;
    std::int64_t days = 0;
};

/// One table a mechanism, no line longer than `width`.
[[nodiscard]] std::string ablation_text(Ablation const& ablation, AblationFrame const& frame,
                                        Language language, std::size_t width);

/// Fields of an open object.
void write_ablation(Ablation const& ablation, AblationFrame const& frame, JsonWriter& json);

} // namespace linli::app
