#pragma once

#include "sim/experiment/paired.hpp"
#include "viz/report/phrase.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace linli::report {

// What `linli compare` found, in the shape that the report shows. The report itself compares nothing.

/// Whether a structure differs from the baseline beyond chance.
enum class Verdict {
    better,
    worse,
    different, ///< differs, but neither end of the indicator is the better one
    same,      ///< equal in every replication
    unclear,   ///< may be chance
    untested,  ///< too few replications
};

/// One structure beside the baseline.
struct Contrast {
    experiment::PairedComparison paired; ///< a: baseline, b: the structure
    double adjusted_p = 1.0;
    Verdict verdict = Verdict::untested;
};

/// One structure's own values.
struct Spread {
    std::size_t defined = 0; ///< replications in which the indicator is defined
    double mean = 0.0;
    experiment::Interval interval;
};

struct Indicator {
    std::string id;
    Both name;
    Both definition;
    Both unit;           ///< as shown; empty where the name says it
    double factor = 1.0; ///< from the unit of the run file to the one shown
    std::optional<bool> higher_is_better;
    std::vector<Spread> spreads;          ///< by structure, the baseline first
    std::vector<Contrast> contrasts;      ///< by structure after the baseline
    std::vector<double> probability_best; ///< by structure; empty if neither end is the better one
};

struct Comparison {
    std::vector<Indicator> main;
    std::vector<Indicator> other;
};

// Numbers of an indicator as they are shown, with the digits that the interval of the difference deserves.
[[nodiscard]] std::string shown_mean(Indicator const& indicator, std::size_t arm);
[[nodiscard]] std::string shown_difference(Indicator const& indicator, std::size_t arm);
[[nodiscard]] std::string shown_interval(Indicator const& indicator, std::size_t arm);
/// Name and unit.
[[nodiscard]] Both titled(Indicator const& indicator);

} // namespace linli::report
