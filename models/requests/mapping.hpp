#pragma once

#include "sim/config/schema.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace linli {

/// Categories of the data that are one issue kind of the model.
struct MappedKind {
    std::string id;
    std::vector<std::string> categories;
};

/// Which column of a file of service requests means what, and which category is which issue kind.
struct RequestMapping {
    std::string created;
    std::string closed;
    std::string category;
    std::string place;
    std::string time_format;
    std::string separator;
    double residents = 0.0;
    double reported_share = 1.0;
    double tolerance_hours = 0.0;
    std::vector<MappedKind> kinds;
    SourcePosition where;

    /// Index of the kind that a category is mapped to; -1 if none.
    [[nodiscard]] int kind_of(std::string const& wanted) const;
};

/// A file that holds a table [mapping], as `linli import` takes.
struct MappingFile {
    RequestMapping mapping;
};

config::Schema<MappingFile> const& mapping_file_schema();

/// Read and check a mapping. Throws: InputError with every mistake found.
[[nodiscard]] RequestMapping load_mapping(std::filesystem::path const& file);

} // namespace linli
