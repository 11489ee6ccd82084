#pragma once

#include "sim/config/document.hpp"

#include <string>

namespace linli::config {

/// What a document says, with its overrides, without comments, layout and `[about]`: documents with equal
/// canonical text are read alike by every schema.
///
/// Whole numbers are written alike with and without a decimal point. The order of keys is kept.
[[nodiscard]] std::string canonical_text(Document const& document);

} // namespace linli::config
