#pragma once

#include "models/app/comparison.hpp"
#include "models/app/json.hpp"
#include "models/app/words.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace linli::app {

/// What the same chance for all alternatives saves, for one difference to the baseline.
struct Pairing {
    IndicatorMeaning meaning;
    std::size_t alternative = 1;
    std::size_t pairs = 0;
    double correlation = 0.0; ///< between the two in the same world
    double factor = 1.0;      ///< variance of the difference of independent worlds over that of the same ones
    double with_same = 0.0;   ///< replications for a half-width of a tenth of the difference …
    double with_independent = 0.0; ///< … and as many without common random numbers
};

/// For the main indicators, each alternative with the baseline. Indicators whose difference does not vary,
/// or with fewer than three pairs, are left out.
[[nodiscard]] std::vector<Pairing> pairings_of(std::vector<IndicatorSamples> const& samples);

/// No line is wider than `width`.
[[nodiscard]] std::string pairing_text(std::vector<Pairing> const& pairings, Language language,
                                       std::size_t width);
void write_pairings(std::vector<Pairing> const& pairings, JsonWriter& json);

} // namespace linli::app
