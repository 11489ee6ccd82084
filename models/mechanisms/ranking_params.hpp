#pragma once

#include "sim/config/schema.hpp"

#include <string>
#include <vector>

namespace linli {

/// Regular ranking of offices by measured rates, and what it does to those who come out below the median.
/// Source: cases.md E10; evidence.md, score_weights (response .30, resolution .35, satisfaction .35) and V8.
struct Ranking {
    std::vector<std::string> offices;
    double interval_days = 30.0;
    double closed_weight = 0.35;
    double satisfied_weight = 0.35;
    double in_time_weight = 0.30;
    double pressure_gain = 0.0;
    double pressure_decay = 0.0;
    double overtime = 0.0;
    double gaming = 0.0;
    double cherry_picking = 1.0;
};

config::Schema<Ranking> const& ranking_schema();

} // namespace linli
