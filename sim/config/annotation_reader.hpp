#pragma once

#include "sim/config/annotation.hpp"
#include "sim/config/node.hpp"
#include "sim/config/problems.hpp"

#include <string>

namespace linli::config {

/// An annotation with the places of the parts that are checked later, against a schema and a value.
struct LocatedAnnotation {
    Annotation annotation;
    SourcePosition unit_at;
    SourcePosition range_at;
};

/// `values`: the table holds `value` too, being the number annotated in place.
enum class AnnotationForm { about, in_place };

/// Read `{ unit, range, source, tag }`; reports what is wrong with each of them.
[[nodiscard]] LocatedAnnotation read_annotation(std::string const& file, std::string const& path,
                                                Node const& table, AnnotationForm form, Problems& problems);

/// `first`, with what it leaves out taken from `second`.
[[nodiscard]] LocatedAnnotation merge(LocatedAnnotation first, LocatedAnnotation const& second);

/// The position of a spot of a document.
[[nodiscard]] SourcePosition position_of(std::string const& file, Spot spot);

} // namespace linli::config
