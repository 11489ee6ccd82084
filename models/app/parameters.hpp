#pragma once

#include "models/app/library.hpp"
#include "sim/config/field_doc.hpp"

#include <string>
#include <vector>

namespace linli::app {

/// One number of a shipped file, with all that is known about it.
struct ParameterInfo {
    std::string path; ///< as `--set` takes it
    std::string meaning;
    std::string unit;
    std::string range;          ///< as in the file, e.g. `[1, 30]`
    std::vector<double> values; ///< one, unless the parameter is a list
    std::string tag;
    std::string source;
    std::string file;
    int line = 0;
};

/// Every number of the shipped scenarios and of all that they name, each once, by file and line.
///
/// A scenario that does not load is left out: `linli check` tells why.
[[nodiscard]] std::vector<ParameterInfo> parameter_register(Library const& library);

/// What the schemas know about every key of every file, shipped or not; paths begin with the top table.
[[nodiscard]] std::vector<config::FieldDoc> documented_fields();

} // namespace linli::app
