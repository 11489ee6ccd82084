#pragma once

#include "models/app/console.hpp"
#include "models/app/library.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace linli::app {

struct ReproduceArguments {
    std::vector<std::string> rows; ///< ids; empty: all
    std::uint32_t replications = 5;
    std::uint64_t seed = 1;
    int jobs = 1; ///< worker processes
    std::filesystem::path out = "results/evidence.h5";
};

/// `linli reproduce`: the table of evidence beside what the model says. Gives the exit code.
/// Throws: InputError, RunError.
[[nodiscard]] int reproduce(ReproduceArguments const& arguments, Library const& library,
                            Console const& console);

} // namespace linli::app
