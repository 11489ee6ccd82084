#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace linli::bench {

struct Options {
    bool help = false;
    bool quick = false;
    int rounds = 5;
    std::filesystem::path json;             ///< empty: none
    std::optional<std::uint32_t> yardstick; ///< only run the plain loop, with so many subdistricts
};

inline constexpr char const* usage =
    "linli-bench [--quick] [--rounds N] [--json FILE]\n\n"
    "Times the reference workload beside a plain loop that does the same, and a year of\n"
    "Xinhua Road under every shipped structure, in turn, round after round.\n\n"
    "  --quick         the smallest size and one round\n"
    "  --rounds N      rounds, 1 to 100 [5]\n"
    "  --json FILE     write every figure to a file\n"
    "  --yardstick N   only run the plain loop over N subdistricts, and print its totals\n";

/// Throws: InputError
[[nodiscard]] Options parse_options(std::vector<std::string> const& words);

} // namespace linli::bench
