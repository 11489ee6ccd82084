#pragma once

#include "models/app/words.hpp"

#include <string>
#include <string_view>

namespace linli::app {

/// How values of a unit are shown to people. Files and JSON keep the unit of the model.
struct ShownUnit {
    double factor = 1.0; ///< from the model's unit to the one shown
    std::string text;    ///< empty where the name of the indicator says it: counts, and the unit 1
};

/// Shares become percent, counts need no unit, the others are named in the language.
[[nodiscard]] ShownUnit shown_unit(std::string_view unit, Language language);

} // namespace linli::app
