#pragma once

#include "sim/config/name.hpp"
#include "sim/config/schema.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace linli::app {

/// A parameter that is fitted: uniform over its range before.
struct CalibratedParameter {
    std::string id;
    std::string path;
    std::vector<double> range;
    config::Section section;
};

/// A pattern that is fitted to.
struct CalibrationTarget {
    std::string id;
    std::string measure; ///< expression over indicators
    double value = 0.0;
    double tolerance = 1.0; ///< a miss of this size counts as one
    std::string source;
    config::Section section;
};

/// A calibration, as its file describes it: one structure, one case.
struct Calibration {
    std::string id;
    config::Name name;
    config::Name description;
    std::string scenario;
    std::string structure;
    std::vector<std::string> set;
    std::int64_t points = 100;
    std::int64_t replications = 1;
    std::int64_t check_replications = 10;
    std::int64_t seed = 1;
    double accept = 0.1;
    std::vector<CalibratedParameter> parameters;
    std::vector<CalibrationTarget> targets;
};

[[nodiscard]] config::Schema<Calibration> const& calibration_schema();

/// Read a calibration and check it, with what it refers to; files are found. Throws: InputError with every
/// mistake found
[[nodiscard]] Calibration load_calibration(std::filesystem::path const& file);

} // namespace linli::app
