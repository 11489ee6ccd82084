#pragma once

#include "models/app/words.hpp"
#include "sim/config/name.hpp"
#include "sim/store/run_file.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace linli::app {

/// One indicator of one run. NaN: not defined, because too few cases occurred.
struct IndicatorValue {
    std::string id;
    double value = 0.0;
    std::string unit;
    std::int64_t samples = 0; ///< cases that it rests on
};

/// The indicators of a run file, in its order. Throws: RunError if it has none.
[[nodiscard]] std::vector<IndicatorValue> indicators_of(store::RunFile const& run);

/// What is known about an indicator that a run file names.
struct IndicatorMeaning {
    std::string id;
    config::Name name;
    std::string unit;
    std::optional<bool> higher_is_better; ///< nothing if the catalogue does not know the indicator
    bool main = false;
    std::size_t rank =
        static_cast<std::size_t>(-1); ///< row of the catalogue; the last for what it does not know
};

/// The meaning of an indicator; the name of a member of a family ends in what sets it apart, e.g.
/// "Closed by: community-office".
[[nodiscard]] IndicatorMeaning meaning_of(IndicatorValue const& value);

/// Name and unit of an indicator, e.g. "Days to close [days]"; see `shown_unit`.
[[nodiscard]] std::string titled(IndicatorMeaning const& meaning, Language language);

} // namespace linli::app
