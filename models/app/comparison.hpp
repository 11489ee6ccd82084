#pragma once

#include "models/app/indicator_values.hpp"
#include "sim/experiment/paired.hpp"
#include "sim/random/draw.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace linli::app {

/// Values of one indicator: [alternative][replication]. NaN where it is not defined.
struct IndicatorSamples {
    IndicatorMeaning meaning;
    std::vector<std::vector<double>> values;
};

/// Whether an alternative differs from the baseline beyond chance.
enum class Verdict {
    better,
    worse,
    different, ///< differs, but neither end of the indicator is the better one
    same,      ///< equal in every replication
    unclear,   ///< may be chance
    untested,  ///< too few replications
};

/// One alternative beside the baseline.
struct Contrast {
    experiment::PairedComparison paired; ///< a: baseline, b: the alternative
    double adjusted_p = 1.0;             ///< after Holm, over the family; NaN if untested
    Verdict verdict = Verdict::untested;

    /// True if the difference stands at 5 % for the whole family of tests.
    [[nodiscard]] bool holds() const { return adjusted_p < 0.05; }
};

/// One alternative's own values.
struct Spread {
    std::size_t defined = 0; ///< replications in which the indicator is defined
    double mean = 0.0;
    experiment::Interval interval;
};

/// All that is told about one indicator.
struct IndicatorComparison {
    IndicatorMeaning meaning;
    std::vector<Spread> spreads;          ///< by alternative, the baseline first
    std::vector<Contrast> contrasts;      ///< by alternative after the baseline
    std::vector<double> probability_best; ///< by alternative; empty if neither end is the better one
};

/// The same worlds under several alternatives.
struct Comparison {
    std::size_t replications = 0;
    std::vector<IndicatorComparison> main;  ///< one family of tests
    std::vector<IndicatorComparison> other; ///< another family
};

/// Compare each alternative with the first, in pairs, and correct for the number of tests by Holm's method,
/// separately over the main indicators and over the others, so that looking at the others costs nothing.
///
/// In the order of the catalogue. Indicators that are defined nowhere are left out. If none is a main one,
/// all count as main. Randomness: `seed` for the probability of being best of three or more.
[[nodiscard]] Comparison compare_samples(std::vector<IndicatorSamples> samples, Seed seed);

} // namespace linli::app
