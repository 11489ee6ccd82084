#pragma once

#include "sim/config/document.hpp"
#include "sim/config/name.hpp"
#include "sim/config/scalar.hpp"
#include "sim/config/schema.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace linli::app {

/// How the points of a study are chosen.
enum class DesignKind {
    full_factorial,  ///< every combination of levels
    list,            ///< the first levels of all factors together, then the second ones, …
    latin_hypercube, ///< `points` points, each n-th part of each range once
    sobol,           ///< the first `points` points of the Sobol sequence
    morris,          ///< `trajectories` trajectories on a grid of `levels` levels: screening
    sobol_indices,   ///< `base` rows of points from which first and total indices follow
};

/// One value that a study varies.
struct StudyFactor {
    std::string id;
    std::string path;                   ///< as `--set` takes it, or `scenario` to vary the case
    std::vector<config::Scalar> levels; ///< either these
    std::vector<double> range;          ///< or its two ends
    bool whole = false;                 ///< only whole numbers of the range
    bool switches = false;              ///< level false takes what stands at the path away, e.g. a mechanism
    config::Section section;

    /// Whether its levels are files of scenarios.
    [[nodiscard]] bool varies_scenario() const { return path == "scenario"; }
    /// The change of the inputs that a level is, as `Inputs` takes it; empty if the level changes nothing.
    [[nodiscard]] std::string change_to(config::Scalar const& level) const;
};

/// What is enough.
enum class StopKind {
    precision, ///< the half-width of a paired difference is small enough
    selection, ///< the best structure is known
};

/// When a study stops before all its replications are done. It looks at the mean of an indicator over the
/// points, replication by replication in their order.
struct StudyStop {
    StopKind rule = StopKind::precision;
    std::string indicator;
    std::vector<std::string> between; ///< ids of two structures; for precision
    double half_width = 0.0;          ///< target, in the unit of the indicator; for precision
    double indifference = 0.0;        ///< smaller differences do not matter; for selection
    double confidence = 0.95;         ///< of the interval, or of the right selection
    std::int64_t least = 10;          ///< replications before it is looked at
    config::Section section;
};

/// A designed experiment, as its file describes it.
struct Study {
    std::string id;
    config::Name name;
    config::Name description;
    std::string scenario;                ///< file, relative to that of the study; empty if a factor gives it
    std::vector<std::string> structures; ///< files, relative to that of the study; empty: the scenario's
    std::vector<std::string> set;        ///< `path=value`, the same at every point
    DesignKind design = DesignKind::full_factorial;
    std::int64_t points = 0;       ///< of a Latin hypercube or Sobol sequence
    std::int64_t trajectories = 0; ///< of a Morris design
    std::int64_t levels = 4;       ///< of a Morris design
    std::int64_t base = 0;         ///< rows of a design for Sobol indices
    std::int64_t replications = 1;
    std::int64_t seed = 1;
    std::optional<StudyStop> stop; ///< then `replications` is the most that are done
    std::vector<StudyFactor> factors;
    config::Section section;
};

/// What one design point gives to the factors: [factor].
using StudyPoint = std::vector<config::Scalar>;

[[nodiscard]] config::Schema<Study> const& study_schema();

/// A study whose file was read.
struct StudyFile {
    Study study;
    std::string text;                              ///< of the file
    std::vector<std::filesystem::path> scenarios;  ///< found: one, or the levels of the factor `scenario`
    std::vector<std::filesystem::path> structures; ///< found, at least one

    /// Which of the scenarios a point is about.
    [[nodiscard]] std::size_t scenario_at(StudyPoint const& point) const;
};

/// Read a study and check it by itself. Throws: InputError with every mistake found
[[nodiscard]] StudyFile load_study(std::filesystem::path const& file);

/// The points of its design. A larger number of points of a Sobol sequence, or more levels at the end of a
/// list, leave the others as they are.
[[nodiscard]] std::vector<StudyPoint> points_of(Study const& study);

/// Check a study with its scenario and structures: every path occurs under at least one of them, and each
/// level, or end of a range, is a value that can be taken there.
/// Throws: InputError with every mistake found, each at its place in the study
void check_study(StudyFile const& file);

} // namespace linli::app
