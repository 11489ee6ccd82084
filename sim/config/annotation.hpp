#pragma once

#include "sim/core/error.hpp"

#include <limits>
#include <string>
#include <vector>

namespace linli::config {

/// What a file says about one of its numbers. Empty texts where the file is silent.
struct Annotation {
    std::string key;        ///< as written in `[about]`, or the number's own path if annotated in place
    std::string unit;       ///< equals the unit of the schema
    std::string source;     ///< document, case rule or author, year, doi
    std::string tag;        ///< one of the names of `Tag`
    std::string range_text; ///< as in the file, e.g. `[1, 30]`
    double low = -std::numeric_limits<double>::infinity();
    double high = std::numeric_limits<double>::infinity();
    SourcePosition where; ///< line 0 if the file says nothing about the number

    /// True if unit, range, source and tag are all given.
    [[nodiscard]] bool is_complete() const {
        return !unit.empty() && !range_text.empty() && !source.empty() && !tag.empty();
    }
};

/// A number (or list of numbers) that a schema has read from a document, with all that is known about it.
struct AnnotatedNumber {
    std::string path;           ///< as accepted by `Document::set`, e.g. `queue.repairs.patience_days`
    std::vector<double> values; ///< one, unless the key holds a list
    std::string unit;           ///< of the schema
    std::string doc;            ///< of the schema
    Annotation annotation;      ///< written in place, completed by `[about]`
    SourcePosition where;       ///< of the value

    /// The number; the first of a list. Expects a non-empty list.
    [[nodiscard]] double value() const { return values.front(); }
};

} // namespace linli::config
