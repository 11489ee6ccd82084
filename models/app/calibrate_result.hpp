#pragma once

#include "models/app/calibrate_study.hpp"
#include "models/app/json.hpp"
#include "models/app/words.hpp"
#include "sim/experiment/abc.hpp"

#include <string>
#include <vector>

namespace linli::app {

/// What came out of a calibration.
struct CalibrationResult {
    Calibration study;
    experiment::AbcTrials trials;
    experiment::AbcPosterior posterior;
    std::vector<double> present;         ///< values that stand in the files, by parameter
    std::vector<double> present_targets; ///< mean of each target with these, in the check worlds
    std::vector<double> fitted_targets;  ///< the same with the fitted values
    std::size_t failed = 0;              ///< points that gave nothing

    /// A value of the unit scale on the parameter's own.
    [[nodiscard]] double scaled(std::size_t parameter, double u) const {
        auto const& range = study.parameters[parameter].range;
        return range[0] + u * (range[1] - range[0]);
    }
    /// Fitted value, with the digits that its uncertainty deserves.
    [[nodiscard]] double fitted(std::size_t parameter) const;
    /// Distance of target means to the targets.
    [[nodiscard]] double distance(std::vector<double> const& targets) const;
};

/// What is known and what is not, for people.
[[nodiscard]] std::string calibration_text(CalibrationResult const& result, Language language,
                                           std::size_t width);

/// The fitted values as TOML, to be put into the files that hold them.
[[nodiscard]] std::string calibration_toml(CalibrationResult const& result);

/// Fields of an open object.
void write_calibration(CalibrationResult const& result, JsonWriter& json);

} // namespace linli::app
