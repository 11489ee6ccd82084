#pragma once

#include "models/requests/profile.hpp"
#include "sim/config/schema.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace linli {

/// Resolution times of one kind in real data, for comparison.
struct ResolutionTimes {
    std::string id;
    double requests = 0.0;
    double closed = 0.0;
    std::vector<double> days; ///< at `resolution_shares`
};
inline constexpr std::array<double, 7> resolution_shares{0.10, 0.25, 0.50, 0.75, 0.90, 0.95, 0.99};

/// Values to set over those of a scenario's files, as a file of its own: what `linli import` writes and
/// `--with` reads.
struct Fragment {
    std::string source;
    std::vector<std::string> set; ///< as after `--set`
    std::vector<ResolutionTimes> resolution;
};

/// A file that holds a table [fragment].
struct FragmentFile {
    Fragment fragment;
};

config::Schema<FragmentFile> const& fragment_file_schema();

/// Read and check a fragment. Throws: InputError with every mistake found.
[[nodiscard]] Fragment load_fragment(std::filesystem::path const& file);

/// The fragment that a stream of requests gives: a rate for each mapped kind, weights of weekdays and hours,
/// the shape of the dispersion; what the data are too short for is left out.
/// @param name  of the data, for the source
[[nodiscard]] Fragment fragment_of(RequestProfile const& profile, RequestMapping const& mapping,
                                   std::string const& name);

/// Requests of a kind that arise per 1,000 residents and year, those never reported included.
[[nodiscard]] double yearly_rate(RequestProfile const& profile, RequestMapping const& mapping,
                                 std::size_t kind);

/// The file that holds a fragment, with comments for the reader.
[[nodiscard]] std::string fragment_text(Fragment const& fragment);

} // namespace linli
