#pragma once

#include "models/app/json.hpp"
#include "models/app/words.hpp"
#include "sim/store/run_file.hpp"

#include <cstddef>
#include <string>

namespace linli::app {

/// Everything that is told about a merged study: means, and effects or sensitivity as its design allows.
/// Throws: RunError if the file is no merged study
[[nodiscard]] std::string study_results_text(store::RunFile const& merged, Language language,
                                             std::size_t width);
/// The same as fields of the JSON object that is open.
void write_study_results(store::RunFile const& merged, JsonWriter& json);

} // namespace linli::app
