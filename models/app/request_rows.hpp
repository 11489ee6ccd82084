#pragma once

#include "models/app/console.hpp"
#include "models/app/json.hpp"
#include "models/requests/profile.hpp"

#include <filesystem>
#include <string>

namespace linli::app {

/// A file of requests, read: what it says and what became of its rows.
struct ReadRequests {
    RequestMapping mapping;
    RequestProfile profile;
    RowCount rows;
};

/// Read requests with a mapping, showing progress on a terminal.
/// Throws: InputError, also if no row can be used.
[[nodiscard]] ReadRequests read_with_mapping(std::filesystem::path const& data,
                                             std::filesystem::path const& mapping, Console const& console);

/// What became of the rows, in words: one line, and one for each reason with the first examples.
[[nodiscard]] std::string rows_text(RowCount const& rows, Language language);
void write_rows(RowCount const& rows, JsonWriter& json);

} // namespace linli::app
