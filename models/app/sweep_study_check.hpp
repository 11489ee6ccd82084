#pragma once

#include "models/app/sweep_study.hpp"
#include "sim/config/problems.hpp"

namespace linli::app {

inline constexpr std::int64_t most_study_points = 1'000'000;

/// Note what is wrong with a study by itself, without the files that it names.
void check_study_alone(Study const& study, config::Problems& problems);

} // namespace linli::app
