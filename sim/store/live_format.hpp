#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace linli::store::live {

// What writer and reader of live files agree on.

/// Before HDF5 begins: tells a live file from any other before libhdf5 sees it.
inline constexpr std::string_view first_line = "linli live file 1\n";
inline constexpr std::size_t user_block = 512; // the smallest that HDF5 allows

inline constexpr char const* about = "about"; ///< a sealed run file, with the growing tables empty
inline constexpr char const* progress = "progress";
inline constexpr char const* finished = "finished";
inline constexpr std::string_view growing = "growing/"; ///< before the path of a growing table in `about`
inline constexpr int most_days = 100000;

/// Where a column lies in the file.
[[nodiscard]] inline std::string place_of(std::string const& table, std::string const& column) {
    return table + '/' + column;
}

} // namespace linli::store::live
