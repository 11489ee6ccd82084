#pragma once

#include "models/app/console.hpp"

#include <filesystem>

namespace linli::app {

struct ImportArguments {
    std::filesystem::path data;
    std::filesystem::path mapping;
    std::filesystem::path out;
};

/// `linli import`: a CSV file of service requests as a scenario fragment (rates by kind, weekdays, hours,
/// dispersion) with resolution times. Rows that cannot be used are counted, shown and skipped. Gives the
/// exit code.
/// Throws: InputError, also if no row can be used; RunError.
[[nodiscard]] int import_requests(ImportArguments const& arguments, Console const& console);

} // namespace linli::app
