#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace linli::tables {

/// One record of a CSV file. The fields are valid until the callback returns.
struct CsvRecord {
    std::size_t line = 0; ///< on which it ends, from 1; a field in quotes may hold line feeds
    std::vector<std::string> const& fields;
};

/// Read a CSV file (RFC 4180: fields in double quotes may hold separators, line feeds and doubled quotes)
/// from end to end, calling `each` for every record; the first is the header if the file has one. Blank lines
/// are no records; a byte order mark is skipped.
///
/// @param separator  between fields, e.g. ',' or '\t'
/// @param progress   called about once per MiB with the share read so far, in [0, 1]; may be empty
/// Throws: InputError if the file is missing, not a regular file, empty, or holds a field of more than 1 MiB
/// (a quote that is never closed); RunError if it cannot be read.
/// Cost: memory does not grow with the file.
void read_csv(std::filesystem::path const& file, char separator,
              std::function<void(CsvRecord const&)> const& each,
              std::function<void(double)> const& progress = {});

} // namespace linli::tables
