#pragma once

#include "models/app/console.hpp"
#include "models/app/parameters.hpp"
#include "models/indicators/catalogue.hpp"
#include "sim/config/field_doc.hpp"

#include <optional>
#include <string>
#include <vector>

namespace linli::app {

struct ExplainArguments {
    std::optional<std::string> key; ///< nothing: everything
    bool markdown = false;          ///< everything, as the page `models/PARAMETERS.md`
};

/// `linli explain`: what a parameter or an indicator means. Gives the exit code.
/// Throws: InputError with the nearest key if nothing is called so.
[[nodiscard]] int explain(ExplainArguments const& arguments, Library const& library, Console const& console);

/// All that can be explained, or the part of it that a key stands for.
struct Explanation {
    std::vector<config::FieldDoc> fields;  ///< keys of files, by path with `<id>` for elements of lists
    std::vector<ParameterInfo> parameters; ///< shipped values
    std::vector<IndicatorInfo> indicators;
};

/// Everything that is known about keys, shipped numbers and indicators.
[[nodiscard]] Explanation explain_everything(Library const& library);

/// The part of `all` that `key` stands for: a path, the end of one, or an indicator.
/// Throws: InputError with the nearest key if nothing is called so.
[[nodiscard]] Explanation find_explanation(std::string const& key, Explanation const& all);

[[nodiscard]] std::string explanation_text(Explanation const& explanation, Language language,
                                           std::size_t width);

} // namespace linli::app
